#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Node 22 and newer keep compiled code between runs, which shortens the start.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
  module.enableCompileCache();
}

const { createWorld } = await import('./create-world.ts');
const { run } = await import('./run.ts');

process.exitCode = await run(process.argv.slice(2), createWorld(process));
