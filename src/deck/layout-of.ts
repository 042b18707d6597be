import type { Rect } from '../model/slide.ts';
import { widthBeside } from '../model/slide-room.ts';
import type { StyleName, TextStyle, Theme } from '../model/theme.ts';
import type { LayoutName } from './layouts.ts';
import { logoRect } from './logo-rect.ts';
import { type SlideGrid, slideGrid } from './slide-grid.ts';

export type SlideStyles = Readonly<Record<StyleName, TextStyle>>;

/**
 * A part of a slide. `headline`, `source` and the furniture (`footer`, `number`, `marking-top`, `marking-foot`) are on
 * every layout; the others (`flow`) hold blocks, one below the other. What is shorter than its region stands at `anchor`.
 */
export interface Region {
  readonly name: string;
  readonly role: 'headline' | 'flow' | 'source' | 'furniture';
  readonly rect: Rect;
  readonly anchor: 'top' | 'bottom';
  readonly align: 'left' | 'right';
  readonly styles: SlideStyles;
}

export interface Layout {
  readonly name: LayoutName;
  /** What the slide is filled with: white, or the primary colour under text in `onPrimary`. */
  readonly ground: 'background' | 'primary';
  readonly regions: readonly Region[];
}

type Place = readonly [name: string, rect: Rect, anchor?: 'top' | 'bottom'];

/**
 * Where everything stands on a slide, in points, and how its text is set. CSS, fit and PowerPoint are made from it. A
 * layout lists all regions it may use; a slide uses those that its blocks need (`aside` beside `body`, or `wide` alone).
 */
export function layoutOf(theme: Theme, name: LayoutName): Layout {
  const grid = slideGrid(theme);
  const ground = name === 'title' ? 'primary' : 'background';
  const base = ground === 'primary' ? onPrimary(theme.slide.styles) : onWhite(theme.slide.styles);
  const styles = styled(base, name);
  const head = headlineOf(grid, name);
  return {
    name,
    ground,
    regions: [
      region('headline', 'headline', head.rect, { styles, anchor: head.anchor }),
      ...flowOf(grid, theme, name).map(([region_, rect, anchor]) =>
        region(region_, 'flow', rect, { styles, anchor: anchor ?? 'top' }),
      ),
      region('source', 'source', grid.source, { styles, anchor: 'bottom' }),
      region('footer', 'furniture', grid.footer, { styles }),
      region('number', 'furniture', grid.number, { styles, align: 'right' }),
      region('marking-top', 'furniture', grid.markingTop, { styles, align: 'right' }),
      region('marking-foot', 'furniture', grid.markingFoot, { styles, align: 'right' }),
    ],
  };
}

function region(
  name: string,
  role: Region['role'],
  rect: Rect,
  how: Pick<Region, 'styles'> & Partial<Region>,
): Region {
  return { name, role, rect, anchor: 'top', align: 'left', ...how };
}

/** The headline of a cover, a divider or the last slide stands in the middle of the slide and grows upwards. */
function headlineOf(
  grid: SlideGrid,
  name: LayoutName,
): { readonly rect: Rect; readonly anchor: 'top' | 'bottom' } {
  const wide = Math.round(grid.measure * 0.88);
  if (name === 'title') return { rect: { x: grid.left, y: 118, width: wide, height: 150 }, anchor: 'bottom' };
  if (name === 'section')
    return { rect: { x: grid.left, y: 118, width: wide, height: 150 }, anchor: 'bottom' };
  return { rect: grid.headline, anchor: 'top' };
}

function flowOf(grid: SlideGrid, theme: Theme, name: LayoutName): readonly Place[] {
  const top = grid.bodyTop + 4;
  const height = grid.bodyBottom - 6 - top;
  const between = theme.slide.gap * 2;
  const text = (x: number, width: number): Rect => ({ x: grid.left + x, y: top, width, height });
  const picture = (width: number): Rect => ({
    x: grid.left,
    y: grid.bodyTop,
    width,
    height: grid.bodyBottom - grid.bodyTop,
  });
  const readable = Math.round(grid.measure * 0.88);
  const share = (parts: number): number => (grid.measure - between * (parts - 1)) / parts;
  switch (name) {
    case 'title':
      return [
        [
          'kicker',
          { x: grid.left, y: grid.headline.y, width: besideLogo(grid, theme, readable), height: 48 },
        ],
        ['body', { x: grid.left, y: 284, width: Math.round(grid.measure * 0.8), height: 168 }],
      ];
    case 'section':
      return [['body', { x: grid.left, y: 292, width: readable, height: 160 }]];
    case 'statement': {
      const body = Math.round(grid.measure * 0.6);
      const aside = grid.measure - body - between;
      return [
        ['wide', text(0, readable)],
        ['body', text(0, body)],
        ['aside', text(body + between, aside)],
      ];
    }
    case 'columns':
      return [
        ['wide', text(0, readable)],
        ['left', text(0, share(2))],
        ['right', text(share(2) + between, share(2))],
        ['first', text(0, share(3))],
        ['second', text(share(3) + between, share(3))],
        ['third', text(2 * (share(3) + between), share(3))],
      ];
    case 'chart-points': {
      const figure = widthBeside(theme);
      return [
        ['wide', text(0, readable)],
        ['figure', picture(figure)],
        ['points', text(figure + between, grid.measure - figure - between)],
      ];
    }
    case 'chart':
    case 'timeline':
      return [['figure', picture(grid.measure)]];
    case 'table':
      return [['body', text(0, grid.measure)]];
    case 'bullets':
    case 'quote':
    case 'closing':
      return [['body', text(0, readable)]];
  }
}

/** Room for the line above a cover's title, in points: the logo stands to its right. */
function besideLogo({ left }: SlideGrid, theme: Theme, width: number): number {
  if (theme.logo === null) return width;
  return Math.min(width, logoRect(theme, theme.logo).x - theme.slide.gap - left);
}

/** Headline sizes and the few words that a layout sets in its own way. */
function styled(styles: SlideStyles, name: LayoutName): SlideStyles {
  if (name === 'title') return { ...styles, heading1: styles.title, label: { ...styles.label, size: 18 } };
  if (name === 'section') {
    const { size, lineHeight } = styles.title;
    return { ...styles, heading1: { ...styles.heading1, size, lineHeight } };
  }
  if (name === 'quote')
    return { ...styles, lead: { ...styles.lead, size: Math.round(styles.lead.size * 1.2) } };
  return styles;
}

/** The cover's own styles, where there is no primary colour behind them. */
function onWhite(styles: SlideStyles): SlideStyles {
  const dark = (style: TextStyle, color: TextStyle['color']): TextStyle =>
    style.color === 'onPrimary' ? { ...style, color } : style;
  return { ...styles, title: dark(styles.title, 'text'), subtitle: dark(styles.subtitle, 'muted') };
}

/** On the primary colour every word is in the one colour that is sure to be read there. */
function onPrimary(styles: SlideStyles): SlideStyles {
  const lit = (style: TextStyle): TextStyle => ({ ...style, color: 'onPrimary' });
  const { title, subtitle, heading1, heading2, heading3, heading4, body, lead, small } = styles;
  const { label, table, tableHead, caption, note, code, furniture, marking } = styles;
  return {
    title: lit(title),
    subtitle: lit(subtitle),
    heading1: lit(heading1),
    heading2: lit(heading2),
    heading3: lit(heading3),
    heading4: lit(heading4),
    body: lit(body),
    lead: lit(lead),
    small: lit(small),
    label: lit(label),
    table: lit(table),
    tableHead: lit(tableHead),
    caption: lit(caption),
    note: lit(note),
    code: lit(code),
    furniture: lit(furniture),
    marking,
  };
}
