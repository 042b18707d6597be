import { briefSchema } from '../../../src/content/schema/brief-schema.ts';
import { sectionSchema } from '../../../src/content/schema/section-schema.ts';
import { loadAudience } from '../../support/load-audience.ts';
import { type Reword, rewordAll, type Value } from './every-text.ts';
import { wholeBrief } from './whole-brief.ts';

/** A brief whose every text is known: its files, and each text by the number that brackets it. */
export interface MarkedBrief {
  readonly files: Readonly<Record<string, string>>;
  readonly texts: ReadonlyMap<string, string>;
}

export interface BriefOptions {
  /** The audience that `own` extends, with words of its own for all furniture. */
  readonly audience: string;
  /** Whether texts are given with a short form and other wordings. */
  readonly worded: boolean;
}

/** Names of all furniture. */
const LABELS = Object.keys((await loadAudience('general')).labels);

/** White space as it is printed. */
export const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * A brief in which every text a user may write holds one of `texts`, taken in turn, between two words of its own
 * (`Qa7x … Qb7x`), by which it is found in the output.
 */
export function markedBrief(texts: readonly string[], options: BriefOptions): MarkedBrief {
  const marked = new Map<string, string>();
  const next = () => {
    const number = String(marked.size);
    const content = texts[marked.size % texts.length] ?? '';
    marked.set(number, spaced(content));
    return `Qa${number}x ${content} Qb${number}x`;
  };
  const reword: Reword = (plain) =>
    plain || !options.worded
      ? next()
      : { text: next(), short: next(), audiences: { own: next(), analyst: next() } };

  const columns = ['x', 'first', 'second', 'kind'].map(next);
  const rows = ['a', 'b', 'c'].map(next);
  const audience: Value = {
    extends: options.audience,
    name: next(),
    labels: Object.fromEntries(LABELS.map((label) => [label, next()])),
  };
  const brief = rewordAll(briefSchema, wholeBrief({ columns, rows }), reword);
  const front = rewordAll(sectionSchema, { id: 'first' }, reword);
  return {
    files: {
      'b/brief.yaml': JSON.stringify(brief),
      'b/data.csv': csv([columns, ...rows.map((row, at) => [row, `${at + 1}`, `${at}`, rows[0] ?? ''])]),
      'b/sections/1.md': `---\n${JSON.stringify(front)}\n---\n\nIt fell [@fall; @orders].\n\n![](chart:lines)\n`,
      'b/sections/2.md': '## A heading\n\nProse that cites a source [@line, p. 2].\n\n- One\n- Two\n',
      'b/templates/own/audience.yaml': JSON.stringify(audience),
    },
    texts: marked,
  };
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}
