#!/usr/bin/env node
import { main } from '../dist/experiments/fit-search-main.js';
process.exitCode = await main(process.argv.slice(2));
