import { warning } from '../diagnostics/diagnose.ts';
import type { Block, Note } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Frame, Page, PageLabels, Tag } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import type { Span } from '../model/span.ts';
import type { Theme } from '../model/theme.ts';
import { type Hyphenate, keepWhole } from '../text/hyphenate.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { directionOf } from '../text/order-runs.ts';
import { assemblePages } from './assemble-pages.ts';
import { finishTags } from './finish-tags.ts';
import { type Flow, pageWord } from './flow.ts';
import { flowBlocks } from './flow-blocks.ts';
import { collectHeadings } from './flow-contents.ts';
import { mirrorPage } from './mirror-page.ts';
import { missingAlt } from './missing-alt.ts';
import { pageGeometry } from './page-geometry.ts';
import { listedNotes, withoutNotesList } from './place-notes.ts';
import { anchorCitations, labelPages, pagesOfClaims, resolveLinks } from './resolve-links.ts';
import { plainText } from './set-text.ts';
import { tagTree } from './tag-tree.ts';

/** A report ready to paint. */
export interface ReportLayout {
  readonly pages: readonly Page[];
  readonly labels: PageLabels;
  /** Sections and their parts, for the reader's side bar. Level 2 is a section. */
  readonly outline: readonly { readonly title: string; readonly anchor: string; readonly level: number }[];
  /** The structure tree that frames' `tag` points into, in reading order. */
  readonly tags: readonly Tag[];
  /** Claim or source → labels of the pages that cite it. */
  readonly claimPages: ReadonlyMap<string, readonly string[]>;
}

/**
 * Numbered blocks → pages of frames at their places, in points from the page's top left corner. Page references and
 * the list of contents are resolved; nothing needs a second call.
 *
 * Diagnostics: `report/missing-glyph` (once a character), `report/no-alt`, `report/long`, `report/unknown-page`.
 */
export function layOutReport(
  written: readonly Block[],
  notes: readonly Note[],
  publication: Publication,
  fonts: Fonts,
  hyphenate: Hyphenate = keepWhole,
): Outcome<ReportLayout> {
  const listed = listedNotes(written, notes, publication);
  const blocks = listed.length === 0 ? withoutNotesList(written) : written;
  const diagnostics: Diagnostic[] = [...missingAlt(blocks)];
  const flow = openFlow(blocks, { notes, listed }, { publication, fonts, hyphenate, diagnostics });
  const pages = assemblePages(blocks, flow);
  const tagged = finishTags({ pages, tags: flow.tree.tags });
  const anchored = anchorCitations(tagged.pages);
  const labels = labelPages(anchored);
  const unknown = (anchor: string, frame: Frame): void => {
    diagnostics.push(unknownPage(anchor, frame));
  };
  const resolved = resolveLinks(anchored, { labels, fonts, pageWord: pageWord(flow), unknown });
  diagnostics.push(...tooLong(pages.length, publication));
  const value: ReportLayout = {
    pages: flow.direction === 'rtl' ? resolved.map(mirrorPage) : resolved,
    labels,
    outline: flow.headings.map(({ content, anchor, level }) => ({
      title: plainText(content),
      anchor,
      level,
    })),
    tags: tagged.tags,
    claimPages: pagesOfClaims(anchored, notes),
  };
  return { value, diagnostics };
}

function openFlow(
  blocks: readonly Block[],
  notes: Pick<Flow, 'notes' | 'listed'>,
  {
    publication,
    fonts,
    hyphenate,
    diagnostics,
  }: {
    readonly publication: Publication;
    readonly fonts: Fonts;
    readonly hyphenate: Hyphenate;
    readonly diagnostics: Diagnostic[];
  },
): Flow {
  const told = new Set<string>();
  let id = 0;
  const shared = {
    publication,
    fonts,
    hyphenate,
    geometry: pageGeometry(publication),
    direction: directionOf(publication.language),
    ...notes,
    headings: collectHeadings(blocks),
    tree: tagTree(),
    missing: (character: string, origins: readonly Span[] = []) => {
      if (told.has(character)) return;
      told.add(character);
      diagnostics.push(missingGlyph(character, origins));
    },
    nextId: () => id++,
  };
  const withTheme = (theme: Theme): Flow => {
    const flow: Flow = {
      ...shared,
      theme,
      withTheme,
      tables: new WeakMap(),
      blocks: (inner, place) => flowBlocks(inner, place, flow),
    };
    return flow;
  };
  return withTheme(publication.theme);
}

function tooLong(count: number, { report, audience }: Publication): readonly Diagnostic[] {
  if (report.pages === null || count <= report.pages) return [];
  const most = `${report.pages} ${report.pages === 1 ? 'page' : 'pages'}`;
  const message = `The report for ${audience.id} has ${count} pages; this audience wants ${most}.`;
  return [
    warning(
      'report/long',
      null,
      message,
      'Shorten what it prints, or change `report: {pages}` in its audience.yaml.',
    ),
  ];
}

function missingGlyph(character: string, origins: readonly Span[]): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return warning(
    'report/missing-glyph',
    spanOf(character, origins),
    `No font of the theme has the character “${character}” (U+${code}).`,
    'Write it with other characters, or give the theme a font that has it.',
  );
}

/** The character itself, where the text it was rendered from holds it. */
function spanOf(character: string, origins: readonly Span[]): Span | null {
  for (const span of origins) {
    const at = span.file.text.slice(span.start, span.end).indexOf(character);
    if (at >= 0) return { file: span.file, start: span.start + at, end: span.start + at + character.length };
  }
  return origins[0] ?? null;
}

function unknownPage(anchor: string, frame: Frame): Diagnostic {
  return warning(
    'report/unknown-page',
    frame.origins[0] ?? null,
    `The report has no place called “${anchor}” to give a page for.`,
    'Name the anchor of a heading, figure or table of this report.',
  );
}
