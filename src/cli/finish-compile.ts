import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { SCHEMA_NAMES, schemaOf } from '../content/json-schema.ts';

// The last step of `npm run compile`: the schemas as files, for editors, and a command that can be started.
const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of SCHEMA_NAMES) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schemaOf(name), null, 2)}\n`);
}
chmodSync(new URL('main.js', import.meta.url), 0o755);
