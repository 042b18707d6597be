import { type MarkdownOptions, writeMarkdown } from '../markdown/write-markdown.ts';
import type { Artifact, Format } from '../model/artifact.ts';
import type { Block, Note } from '../model/block.ts';
import type { Publication } from '../model/publication.ts';
import type { Fonts } from '../text/open-fonts.ts';
import type { ReportLayout } from './lay-out-report.ts';
import { paintReport } from './paint-report.ts';

/** A report laid out, and what its Markdown twin is written from. */
export interface ReportParts {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly layout: ReportLayout;
  readonly publication: Publication;
  readonly fonts: Fonts;
  readonly markdown: Partial<MarkdownOptions>;
}

/** The report's files among `formats`: `report.md` and `report.pdf`. */
export async function printReport(
  parts: ReportParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  const { blocks, notes, layout, publication, fonts, markdown } = parts;
  const artifacts: Artifact[] = [];
  if (formats.has('report.md')) {
    const text = writeMarkdown(blocks, { ...markdown, notes });
    artifacts.push({ path: 'report.md', bytes: new TextEncoder().encode(text) });
  }
  if (formats.has('report.pdf')) {
    artifacts.push({ path: 'report.pdf', bytes: await paintReport(layout, publication, fonts) });
  }
  return artifacts;
}
