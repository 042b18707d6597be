import type { Rect } from '../../model/slide.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import type { Direction } from '../../text/order-runs.ts';
import type { Layout, Region } from '../layout-of.ts';
import type { LayoutName } from '../layouts.ts';
import { regionOf } from '../region-of.ts';
import { slideGrid } from '../slide-grid.ts';
import { spacingOf } from '../spacing.ts';
import { mirrorRect } from './mirror-slide.ts';
import { offeredRegions, placeholderOf } from './placeholders.ts';
import type { Placeholder } from './shapes.ts';
import { colorXml, levelXml } from './style-xml.ts';
import { emu, escapeXml, NAMESPACES, XML_HEAD } from './xml.ts';

/** A placeholder as master and layouts hold it. */
interface Offer {
  readonly name: string;
  readonly placeholder: Placeholder;
  readonly rect: Rect;
  readonly anchor: 'top' | 'bottom';
  readonly prompt: string;
  readonly levels: string;
}

/** A deck's theme, and where the lines of its language begin. */
export interface DeckLook {
  readonly theme: Theme;
  readonly direction: Direction;
}

/** A place at the side of the slide at which lines begin. */
function sided(rect: Rect, { theme, direction }: DeckLook): Rect {
  return direction === 'rtl' ? mirrorRect(rect, theme.slide.width) : rect;
}

/** One of our layouts as PowerPoint's: its ground, its lines, and a placeholder for each region. */
export function layoutXml({ theme, direction }: DeckLook, name: LayoutName): string {
  const { layout, regions } = offeredRegions(theme, name);
  const look = { theme, direction };
  const shapes = [...decorations(layout, look), ...offersOf(layout, regions, look).map(offerXml)];
  const ground = layout.ground === 'primary' ? background(theme.colors.primary, theme) : '';
  const kind = name === 'bullets' ? 'type="obj"' : 'userDrawn="1"';
  return `${XML_HEAD}<p:sldLayout ${NAMESPACES} ${kind} preserve="1"><p:cSld name="${escapeXml(layoutTitle(name))}">${ground}${treeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** `chart-points` → `Chart points`. */
function layoutTitle(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}

/** The master: what layouts fall back on, and the styles of titles and text. */
export function masterXml({ theme, direction }: DeckLook, layouts: number): string {
  const { layout, regions } = offeredRegions(theme, 'bullets');
  const offers = offersOf(layout, regions, { theme, direction })
    .filter(({ placeholder }) => placeholder.type !== 'body')
    .map(
      (offer): Offer =>
        offer.placeholder.type === 'obj' ? { ...offer, placeholder: { type: 'body', index: 1 } } : offer,
    );
  const { heading1, body } = regionOf(layout, 'headline').styles;
  const indent = spacingOf(regionOf(layout, 'headline').styles).indent;
  const levels = (style: TextStyle, bullet: number | null): string =>
    Array.from({ length: 9 }, (_, index) => levelXml(index + 1, style, theme, { bullet, direction })).join(
      '',
    );
  const ids = Array.from(
    { length: layouts },
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  return [
    `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${background(theme.colors.background, theme)}`,
    treeXml(offers.map(offerXml)),
    '</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>`,
    '<p:hf hdr="0" dt="0"/>',
    `<p:txStyles><p:titleStyle>${levelXml(1, heading1, theme, { bullet: null, direction })}</p:titleStyle>`,
    `<p:bodyStyle>${levels(body, indent)}</p:bodyStyle><p:otherStyle>${levels(body, null)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('');
}

function background(color: string, theme: Theme): string {
  return `<p:bg><p:bgPr><a:solidFill>${colorXml(color, theme)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
}

function treeXml(shapes: readonly string[]): string {
  const numbered = shapes.map((shape, index) => shape.replace('id="0"', `id="${index + 2}"`));
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${numbered.join('')}</p:spTree>`;
}

/** The bar at the head, and the hairline above the foot. */
function decorations(layout: Layout, { theme, direction }: DeckLook): readonly string[] {
  const { left, right, rule } = slideGrid(theme);
  const dark = layout.ground === 'primary';
  const line = sided({ x: left, y: rule, width: right - left, height: 0.75 }, { theme, direction });
  const quiet = dark
    ? `<a:schemeClr val="bg1"><a:alpha val="35000"/></a:schemeClr>`
    : colorXml(theme.colors.rule, theme);
  const tab = sided({ x: left, y: 0, width: 33, height: 6 }, { theme, direction });
  return [
    ...(dark ? [] : [barXml('Bar', tab, colorXml(theme.colors.primary, theme))]),
    barXml('Line', line, quiet),
  ];
}

function barXml(name: string, rect: Rect, color: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${name}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${placeXml(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>${color}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

/** Says that a shape means nothing to a reader who cannot see it. */
export const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function placeXml({ x, y, width, height }: Rect): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

function offersOf(layout: Layout, regions: readonly Region[], look: DeckLook): readonly Offer[] {
  const { theme, direction } = look;
  const headline = regionOf(layout, 'headline');
  const { heading1, furniture, note, body, label } = headline.styles;
  const { indent } = spacingOf(headline.styles);
  const plain = (style: TextStyle, align: 'start' | 'end' = 'start'): string =>
    levelXml(1, style, theme, { bullet: null, align, direction });
  const listed = [1, 2, 3]
    .map((level) => levelXml(level, body, theme, { bullet: indent, direction }))
    .join('');
  const offer = (region: Region, placeholder: Placeholder, prompt: string, levels: string): Offer => ({
    name: layoutTitle(region.name),
    placeholder,
    rect: sided(region.rect, look),
    anchor: region.anchor,
    prompt,
    levels,
  });
  return [
    offer(headline, { type: 'title', index: 0 }, 'Headline', plain(heading1)),
    ...regions.flatMap((region) => {
      const placeholder = placeholderOf(layout.name, region.name);
      const levels = LISTED.has(layout.name) ? listed : plain(region.name === 'kicker' ? label : body);
      return placeholder ? [offer(region, placeholder, layoutTitle(region.name), levels)] : [];
    }),
    offer(regionOf(layout, 'source'), { type: 'body', index: 20 }, 'Source', plain(note)),
    offer(regionOf(layout, 'footer'), { type: 'ftr', index: 30 }, '', plain(furniture)),
    offer(regionOf(layout, 'number'), { type: 'sldNum', index: 31 }, '', plain(furniture, 'end')),
  ];
}

/** Layouts whose text is a list unless it is said otherwise. */
const LISTED: ReadonlySet<string> = new Set(['bullets', 'columns', 'chart-points', 'statement', 'closing']);

function offerXml({ name, placeholder, rect, anchor, prompt, levels }: Offer): string {
  const text =
    placeholder.type === 'sldNum'
      ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>'
      : prompt === ''
        ? ''
        : `<a:r><a:rPr/><a:t>${escapeXml(prompt)}</a:t></a:r>`;
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(placeholder)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${placeXml(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    `<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor === 'top' ? 't' : 'b'}"><a:noAutofit/></a:bodyPr><a:lstStyle>${levels}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`,
  ].join('');
}

/** A place of the layout; content of any kind has no type. */
export function placeholderXml({ type, index }: Placeholder): string {
  const kind = type === 'obj' ? '' : ` type="${type}"`;
  const size = type === 'ftr' || type === 'sldNum' ? ' sz="quarter"' : '';
  return `<p:ph${kind}${size}${type === 'title' ? '' : ` idx="${index}"`}/>`;
}
