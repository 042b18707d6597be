import { expect, test } from 'vitest';
import type { PrintedLogo } from '../../../src/model/logo.ts';
import type { Frame } from '../../../src/model/page.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { heading, notes, paragraph, publication } from './blocks.ts';

const image = {
  path: 'theme:logo.png',
  mime: 'image/png',
  bytes: new Uint8Array(),
  width: 160,
  height: 40,
} as const;
const logo: PrintedLogo = {
  image,
  cover: image,
  flat: image,
  flatCover: image,
  alt: 'Ministry',
  height: 30,
};
const plain = publication();
const fonts = openFonts(plain.theme);

function frames(first: string, more: Partial<typeof plain> = {}): readonly Frame[] {
  const blocks = [paragraph(first), heading(1, 'Steel exports fell', 'title'), paragraph('Tariffs.')];
  const { value } = layOutReport(blocks, notes(0), publication({ logo, ...more }), fonts);
  return value.pages[0]?.frames ?? [];
}

const picture = (all: readonly Frame[]) => all.find(({ content }) => content.kind === 'image');
const { margin } = plain.theme.page;
const PAGE = 595.28;

test('a logo stands at the top right, and a short first line level with its foot', () => {
  const all = frames('Policymaker briefing');
  const shown = picture(all);
  expect(shown).toMatchObject({ y: margin.top, width: 120, height: 30 });
  expect((shown?.x ?? 0) + 120).toBeCloseTo(PAGE - margin.right, 1);
  const line = all.find(({ content, y }) => content.kind === 'lines' && y > margin.top - 1);
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeCloseTo(margin.top + 30, 0);
});

test('a long first line goes below it', () => {
  const all = frames(
    'A first line that is long enough to reach the logo at the right of the page, and to go on.',
  );
  const line = all.find(({ content, y }) => content.kind === 'lines' && y > margin.top - 1);
  expect(line?.y).toBeGreaterThan(margin.top + 30);
});

test('a logo wider than half of the text is set lower', () => {
  const wide = { ...image, width: 4000 };
  const shown = picture(frames('Briefing', { logo: { ...logo, image: wide, flat: wide } }));
  expect(shown?.width).toBeCloseTo((PAGE - margin.left - margin.right) / 2, 1);
  expect(shown?.height).toBeLessThan(30);
});

test('a report from right to left has it at the left', () => {
  expect(picture(frames('گزارش', { language: 'fa' }))?.x).toBeCloseTo(margin.right, 1);
});
