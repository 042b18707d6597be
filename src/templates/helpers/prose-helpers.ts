import type { Prose, ProsePiece } from '../../model/prose.ts';
import { NAMED_SHAPES } from '../data-shape.ts';
import { type Helper, markdown, noteCitation, type Room } from '../helper.ts';
import { isProse } from '../print-value.ts';
import { withoutSentinels } from '../sentinels.ts';
import { list, MARKDOWN, PROSE, STRING } from '../shape.ts';
import { itemsOf } from './values.ts';

const CITATION = /\[@[^[\]]*\]/g;
/** A note that the author wrote out, perhaps with a link in it. */
const FOOTNOTE = /\^\[(?:[^[\]]|\[[^[\]]*\])*\]/g;
const CHART = /!\[[^\]]*\]\(\s*<?chart:[^)]*\)/;

const someProse = { name: 'prose', takes: ['prose'] };

/** Lines that would open or close one of a template's own containers are shown as they are written. */
function guardFences(text: string): string {
  return withoutSentinels(text).replace(/^([ \t>]*)(?=:{6})/gm, '$1\\');
}

function textOf(prose: Prose): string {
  return prose.pieces.map(({ text }) => text).join('');
}

function printPiece({ text, span }: ProsePiece, room: Room): string {
  const cites = room.audience.include.citations !== false;
  if (cites && /\[@|\^\[/.test(text)) noteCitation(room);
  const shown = cites ? text : text.replace(CITATION, '').replace(FOOTNOTE, '');
  return room.places.bracket(guardFences(shown), span);
}

/** The pieces up to the first empty line behind some text. */
function openingOf(prose: Prose): Prose {
  const text = textOf(prose);
  const from = text.length - text.trimStart().length;
  const gap = text.slice(from).search(/\n[ \t]*\n/);
  const end = gap === -1 ? text.length : from + gap;
  let at = 0;
  const pieces = prose.pieces.flatMap((piece) => {
    const kept = piece.text.slice(0, Math.max(0, end - at));
    at += piece.text.length;
    return kept === '' ? [] : [{ ...piece, text: kept }];
  });
  return { pieces };
}

function layoutFor(prose: Prose): string {
  const text = textOf(prose).trim();
  if (text.startsWith('>')) return 'quote';
  if (CHART.test(text)) return text.replace(CHART, '').trim() === '' ? 'chart' : 'chart-points';
  return /^\|.*\|\s*\n\|[\s:|-]+\|/m.test(text) ? 'table' : 'bullets';
}

/** Markdown that the author wrote. */
export const PROSE_HELPERS: readonly Helper[] = [
  {
    name: 'prose',
    kind: 'value',
    parameters: [someProse],
    options: [],
    doc: 'Markdown that the author wrote, as it is; without its citations and notes where the audience’s switch `citations` is off.',
    example: '{{prose body}}',
    result: MARKDOWN,
    run: ([value], call) =>
      isProse(value)
        ? markdown(`\n\n${value.pieces.map((piece) => printPiece(piece, call.room)).join('')}\n\n`)
        : null,
  },
  {
    name: 'opening',
    kind: 'value',
    parameters: [someProse],
    options: [],
    doc: 'The first paragraph of prose.',
    example: '{{prose (opening body)}}',
    result: PROSE,
    run: ([value]) => (isProse(value) ? openingOf(value) : null),
  },
  {
    name: 'slideLayout',
    kind: 'value',
    parameters: [someProse],
    options: [],
    doc: 'The slide layout that suits prose: `quote`, `chart`, `chart-points`, `table` or `bullets`.',
    example: '{{#slide layout=(slideLayout (default slide body))}}…{{/slide}}',
    result: STRING,
    run: ([value]) => (isProse(value) ? layoutFor(value) : 'bullets'),
  },
  {
    name: 'cited',
    kind: 'value',
    parameters: [someProse],
    options: [],
    doc: 'The claims that prose cites, each once, in the order met.',
    example: '{{#bullets (cited body)}}{{statement}}{{/bullets}}',
    result: list(NAMED_SHAPES.claim),
    run: ([value], { room }) =>
      isProse(value) ? citedIds(value).flatMap((id) => room.claims.get(id) ?? []) : [],
  },
  {
    name: 'sourcesIn',
    kind: 'value',
    parameters: [someProse],
    options: [],
    doc: 'The sources that prose cites, directly or behind its claims, each once.',
    example: '{{#each (sourcesIn body)}}{{sourceReference this short=true}}{{/each}}',
    result: list(NAMED_SHAPES.source),
    run: ([value], { room }) => {
      const ids = isProse(value)
        ? citedIds(value).flatMap((id) => {
            const claim = room.claims.get(id);
            return claim === undefined ? [id] : claim.evidence.map(({ source }) => source.id);
          })
        : [];
      return [...new Set(ids)].flatMap((id) => room.sources.get(id) ?? []);
    },
  },
  {
    name: 'uncited',
    kind: 'value',
    parameters: [{ name: 'claims', takes: ['list'] }],
    options: [],
    doc: 'The claims of a list that no section’s slide cites.',
    example: '{{#with (first (uncited (where claims "kind" "quote")))}}…{{/with}}',
    result: ([shape]) => shape ?? list(NAMED_SHAPES.claim),
    run: ([value], { room }) => {
      const shown = new Set(
        room.briefing.sections.flatMap(({ slide }) => (slide === null ? [] : citedIds(slide))),
      );
      return itemsOf(value).filter((claim) => !shown.has(String(Object(claim).id)));
    },
  },
];

function citedIds(prose: Prose): readonly string[] {
  const citations = textOf(prose).match(CITATION) ?? [];
  const ids = citations.flatMap((citation) =>
    [...citation.matchAll(/[[;]\s*@([^\s,;\]]+)/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(ids)];
}
