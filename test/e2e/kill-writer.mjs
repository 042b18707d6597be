// Writes generation after generation into the folder given, until it is killed.
import { writeOutput } from '../../dist/host/write-output.js';

const out = process.argv[2];
const bytes = (text) => new TextEncoder().encode(text);
process.stdout.write('ready\n');
for (let generation = Number(process.argv[3]); ; generation++) {
  const paths = ['manifest.json', 'deck.md', 'deck.html', 'report.pdf', `charts/only-${generation}.svg`];
  const artifacts = paths.map((path) => ({ path, bytes: bytes(`${generation} `.repeat(2_000)) }));
  const folders = ['policymaker', 'press'].map((audience) => ({ audience, artifacts }));
  await writeOutput(out, [{ brief: 'b', folders, record: `${generation} ` }]);
}
