import type { Block } from '../model/block.ts';
import type { Frame, Page } from '../model/page.ts';
import { type BrokenPage, breakPages } from './break-pages.ts';
import type { Draft } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { flowCover, titleBlocks } from './flow-cover.ts';
import { flowLogo, withLogo } from './flow-logo.ts';
import { furnishPage } from './furnish-page.ts';
import type { PageGeometry } from './page-geometry.ts';
import { notePlan } from './place-notes.ts';
import { stackChunks } from './stack-chunks.ts';

/** Blocks → pages with their furniture. A long report has a cover of its own; the title of a short one stands above its text. */
export function assemblePages(blocks: readonly Block[], flow: Flow): readonly Page[] {
  return furnished(openPages(blocks, flow), flow);
}

function bodyPlace({ geometry, theme }: Flow): Place {
  const { measure, body } = geometry;
  return { x: 0, width: body.width, measure, tag: 0, box: null, depth: 0, body: theme.page.styles.body };
}

/** A report's pages, and the cover before them if it has one. */
interface OpenPages {
  readonly cover: readonly Frame[] | null;
  readonly broken: readonly BrokenPage[];
}

function openPages(blocks: readonly Block[], flow: Flow): OpenPages {
  const { cover: least } = flow.publication.report;
  const plan = notePlan(flow);
  const { height } = flow.geometry.body;
  const title = least === null ? [] : titleBlocks(blocks);
  const cover = flowCover(title, flow);
  const logo = flowLogo(flow);
  const chunks = flow.blocks(blocks, bodyPlace(flow));
  if (least !== null && cover !== null) {
    const rest = chunks.slice(flow.blocks(title, bodyPlace(flow)).length);
    const broken = breakPages(rest, { height, plan, first: 2 });
    if (broken.length + 1 >= least) return { cover, broken };
  }
  const broken = breakPages(withLogo(chunks, logo), { height, plan, first: 1 });
  return { cover: null, broken: broken.length > 0 ? broken : [{ chunks: [], notes: [] }] };
}

/** Stacks each page's chunks in its body, and puts furniture around them. */
function furnished({ cover, broken }: OpenPages, flow: Flow): readonly Page[] {
  const { geometry } = flow;
  const before = cover === null ? 0 : 1;
  const of = broken.length + before;
  const pageOf = (number: number, section: string | null, frames: readonly Frame[]): Page => ({
    label: `${number}`,
    width: geometry.width,
    height: geometry.height,
    frames: [...frames, ...furnishPage({ number, of, section }, flow)],
  });
  let section: string | null = null;
  const pages = broken.map(({ chunks, notes }, index) => {
    // A page that opens with a section's title does not say it twice.
    const opening: string | null = chunks[0]?.section ? null : section;
    section = chunks.findLast((chunk) => chunk.section !== null)?.section ?? section;
    const frames = bodyFrames([...stackChunks(chunks).drafts, ...notes], geometry);
    return pageOf(index + 1 + before, opening, frames);
  });
  return cover === null ? pages : [pageOf(1, null, cover), ...pages];
}

function bodyFrames(drafts: readonly Draft[], { body }: PageGeometry): readonly Frame[] {
  return drafts.map(({ joins: _, ...frame }) => ({
    ...frame,
    x: frame.x + body.x,
    y: frame.y + body.y,
  }));
}
