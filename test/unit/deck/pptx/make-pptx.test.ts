import { posix } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/deck/cut-inlines.ts';
import { laySlides, makePptx } from '../../../../src/deck/pptx/make-pptx.ts';
import type { Shape } from '../../../../src/deck/pptx/shapes.ts';
import type { DrawnAxes } from '../../../../src/model/drawing.ts';
import type { NativeChart } from '../../../../src/model/native-chart.ts';
import {
  chart,
  heading,
  list,
  paragraph,
  sampleDrawing,
  samplePublication,
  sampleSlides,
  slide,
  table,
} from '../../../support/sample-deck.ts';
import { SAMPLE_NATIVE, sampleChart, samplePptx, samplePptxInput } from '../../../support/sample-pptx.ts';

/** The parts that are XML, by path. */
function xmlOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/u.test(path));
  return new Map(parts.map(([path, data]) => [path, strFromU8(data)]));
}

function matches(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, found]) => found ?? '');
}

/** Whether every element is closed, in order. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (close && open.pop() !== name) return false;
    if (!close && !empty) open.push(name ?? '');
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/u.test(xml);
}

describe('deck.pptx', () => {
  test('is the same, byte for byte, each time and in every order of builds', async () => {
    const first = await samplePptx();
    await samplePptx([
      slide('chart', [heading(1, 'Another'), ...(sampleSlides()[7]?.blocks.slice(1) ?? [])]),
    ]);
    expect(Buffer.from(await samplePptx()).equals(Buffer.from(first))).toBe(true);
  });

  test('is a package in which every part has a type and every relationship a target', async () => {
    const files = unzipSync(await samplePptx());
    const xml = xmlOf(await samplePptx());
    const types = xml.get('[Content_Types].xml') ?? '';
    const overrides = matches(types, /PartName="\/([^"]+)"/gu);
    const defaults = matches(types, /Extension="([^"]+)"/gu);
    expect(overrides.filter((path) => !(path in files))).toEqual([]);
    for (const path of Object.keys(files)) {
      if (path === '[Content_Types].xml') continue;
      const extension = path.replace(/^.*\./u, '');
      expect(extension === 'xml' ? overrides : defaults, path).toContain(
        extension === 'xml' ? path : extension,
      );
    }
    for (const [path, rels] of xml) {
      if (!path.endsWith('.rels')) continue;
      const base = posix.dirname(posix.dirname(path));
      const ids = matches(rels, /Id="([^"]+)"/gu);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target = '', mode] of rels.matchAll(/Target="([^"]+)"( TargetMode="External")?/gu))
        if (!mode)
          expect(Object.keys(files), `${path} → ${target}`).toContain(
            posix.normalize(posix.join(base, target)),
          );
      const owner = xml.get(posix.join(base, posix.basename(path, '.rels'))) ?? '';
      for (const used of matches(owner, /r:(?:id|embed|link)="([^"]+)"/gu))
        expect(ids, `${path} ${used}`).toContain(used);
    }
  });

  test('holds XML that PowerPoint takes: closed elements, ids once, one saying of a paragraph’s properties', async () => {
    for (const [path, xml] of xmlOf(await samplePptx())) {
      expect(wellFormed(xml), path).toBe(true);
      const ids = matches(xml, /<p:cNvPr id="(\d+)"/gu);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const paragraphXml of xml.match(/<a:p>[\s\S]*?<\/a:p>/gu) ?? [])
        expect((paragraphXml.match(/<a:pPr[ />]/gu) ?? []).length, path).toBeLessThanOrEqual(1);
      expect(xml).not.toMatch(/normAutofit|spAutoFit|\[(?:title|obj|body|ftr|sldNum) \d+\]|NaN|undefined/u);
    }
  });

  test('names each slide’s layout, and fills only placeholders that the layout has', async () => {
    const xml = xmlOf(await samplePptx());
    for (const [path, slideXml] of xml) {
      if (!/^ppt\/slides\/slide\d+\.xml$/u.test(path)) continue;
      const rels = xml.get(path.replace('slides/', 'slides/_rels/').concat('.rels')) ?? '';
      const layout = xml.get(`ppt/slideLayouts/${/slideLayouts\/([^"]+)/u.exec(rels)?.[1]}`) ?? '';
      const offered = matches(layout, /<p:ph[^>]*?(type="title"|idx="\d+")/gu);
      for (const used of matches(slideXml, /<p:ph[^>]*?(type="title"|idx="\d+")/gu))
        expect(offered, path).toContain(used);
    }
  });

  test('has the theme’s colours and office fonts, and one copy of the theme for its notes', async () => {
    const xml = xmlOf(await samplePptx());
    const theme = xml.get('ppt/theme/theme1.xml') ?? '';
    expect(theme).toContain('<a:accent1><a:srgbClr val="12436D"/></a:accent1>');
    expect(theme).toContain('<a:majorFont><a:latin typeface="Georgia"/>');
    expect(theme).toContain('<a:minorFont><a:latin typeface="Arial"/>');
    expect(xml.get('ppt/theme/theme2.xml')).toBe(theme);
    expect(
      [...(await xmlOf(await samplePptx(sampleSlides(), { speakerNotes: false }))).keys()].join(),
    ).not.toContain('notes');
  });

  test('has charts of two axes that point at each other, and a workbook for each', async () => {
    const kinds = ['bar', 'line', 'area', 'scatter', 'rows', 'radar', 'doughnut'] as const;
    for (const kind of kinds) {
      const positions = kind === 'scatter' ? [1, 2, 3] : null;
      const chart = sampleChart('dimensions', { ...SAMPLE_NATIVE, kind, positions });
      const bytes = await samplePptx([sampleSlides()[7] ?? slide('chart', [])], { charts: [chart] });
      const xml = xmlOf(bytes).get('ppt/charts/chart1.xml') ?? '';
      expect(wellFormed(xml), kind).toBe(true);
      const plots = matches(xml, /<c:axId val="(\d+)"\/>(?=<c:axId|<\/c:\w+Chart>)/gu);
      const axes = matches(xml, /<c:(?:cat|val)Ax><c:axId val="(\d+)"/gu);
      expect([...axes].sort(), kind).toEqual(kind === 'doughnut' ? [] : ['111111111', '222222222']);
      expect([...plots].sort(), kind).toEqual([...axes].sort());
      expect([...matches(xml, /<c:crossAx val="(\d+)"/gu)].sort(), kind).toEqual([...axes].sort());
      const order = matches(xml, /<c:ser><c:idx val="(\d+)"/gu);
      expect(order, kind).toEqual(order.map((_, index) => `${index}`));
      const book = unzipSync(
        unzipSync(bytes)['ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'] ?? new Uint8Array(),
      );
      const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).toContain('<t xml:space="preserve">since 2024</t>');
      expect(sheet, kind).toMatch(/<c r="A2" t="inlineStr">|<c r="A2"><v>1<\/v>/u);
    }
  });

  describe('has the scales of the drawing', () => {
    const withAxes = async (kind: NativeChart['kind'], axes: DrawnAxes, language = 'en-GB') => {
      const picture = () =>
        ({ kind: 'drawing', drawing: { ...sampleDrawing('dimensions'), axes }, span: null }) as const;
      const publication = samplePublication({ picture, language });
      const positions = kind === 'scatter' ? [1, 2, 3] : null;
      const charts = [sampleChart('dimensions', { ...SAMPLE_NATIVE, kind, positions })];
      const slides = [sampleSlides()[7] ?? slide('chart', [])];
      return xmlOf(await samplePptx(slides, { charts, publication })).get('ppt/charts/chart1.xml') ?? '';
    };
    const scale = { low: -2, high: 8, step: 2.5 };
    const ENDS = '<c:max val="8"/><c:min val="-2"/>';
    const STEP = '<c:majorUnit val="2.5"/>';

    test.each(['line', 'area', 'radar'] as const)('of values up in a chart of kind %s', async (kind) => {
      const xml = await withAxes(kind, { x: null, y: scale, turned: false });
      expect(xml).toContain(`<c:scaling><c:orientation val="minMax"/>${ENDS}</c:scaling>`);
      expect(xml).toContain(STEP);
    });

    test('of values across in rows, and both ways in a scatter', async () => {
      const axes = { x: scale, y: { low: 1, high: 3, step: 1 }, turned: false };
      expect(await withAxes('rows', axes)).toContain(ENDS);
      const scatter = await withAxes('scatter', axes);
      expect(scatter).toContain(ENDS);
      expect(scatter).toContain('<c:max val="3"/><c:min val="1"/>');
    });

    test('bars lie where those of the drawing do; a scale that their values stand for leaves these room', async () => {
      const lying = await withAxes('bar', { x: scale, y: null, turned: false });
      expect(lying).toContain('<c:barDir val="bar"/>');
      expect(lying).toContain('<c:max val="9.2"/><c:min val="-3.2"/>');
      expect(await withAxes('bar', { x: null, y: scale, turned: false })).toContain('<c:barDir val="col"/>');
    });

    test('turned where the drawing is: axes that run across, and the sides of the others', async () => {
      const orders = (xml: string) =>
        matches(xml, /<c:orientation val="(\w+)"/gu).map((order, at) => {
          return `${order} ${matches(xml, /<c:axPos val="(\w)"/gu)[at]}`;
        });
      const up = { x: null, y: scale };
      expect(orders(await withAxes('line', { ...up, turned: false }, 'fa'))).toEqual([
        'minMax b',
        'minMax l',
      ]);
      expect(orders(await withAxes('line', { ...up, turned: true }, 'fa'))).toEqual(['maxMin b', 'minMax r']);
      const across = { x: scale, y: null, turned: true };
      expect(orders(await withAxes('bar', across, 'fa'))).toEqual(['maxMin r', 'maxMin b']);
      const rows = await withAxes('rows', across, 'fa');
      expect(orders(rows)).toEqual(['maxMin b', 'minMax r']);
      expect(rows).toContain('<c:dLblPos val="r"/>');
      expect(rows).toContain('<a:pPr rtl="1">');
    });
  });

  test('draws dot ranges with error bars that follow the workbook', async () => {
    const xml = xmlOf(await samplePptx()).get('ppt/charts/chart1.xml') ?? '';
    expect(xml.match(/<c:errDir val="x"\/>/gu)?.length).toBe(2);
    expect(xml).toContain('<a:t>Regional security</a:t>');
  });

  test('stores vector pictures under their own name, with our fallback', async () => {
    const files = unzipSync(await samplePptx());
    for (const [path, data] of Object.entries(files).filter(([name]) => name.startsWith('ppt/media/'))) {
      const head = path.endsWith('.svg') ? '<svg ' : '\u0089PNG';
      expect(String.fromCharCode(...data.subarray(0, head.length)), path).toBe(head);
    }
  });

  test('keeps an author’s SVG as a vector picture with a part for each relationship', async () => {
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>');
    const image = { path: 'images/map.svg', mime: 'image/svg+xml', bytes, width: 800, height: 400 } as const;
    // What a program shows that draws no SVG.
    const flat = {
      ...image,
      path: 'images/map.png',
      mime: 'image/png',
      bytes: new Uint8Array([137, 80, 78, 71]),
    } as const;
    const publication = samplePublication({ picture: () => ({ kind: 'image', image, flat }) });
    const target = { kind: 'image', path: image.path } as const;
    const figure = {
      kind: 'figure',
      anchor: '',
      number: null,
      target,
      alt: 'A map',
      caption: null,
      origins: [],
    } as const;
    const files = unzipSync(
      await samplePptx([slide('chart', [heading(1, 'A map'), figure])], { publication }),
    );
    expect(Object.keys(files).filter((path) => path.includes('media/'))).toEqual([
      'ppt/media/image-1-1.png',
      'ppt/media/image-1-2.svg',
    ]);
    expect(strFromU8(files['ppt/media/image-1-2.svg'] ?? new Uint8Array())).toContain('<svg ');
    expect(files['ppt/media/image-1-1.png']).toEqual(flat.bytes);
  });

  test('a chart whose words would leave it no room is a picture, and its numbers are in the notes', async () => {
    const wordy = { ...SAMPLE_NATIVE, notes: ['A note of many words. '.repeat(30)] };
    const shapesOf = async (native: typeof SAMPLE_NATIVE) => {
      const deck = [slide('chart', [heading(1, 'Scores'), chart('scores')])];
      return laySlides({ ...samplePptxInput(deck), charts: [sampleChart('scores', native)] });
    };
    const [[own], [pictured]] = [await shapesOf(SAMPLE_NATIVE), await shapesOf(wordy)];
    expect(own?.shapes.some(({ kind }) => kind === 'chart')).toBe(true);
    expect(pictured?.shapes.map(({ kind }) => kind)).toContain('picture');
    expect(pictured?.shapes.some(({ kind }) => kind === 'chart')).toBe(false);
    expect(own?.notes.length).toBeLessThan(pictured?.notes.length ?? 0);
  });

  test('marks and dates as the brief says: no marking where it has none, "draft" where it is one', async () => {
    const clear = await laySlides(
      samplePptxInput(sampleSlides(), { publication: samplePublication({ marking: null }) }),
    );
    expect(clear.flatMap(({ shapes }) => shapes.map(({ name }) => name)).join()).not.toContain('Marking');
    const draft = await laySlides(
      samplePptxInput(sampleSlides(), { publication: samplePublication({ draft: true }) }),
    );
    for (const { shapes } of draft) expect(shapes.map(({ name }) => name).join()).toContain('Draft');
  });

  test('a slide without a headline has its title above the slide', async () => {
    const [one] = await laySlides(samplePptxInput([slide('quote', [paragraph('Words of some kind.')])]));
    const title = one?.shapes.find(({ placeholder }) => placeholder?.type === 'title');
    expect(title?.rect.y).toBeLessThan(-10);
    expect(title && textOf(title)).toBe('Words of some kind.');
  });

  test('whatever the words hold, all of them are in the XML, once, and it is well-formed', async () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}<>&"'.,;:!?#%{}[\]()*_~`|\\/=+-]{1,12}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
        async (lines) => {
          const texts = lines.map((words) => words.join(' '));
          const blocks = [
            heading(1, 'Words'),
            list(texts),
            table(
              ['Head'],
              texts.map((text) => [text]),
            ),
          ];
          const input = samplePptxInput([
            slide('bullets', blocks, { notes: texts.map((text) => paragraph(text)) }),
          ]);
          const bytes = await makePptx(input);
          let seen = '';
          for (const [path, xml] of xmlOf(bytes)) {
            expect(wellFormed(xml), path).toBe(true);
            if (/ppt\/slides\/slide\d+\.xml$/u.test(path))
              seen += matches(xml, /<a:t>([^<]*)<\/a:t>/gu).join('');
          }
          const plain = seen
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'")
            .replaceAll('&amp;', '&');
          const bare = (text: string) => text.replace(/\s/gu, '');
          const wanted = input.slides.flatMap(({ regions }) => regions.flatMap(({ blocks: shown }) => shown));
          for (const block of wanted)
            if (block.kind === 'list')
              for (const item of block.items)
                for (const inner of item.blocks)
                  if (inner.kind === 'paragraph')
                    expect(bare(plain)).toContain(bare(plainText(inner.content)));
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  test('a numbered list that follows another one has a frame of its own, and so its own numbers', async () => {
    const blocks = [heading(1, 'Two lists'), list(['A'], 136), list(['B'], 97)];
    const [laid] = await laySlides(samplePptxInput([slide('bullets', blocks)]));
    const frames = (laid?.shapes ?? []).filter(
      ({ kind, name }) => kind === 'text' && name.startsWith('Text'),
    );
    expect(frames).toHaveLength(2);
  });

  test('the text of a list stands clear of its numbers, however wide they are, on every level', async () => {
    const numbered = (at: number, below: ReturnType<typeof list>): ReturnType<typeof list> => ({
      kind: 'list',
      start: at,
      tight: true,
      origins: [],
      items: [{ origins: [], blocks: [paragraph('Above'), below] }],
    });
    const blocks = [heading(1, 'Numbers'), numbered(120, list(['Below']))];
    const xml = xmlOf(await samplePptx([slide('bullets', blocks)])).get('ppt/slides/slide1.xml') ?? '';
    const lefts = matches(xml, / marL="(\d+)" indent="-\d+"/gu).map(Number);
    const hangs = matches(xml, / marL="\d+" indent="-(\d+)"/gu).map(Number);
    expect(lefts).toHaveLength(2);
    expect(lefts[0]).toBe(hangs[0]);
    expect(lefts[1]).toBe((hangs[0] ?? 0) + (hangs[1] ?? 0));
    expect(hangs[0]).toBeGreaterThan(1.5 * (hangs[1] ?? 0));
    expect(xml).toContain('<a:buSzPct val="86000"/><a:buFont typeface="+mn-lt"/><a:buAutoNum');
  });
});

function textOf(shape: Shape): string {
  if (shape.kind !== 'text') return '';
  return shape.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
}
