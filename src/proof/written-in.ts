import type { Briefing, ImageFile } from '../model/briefing.ts';
import type { DataTable } from '../model/data-table.ts';
import { isDerivedId } from '../model/derived-id.ts';
import type { ProsePiece } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import type { Text } from '../model/text.ts';
import { proseTexts } from './prose-texts.ts';
import type { Written } from './written.ts';

/**
 * Every text and every author's name in a briefing, wherever they stand in it: a walk over all that it holds, so that a
 * field which the model gains is covered by itself. Prose comes in stretches without markup.
 */
export function writtenIn(briefing: Briefing): readonly Written[] {
  const known = WRITTEN.get(briefing) ?? collect(briefing);
  WRITTEN.set(briefing, known);
  return known;
}

/** A brief is printed for several audiences. */
const WRITTEN = new WeakMap<Briefing, readonly Written[]>();

function collect(briefing: Briefing): readonly Written[] {
  const found: Written[] = [];
  // Terms of the house are no secret; those that somebody is shown stand in the glossary.
  const { images, tables, houseTerms, ...rest } = briefing;
  for (const table of tables) found.push(...tableTexts(table));
  for (const image of images) found.push(...imageTexts(image, briefing.span));
  walk(rest, briefing.span, found);
  return found;
}

function walk(value: unknown, span: Span, found: Written[]): void {
  if (value === null || typeof value !== 'object' || isRef(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, span, found);
  } else if (isText(value)) {
    const { text, short, long, wordings, span: own } = value;
    for (const words of [text, short, long, ...Object.values(wordings)])
      if (words) found.push({ kind: 'words', text: words, span: own });
  } else {
    const own = 'span' in value ? (value.span as Span) : span;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'span') continue;
      if (key === 'pieces') found.push(...proseTexts(item as readonly ProsePiece[], own));
      else if (key === 'id' && typeof item === 'string') {
        if (!isDerivedId(item)) found.push({ kind: 'name', text: item, span: own });
      } else if (isAddress(key, item)) found.push({ kind: 'words', text: item, span: own });
      else walk(item, own, found);
    }
  }
}

/** A mention names something that stands elsewhere. */
function isRef(value: object): boolean {
  return 'id' in value && 'span' in value && Object.keys(value).length === 2;
}

/** Plain strings that the author wrote; others are words of ours: kinds, states, bands. */
function isAddress(key: string, item: unknown): item is string {
  return typeof item === 'string' && ['url', 'archived', 'capture'].includes(key);
}

function isText(value: object): value is Text {
  return 'text' in value && 'span' in value && 'wordings' in value;
}

/**
 * Cells, the names of columns, and each column of measured numbers as one text: a number alone is met by chance, a run of
 * them is not. Counted ones, such as years, run the same way on any axis.
 */
function tableTexts({ id, span, columns, rows }: DataTable): readonly Written[] {
  const cells = [...columns, ...rows.flat()].map(
    ({ text, span: own }): Written => ({ kind: 'words', text, span: own }),
  );
  const runs = columns.flatMap(({ span: own }, at): readonly Written[] => {
    const texts = rows.map((row) => row[at]?.text ?? '');
    const numbers = texts.map(Number);
    if (numbers.some((number) => !Number.isFinite(number)) || isCounted(numbers)) return [];
    return [{ kind: 'words', text: texts.join(' '), span: own }];
  });
  return [{ kind: 'name', text: id, span }, ...cells.filter(({ text }) => /\p{L}/u.test(text)), ...runs];
}

function isCounted(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  return steps.every((step) => Math.abs(step - (steps[0] ?? 0)) < 1e-9);
}

function imageTexts({ path }: ImageFile, span: Span): readonly Written[] {
  const name = path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
  return [{ kind: 'name', text: name, span }];
}
