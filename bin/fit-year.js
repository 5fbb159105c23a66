#!/usr/bin/env node
import { main } from '../dist/experiments/fit-year.js';
process.exitCode = main(process.argv.slice(2));
