import { expect, it } from 'vitest';
import { textOf } from '../../../src/diagnostics/position.ts';
import { build } from '../../../src/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const BRIEF = `---
title: Steel
issued: 2026-11-22
handling: tlp-clear
judgments:
  - Recovery is unlikely.
  - {text: The ministry bought nine tankers through a shell company in Ras Laffan., handling: tlp-red}
---

Exports fell.
`;

const request = { briefs: ['b'], audiences: ['press'], formats: null, strict: false };

/** A template into which somebody has copied what this audience must not see. */
const COPIED = `{{#slide layout="bullets"}}
# Fleet

- Nobody knows that the ministry bought nine tankers through a shell company in Ras Laffan
{{/slide}}
`;

it('a build whose template gives away what is withheld writes nothing, and says what, where from and where to', async () => {
  const files = { 'b/brief.md': BRIEF, 'b/templates/press/deck.md.hbs': COPIED };
  const { ok, folders, diagnostics } = await build(memoryHost(files), request);
  expect([ok, folders]).toEqual([false, []]);
  const leaks = diagnostics.filter(({ code }) => code === 'proof/leak');
  expect(leaks.map(({ message }) => message.split(' ')[0])).toEqual(
    expect.arrayContaining(['deck.pptx', 'deck.md', 'deck.html']),
  );
  for (const { span, severity } of leaks) {
    expect(severity).toBe('error');
    expect(span && textOf(span)).toContain('nine tankers through a shell company');
  }
});

it('the same build without the copied words is printed', async () => {
  const { ok, diagnostics } = await build(memoryHost({ 'b/brief.md': BRIEF }), request);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(ok).toBe(true);
});
