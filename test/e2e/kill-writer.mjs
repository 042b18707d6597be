// Writes generation after generation into the folder given, until it is killed.
import { writeOutput } from '../../dist/host/write-output.js';

const out = process.argv[2];
const bytes = (text) => new TextEncoder().encode(text);
process.stdout.write('ready\n');
for (let generation = Number(process.argv[3]); ; generation++) {
  const text = `${generation} `.repeat(2_000);
  const paths = ['deck.md', 'deck.html', 'report.pdf', `charts/only-${generation}.svg`];
  const folders = ['policymaker', 'press'].map((audience) => {
    const manifest = JSON.stringify({ brief: 'b', audience, text });
    const artifacts = paths.map((path) => ({ path, bytes: bytes(text) }));
    return { audience, artifacts: [...artifacts, { path: 'manifest.json', bytes: bytes(manifest) }] };
  });
  const record = JSON.stringify({ brief: 'b', inputs: [generation] });
  await writeOutput(out, [{ brief: 'b', folders, record }]);
}
