#!/usr/bin/env node
import { main } from '../dist/experiments/fit-main.js';
process.exitCode = main(process.argv.slice(2));
