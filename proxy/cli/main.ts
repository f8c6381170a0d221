#!/usr/bin/env node
/** The binary `windhover`: the command line in this process. */
import { runCommandLine } from './command-line.ts';
import { processProgram } from './program.ts';

const program = processProgram();
const exitCode = await runCommandLine(process.argv.slice(2), program);
// Handles of the native part may outlive a command; nothing is left to wait for.
program.exit(exitCode);
