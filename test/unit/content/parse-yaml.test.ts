import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/content/yaml/parse-yaml.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

function said(text: string): readonly string[] {
  const file = { path: 'brief.yaml', text };
  const found: Diagnostic[] = [];
  parseYaml({ file, start: 0, end: text.length }, (diagnostic) => void found.push(diagnostic));
  return found.map(({ code, span }) => `${code} «${text.slice(span?.start, span?.end)}»`);
}

test('a sign that cuts a value short is a warning at what is lost', () => {
  expect(said('asks:\n  - Rank #1 priority\n  - text: Ask #2\n')).toEqual([
    'content/yaml-hash «#1 priority»',
    'content/yaml-hash «#2»',
  ]);
});

test('comments, and signs in quotation marks or within a word, are none of it', () => {
  expect(said('# a\n#b: c\ntitle: C# # note\nsubject: "No #1" #x\nversion: 2 ## x\n')).toEqual([]);
});
