#!/usr/bin/env node
/** The process around the command line. */
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await run(processTerminal(), process.argv.slice(2));
