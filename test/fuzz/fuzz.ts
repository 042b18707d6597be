import { openKept } from '../../src/index.ts';
import { tryBrief } from './try-brief.ts';

// `npm run fuzz`: briefs by seed, from 1 (or the second argument); the first argument is how many.
const [count = 5000, first = 1] = process.argv.slice(2).map(Number);
const started = performance.now();
const kept = openKept();
let files = 0;
let leaking = 0;

for (let seed = first; seed < first + count; seed++) {
  const { files: read, found } = await tryBrief(seed, kept);
  files += read;
  if (found.length === 0) continue;
  leaking += 1;
  console.log(`seed ${seed}: ${found.slice(0, 5).join('\n  ')}`);
}

const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${count} briefs from seed ${first}, ${files} files read, ${leaking} with a leak, in ${seconds} s`,
);
process.exitCode = leaking === 0 ? 0 : 1;
