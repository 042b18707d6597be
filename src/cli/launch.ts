#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { Script } from 'node:vm';
import { cacheHome } from '../host/cache-home.ts';
import { openCodeCache } from '../host/code-cache.ts';
import { loadShaper } from '../text/load-shaper.ts';
import type { start } from './start.ts';

// What `briefpress` runs once it is compiled: the whole command line is one script, whose compiled code is kept between
// runs. Compiling it anew takes a fifth of a build.

/** Set by the bundler: hash of the script. */
declare const BUILD: string;

/** What the script is given in place of what a module has, and the one package that cannot be required. */
type Wrapped = (
  module: { exports: { start?: typeof start } },
  require: NodeJS.Require,
  url: string,
  harfbuzz: unknown,
) => void;

// A build is over before most optimised code would have paid for its making: the V8 of Node 20 is told to optimise only
// what is hot indeed. Newer ones have a quick compiler between, and no such flag.
if (Number.parseInt(process.versions.v8, 10) < 12) v8.setFlagsFromString('--interrupt-budget=1000000');

const shaper = loadShaper();
const path = fileURLToPath(new URL('briefpress.cjs', import.meta.url));
const { env } = process;
const cache = openCodeCache(cacheHome(env), BUILD);
// The bundler writes ASCII.
const source = `(function (module, require, __url, __harfbuzz) {${readFileSync(path, 'latin1')}\n})`;
const script = new Script(source, { filename: path, cachedData: cache.data });
const run: Wrapped = script.runInThisContext();
const bundle: Parameters<Wrapped>[0] = { exports: {} };
run(bundle, createRequire(import.meta.url), import.meta.url, await shaper);
process.exitCode = await bundle.exports.start?.(process, BUILD);
// Only now is all that a build calls compiled.
if (cache.data === undefined || script.cachedDataRejected) cache.keep(script.createCachedData());
