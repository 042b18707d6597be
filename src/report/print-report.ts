import { type MarkdownOptions, writeMarkdown } from '../markdown/write-markdown.ts';
import type { Artifact, Format } from '../model/artifact.ts';
import type { Block, Note } from '../model/block.ts';
import type { LastMade } from '../model/last-made.ts';
import type { Frame } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import type { Fonts } from '../text/open-fonts.ts';
import type { ReportLayout } from './lay-out-report.ts';
import { type Attached, paintReport } from './paint-report.ts';

/** A report laid out, and what its Markdown twin is written from. */
export interface ReportParts {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly layout: ReportLayout;
  readonly publication: Publication;
  readonly fonts: Fonts;
  readonly markdown: Partial<MarkdownOptions>;
  readonly last: LastMade;
}

/** The report's files among `formats`: `report.md` and `report.pdf`. */
export async function printReport(
  parts: ReportParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  const { blocks, notes, layout, publication, fonts, markdown, last } = parts;
  const artifacts: Artifact[] = [];
  const attached = publication.report.attach ? writeMarkdown(blocks, { ...markdown, notes }) : null;
  if (formats.has('report.md')) {
    const text = attached ?? writeMarkdown(blocks, { ...markdown, notes });
    artifacts.push({ path: 'report.md', bytes: new TextEncoder().encode(text) });
  }
  if (formats.has('report.pdf')) {
    artifacts.push({
      path: 'report.pdf',
      bytes: await last('report.pdf', [...painted(layout, publication), attached], () =>
        paintReport(layout, publication, fonts, attached === null ? null : asFile(attached)),
      ),
    });
  }
  return artifacts;
}

/** The report's Markdown as another form of the same document. */
function asFile(text: string): Attached {
  return { name: 'report.md', type: 'text/markdown', relationship: 'Alternative', text };
}

/** All that a report's pages are painted from; where its frames come from is not. */
function painted(
  { pages, outline, tags, labels }: ReportLayout,
  publication: Publication,
): readonly unknown[] {
  const { title, subject, language, issued, theme } = publication;
  const image = ({ content }: Frame): unknown =>
    content.kind === 'image' ? publication.picture({ kind: 'image', path: content.path }) : null;
  return [
    pages.map((page) => ({ ...page, frames: page.frames.map((frame) => ({ ...frame, origins: [] })) })),
    pages.map((page) => page.frames.map(image)),
    [outline, tags, labels, title, subject, language, issued, theme],
  ];
}
