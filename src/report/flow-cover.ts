import type { Block } from '../model/block.ts';
import { logoSize } from '../model/logo.ts';
import type { Frame } from '../model/page.ts';
import type { Draft } from './chunk.ts';
import type { Flow } from './flow.ts';
import { restyleFlow } from './restyle-flow.ts';
import { stackChunks } from './stack-chunks.ts';

/** Words of a cover are larger than those of a title block, and its lines shorter than the page, by these shares. */
const LARGER = 1.3;
const ROOM = 0.86;

/** The panel behind the words: how far down it reaches at least, as a share of the page, and room within it, in points. */
const PANEL = 0.56;
const INSIDE = { top: 26, bottom: 40 } as const;

/** The blocks of a report's title: all up to its title block, if it begins with one. */
export function titleBlocks(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === 'box' && block.name === 'title-block');
  const before = blocks.slice(0, Math.max(at, 0));
  return before.every((block) => block.kind === 'paragraph') ? blocks.slice(0, at + 1) : [];
}

/**
 * A report's title on a page of its own, on a panel of the house's colour with its logo; places are from the page's
 * corner. Null where there is no title, or more of one than a page holds.
 */
export function flowCover(title: readonly Block[], flow: Flow): readonly Frame[] | null {
  if (title.length === 0) return null;
  const { body, width } = flow.geometry;
  const logo = coverLogo(flow);
  const onPanel = lightFlow(flow);
  const room = body.width * ROOM;
  const place = { x: 0, width: room, measure: room, tag: 0, box: null, depth: 0 } as const;
  const chunks = onPanel.blocks(title, { ...place, body: onPanel.theme.page.styles.body });
  const { drafts, height } = stackChunks(chunks);
  const above = INSIDE.top + (logo === null ? 0 : logo.height + INSIDE.top);
  const panel = Math.max(flow.geometry.height * PANEL - body.y, above + height + INSIDE.bottom);
  if (panel > body.height || height === 0) return null;
  const fill: Frame = {
    ...{ x: 0, y: body.y, width, height: panel },
    content: { kind: 'fill', color: flow.theme.colors.primary },
    tag: null,
    anchors: [],
    origins: [],
  };
  const words = drafts.map((draft) => ({ ...draft, y: draft.y + panel - INSIDE.bottom - height }));
  const placed = [...(logo === null ? [] : [logo]), ...words].map(({ joins: _, ...frame }) => ({
    ...frame,
    x: frame.x + body.x,
    y: frame.y + body.y,
  }));
  return [fill, ...placed];
}

/** Everything in the colour of words on the house's own. */
function lightFlow(flow: Flow): Flow {
  const larger = restyleFlow(flow, (style) => ({ ...style, size: style.size * LARGER }));
  const { onPrimary } = flow.theme.colors;
  const colors = {
    ...flow.theme.colors,
    ...{ text: onPrimary, muted: onPrimary, primary: onPrimary, accent: onPrimary },
  };
  return larger.withTheme({ ...larger.theme, colors });
}

function coverLogo({ publication, geometry, tree }: Flow): Draft | null {
  const { logo } = publication;
  if (logo === null) return null;
  const size = logoSize(logo.cover, logo.height * LARGER, geometry.body.width / 2);
  return {
    ...{ x: geometry.body.width - size.width, y: INSIDE.top, ...size },
    content: { kind: 'image', path: logo.flatCover.path, alt: logo.alt },
    tag: tree.add(0, 'Figure', { alt: logo.alt }),
    anchors: [],
    origins: [],
    joins: null,
  };
}
