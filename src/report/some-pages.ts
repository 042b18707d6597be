import type { ReportLayout } from './lay-out-report.ts';

/** A layout with some of its pages, by position from 0, and nothing for readers who do not look at them: no tags, no outline. */
export function somePages(layout: ReportLayout, indexes: readonly number[]): ReportLayout {
  const pages = indexes.flatMap((index) => layout.pages[index] ?? []);
  return {
    ...layout,
    pages: pages.map((page) => ({ ...page, frames: page.frames.map((frame) => ({ ...frame, tag: null })) })),
    tags: [],
    outline: [],
  };
}
