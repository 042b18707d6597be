import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { build, type Format } from '../../../src/index.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { readPdf } from '../report/read-pdf.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0H40V10H0z" fill="#14532d"/></svg>';
const ALT = 'Ministry of External Trade';
const BRIEF = `title: Steel exports fell
issued: 2026-11-22
bottom_line: Exports fell.
judgments: [{text: Recovery before June is unlikely., confidence: low}]
`;

/** The files of one audience of a brief whose theme has these lines. */
async function printed(theme: string, brief = BRIEF) {
  const host = memoryHost({
    'b/brief.md': `---\n${brief}---\n## Why\nTariffs.\n`,
    'b/templates/themes/default/theme.yaml': theme,
    'b/templates/themes/default/logo.svg': LOGO,
  });
  const formats: readonly Format[] = ['deck.md', 'deck.html', 'deck.pptx', 'report.pdf'];
  const request = { briefs: ['b'], audiences: ['general'], formats, strict: false };
  const { folders } = await build(host, request);
  return new Map(folders[0]?.artifacts.map(({ path, bytes }) => [path, bytes]));
}

describe('the logo of a house', async () => {
  const files = await printed(`logo: {file: logo.svg, alt: ${ALT}, height: 30}\n`);
  const text = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());

  it('lies beside the deck that links to it, on its cover alone', () => {
    expect(text('theme/logo.svg')).toBe(LOGO);
    const slides = text('deck.md').split('\n---\n');
    expect(slides.map((slide) => slide.includes(`${ALT}](theme/logo.svg)`)).filter(Boolean)).toHaveLength(1);
    expect(slides.find((slide) => slide.includes('_class: brief title'))).toContain(ALT);
  });

  it('is in the page of deck.html, with its words', () => {
    expect(text('deck.html')).toMatch(
      new RegExp(`<img src="data:image/svg\\+xml;base64,[^"]+" alt="${ALT}"`),
    );
  });

  it('is a picture with words on PowerPoint’s cover, and a PNG for programs that draw no SVG', () => {
    const parts = unzipSync(files.get('deck.pptx') ?? new Uint8Array());
    const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const shown = slides.filter((path) =>
      strFromU8(parts[path] ?? new Uint8Array()).includes(`descr="${ALT}"`),
    );
    expect(shown).toEqual(['ppt/slides/slide1.xml']);
    const pngs = Object.entries(parts).filter(([path]) => path.endsWith('.png'));
    expect(pngs.map(([, bytes]) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(16))).toContain(
      480,
    );
  });

  it('is a figure with words on the first page of the report', async () => {
    const { pages } = await readPdf(files.get('report.pdf') ?? new Uint8Array());
    const figures = pages.map(
      ({ structure }) => JSON.stringify(structure).split(`"alt":"${ALT}"`).length - 1,
    );
    expect(figures).toEqual([1, ...pages.slice(1).map(() => 0)]);
  });

  it('is left out where a theme names none', async () => {
    const bare = await printed('colors: {primary: "#14532d"}\n');
    expect([...bare.keys()].some((path) => path.startsWith('theme/'))).toBe(false);
    expect(strFromU8(bare.get('deck.md') ?? new Uint8Array())).not.toContain('logo');
  });
});
