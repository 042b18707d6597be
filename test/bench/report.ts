import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Block } from '../../src/model/block.ts';
import { layOutReport } from '../../src/report/lay-out-report.ts';
import { paintReport } from '../../src/report/paint-report.ts';
import { openHyphenator } from '../../src/text/hyphenate.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { heading, list, notes, paragraph, publication, table } from '../unit/report/blocks.ts';

// Prints how fast long reports are laid out and painted, and how much memory they take. `TYPST` may name the folder
// of an installed @myriaddreamin/typst-ts-node-compiler, to set the same text in the same run. Each length is a
// process of its own, so that none runs in what another has warmed or filled.

/** Sections that make about a page each. */
const LENGTHS = [100, 400, 800, 2000] as const;
const PAGES_A_SECOND = 100;
const MEGABYTES = 400;

const VOCABULARY = words(
  readFileSync(new URL('../../content/iran-russia/sections/10-arms.md', import.meta.url), 'utf8'),
);

function words(markdown: string): readonly string[] {
  return markdown.replace(/^---[\s\S]*?---/, '').match(/\p{L}+/gu) ?? [];
}

/** Section `index` as the same words, differently mixed each time: nothing is kept from one to the next. */
interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function sections(count: number): readonly Section[] {
  let state = 42;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const phrase = (length: number): string =>
    Array.from({ length }, () => VOCABULARY[next(VOCABULARY.length)]).join(' ');
  return Array.from({ length: count }, (_, index) => ({
    title: `${index + 1} ${phrase(4)}`,
    paragraphs: Array.from({ length: 4 }, () => `${phrase(60 + next(40))}.`),
    items: Array.from({ length: 3 }, () => `${phrase(9)}.`),
    rows: Array.from({ length: 3 }, (_row, row) => [`${row + 1}`, phrase(3), `${next(9000) / 100}`]),
  }));
}

function blocksOf(all: readonly Section[]): readonly Block[] {
  return all.flatMap(({ title, paragraphs, items, rows }, index) => [
    heading(2, title, `s-${index}`),
    ...paragraphs.map((text) => paragraph(text)),
    list(
      null,
      items.map((text) => [paragraph(text)]),
    ),
    table(['No.', 'Name', 'Value'], rows),
  ]);
}

/** The same in Typst's markup, on the same page, in the same faces. */
function typstOf(all: readonly Section[]): string {
  const { theme } = publication();
  const { margin, styles } = theme.page;
  const style = `#set document(title: "Report")
#set page(paper: "a4", margin: (top: ${margin.top}pt, bottom: ${margin.bottom}pt, left: ${margin.left}pt, right: ${595.28 - margin.left - styles.body.size * 35}pt))
#set text(font: "Source Serif 4", size: ${styles.body.size}pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true, leading: ${styles.body.size * (styles.body.lineHeight - 1)}pt)
`;
  const body = all.map(({ title, paragraphs, items, rows }) => {
    const cells = rows.flat().map((cell) => `[${cell}]`);
    return `== ${title}\n\n${paragraphs.join('\n\n')}\n\n${items.map((item) => `- ${item}`).join('\n')}\n\n#table(columns: 3, [No.], [Name], [Value], ${cells.join(', ')})\n`;
  });
  return style + body.join('\n');
}

interface Measured {
  readonly pages: number;
  readonly layOut: number;
  readonly paint: number;
  readonly megabytes: number;
}

async function measureOurs(count: number): Promise<Measured> {
  const of = publication();
  const blocks = blocksOf(sections(count));
  const hyphenate = await openHyphenator(of.language);
  const started = performance.now();
  const fonts = openFonts(of.theme);
  const { value } = layOutReport(blocks, notes(0), of, fonts, hyphenate);
  const laidOut = performance.now();
  await paintReport(value, of, fonts);
  const paint = performance.now() - laidOut;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { pages: value.pages.length, layOut: laidOut - started, paint, megabytes };
}

/** Typst's compiler on the same text; what it gives is one time for all. */
function measureTypst(count: number, folder: string): Measured {
  const require = createRequire(import.meta.url);
  const { NodeCompiler } = require(folder);
  const { serif, sans } = publication().theme.fonts;
  const faces = [serif, sans].flatMap((family) => [
    family.regular,
    family.italic,
    family.semibold,
    family.bold,
  ]);
  const markup = typstOf(sections(count));
  const started = performance.now();
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: faces.map(({ bytes }) => Buffer.from(bytes)) }],
  });
  const pdf: Buffer = compiler.pdf({ mainFileContent: markup });
  const paint = performance.now() - started;
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { pages, layOut: 0, paint, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function inProcess(who: 'ours' | 'typst', count: number): Measured {
  const file = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, who, `${count}`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const rate = ({ pages, layOut, paint }: Measured): number => (1000 * pages) / (layOut + paint);
const line = (name: string, { pages, layOut, paint, megabytes }: Measured): string =>
  `${name.padEnd(8)}${`${pages}`.padStart(6)} pages ${((layOut + paint) / 1000).toFixed(2).padStart(7)} s ${rate({ pages, layOut, paint, megabytes }).toFixed(0).padStart(5)} pages/s ${megabytes.toFixed(0).padStart(5)} MB`;

function compare(typst: string | undefined): void {
  const ours = LENGTHS.map((count) => inProcess('ours', count));
  for (const each of ours) console.log(line('ours', each));
  const [, , long, longest] = ours;
  if (long === undefined || longest === undefined) return;
  const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');
  console.log(
    `at least ${PAGES_A_SECOND} pages/s at ${long.pages} pages: ${verdict(rate(long) >= PAGES_A_SECOND)}`,
  );
  console.log(`under ${MEGABYTES} MB at ${longest.pages} pages: ${verdict(longest.megabytes < MEGABYTES)}`);
  console.log(
    `time a page at ${longest.pages} pages: ${(rate(long) / rate(longest)).toFixed(2)} × that at ${long.pages}`,
  );
  if (typst === undefined) return;
  const theirs = inProcess('typst', LENGTHS[2]);
  console.log(line('Typst', theirs));
  console.log(
    `no slower than Typst: ${verdict(rate(long) >= rate(theirs))} (${(rate(long) / rate(theirs)).toFixed(1)} times as fast)`,
  );
}

const [who, count] = process.argv.slice(2);
if (who === undefined) compare(process.env.TYPST);
else {
  const folder = process.env.TYPST ?? '';
  const measured = who === 'ours' ? await measureOurs(Number(count)) : measureTypst(Number(count), folder);
  console.log(JSON.stringify(measured));
}
