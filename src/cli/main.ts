#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Node 22 and newer keep compiled code between runs, which halves the start.
const compileCache: { enableCompileCache?: () => unknown } = module;
compileCache.enableCompileCache?.();

const { createWorld } = await import('./create-world.ts');
const { run } = await import('./run.ts');

process.exitCode = await run(process.argv.slice(2), () => createWorld(process));
