import { error, warning } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { ProseScan } from '../../markdown/scan-prose.ts';
import type { Diagnostic, Report } from '../../model/diagnostic.ts';
import { findLabel } from '../../model/find-label.ts';
import type { HandlingScheme } from '../../model/handling.ts';
import type { Span } from '../../model/span.ts';
import type { SectionSource } from './section-source.ts';

/** Passages besides the labels: what a slide shows, a set-off box, and what only some audiences see. */
const PASSAGES = ['slide', 'note', 'only'];
/** Names of blocks that templates write. */
const RESERVED = ['notes', 'source-line', 'columns', 'column', 'box', 'style', 'table'];
/** Fences from this length on are the templates'. */
const TEMPLATE_FENCE = 6;

interface ProseContext {
  readonly scheme: HandlingScheme;
  readonly audiences: readonly string[];
  readonly report: Report;
}

type Stray = ProseScan['strayFences'][number];
type Scanned = { readonly start: number; readonly end: number };

/** How a number is bound, as far as that can be told of one that cannot be read. */
const BINDING = /^\{\{\s*[^\s{}.|]+\.[^\s{}|]/u;
const UNREADABLE = 'A number is bound here, and what binds it cannot be read or has no end.';

/** Checks what a section's Markdown may not hold: unknown or unclosed passages, templates' own syntax, headings of level 1. */
export function checkProse({ body, scan }: SectionSource, context: ProseContext): void {
  const { report } = context;
  const place = ({ start, end }: Scanned): Span => ({
    file: body.file,
    start: body.start + start,
    end: body.start + end,
  });
  const firstLine = (range: Scanned): Span => {
    const { file, start, end } = place(range);
    return { file, start, end: start + (/^.*/.exec(file.text.slice(start, end))?.[0].trimEnd().length ?? 0) };
  };
  checkPassages(scan.containers, firstLine, context);
  for (const stray of scan.strayFences) {
    if (isMeant(stray, context.scheme)) report(strayFence(place(stray), context.scheme));
  }
  for (const braces of scan.strayBraces) {
    const text = body.file.text.slice(body.start + braces.start, body.start + braces.end);
    const hint =
      'A number is bound as {{table.row.column}} or {{table.row.column | 0.0}}, with `\\|` in a table; braces that are text are written `\\{\\{`.';
    const behind = body.file.text.slice(body.start + braces.start);
    if (BINDING.test(behind)) report(error('content/no-binding', place(braces), UNREADABLE, hint));
    else report(warning('content/no-binding', place(braces), `"${text}" is printed as it stands.`, hint));
  }
  for (const { name, ...range } of scan.directives) {
    if (isPassage(name, context.scheme)) {
      report(strayFence(place(range), context.scheme));
      continue;
    }
    const message = `\`::${name}\` is written by templates only.`;
    report(error('content/reserved-name', place(range), message, 'A chart in prose is `![](chart:id)`.'));
  }
  for (const heading of scan.headings) {
    if (heading.level > 4) {
      const message = `A heading of level ${heading.level} is printed as one of level 4.`;
      const hint =
        'Four levels are all that pages and bookmarks tell apart: raise it, or make it a paragraph.';
      report(warning('content/heading-level', firstLine(heading), message, hint));
    }
    if (heading.level > 1) continue;
    const hint = 'Start it with `##`: the title of the whole brief is the only heading above that.';
    report(
      error(
        'content/heading-level',
        firstLine(heading),
        'A heading in prose cannot be of the first level.',
        hint,
      ),
    );
  }
  for (const suspect of scan.suspects) {
    const hint = 'Write [@id] or [@id, p. 2].';
    report(
      warning('content/no-citation', place(suspect), `"${suspect.text}" is printed as it stands.`, hint),
    );
  }
}

function isPassage(name: string, scheme: HandlingScheme): boolean {
  return PASSAGES.includes(name.toLowerCase()) || isLabel(name, scheme);
}

function isLabel(name: string, scheme: HandlingScheme): boolean {
  return findLabel(scheme, name.normalize('NFKC')) !== null;
}

/** Amid a line, two colons may be a programmer's: only before a label are they a fence, and three before any passage's name. */
function isMeant({ name, atEdge, colons }: Stray, scheme: HandlingScheme): boolean {
  return atEdge || isLabel(name, scheme) || (colons > 2 && isPassage(name, scheme));
}

function strayFence(span: Span, scheme: HandlingScheme): Diagnostic {
  const names = [...scheme.labels.map(({ id }) => id), ...PASSAGES].join(', ');
  const hint = `A passage starts with a line \`::: name\` and ends with a line of as many colons (three to five), both outside lists and code. Names: ${names}.`;
  return error('content/stray-fence', span, 'These colons open and close nothing.', hint);
}

function checkPassages(
  passages: ProseScan['containers'],
  place: (range: Scanned) => Span,
  { scheme, audiences, report }: ProseContext,
): void {
  let slides = 0;
  for (const passage of passages) {
    const { name, args, depth } = passage;
    const span = place(passage);
    // It ends on the line it opens: a stray fence, and reported as one.
    if (/:{2,}$/.test(args.at(-1) ?? '')) continue;
    if (args.length > 0 && name !== 'only' && isPassage(name, scheme)) {
      const message = `What follows \`${name}\` on its line would be lost.`;
      report(error('content/stray-fence', span, message, 'Start the passage on the next line.'));
    }
    if (!passage.closed) {
      const hint = `End it with a line of \`${':'.repeat(passage.fence)}\`.`;
      report(error('content/unclosed-passage', span, `The passage \`${name}\` is never closed.`, hint));
    }
    if (passage.fence >= TEMPLATE_FENCE) {
      const message = `${passage.fence} colons are written by templates only.`;
      report(error('content/reserved-name', span, message, 'Use three to five.'));
    } else if (findLabel(scheme, name) === null && !PASSAGES.includes(name)) {
      report(unknownPassage(name, span, scheme));
    }
    if (name === 'only') checkOnly(args, span, { audiences, report });
    if (name !== 'slide') continue;
    slides++;
    const twice = slides > 1 ? 'A section has one `slide` passage.' : null;
    const inside = depth > 0 ? 'A `slide` passage cannot stand inside another.' : null;
    const message = inside ?? twice;
    if (message !== null)
      report(error('content/slide-passage', span, message, 'Start a new section, or join the two.'));
  }
}

function unknownPassage(name: string, span: Span, scheme: HandlingScheme) {
  if (RESERVED.includes(name)) {
    const message = `\`::: ${name}\` is written by templates only.`;
    return error('content/reserved-name', span, message, 'A box in prose is `::: note`.');
  }
  const known = [...scheme.labels.map(({ id }) => id), ...PASSAGES];
  const full = findLabel(scheme, `tlp-${name}`);
  const hint = full === null ? didYouMean(name, known, 'Known') : `Did you mean \`${full.id}\`?`;
  return error(
    'content/unknown-label',
    span,
    `\`${name}\` is neither a handling label nor a kind of passage.`,
    hint,
  );
}

function checkOnly(
  args: readonly string[],
  span: Span,
  { audiences, report }: Pick<ProseContext, 'audiences' | 'report'>,
): void {
  if (args.length === 0) {
    report(
      error(
        'content/unknown-audience',
        span,
        '`::: only` names no audience.',
        `Known: ${audiences.join(', ')}.`,
      ),
    );
  }
  for (const id of args) {
    if (audiences.includes(id)) continue;
    report(
      error('content/unknown-audience', span, `There is no audience "${id}".`, didYouMean(id, audiences)),
    );
  }
}
