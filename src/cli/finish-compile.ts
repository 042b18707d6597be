import { mkdirSync, writeFileSync } from 'node:fs';
import { SCHEMA_NAMES, schemaOf } from '../content/json-schema.ts';

// A step of `npm run compile`: the schemas as files, for editors.
const folder = new URL('../../dist/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of SCHEMA_NAMES) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schemaOf(name), null, 2)}\n`);
}
