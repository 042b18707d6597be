import type { Frame, Page } from '../model/page.ts';

/** A page laid out from left to right → one from right to left. What drawings and pictures show is not turned round. */
export function mirrorPage(page: Page): Page {
  return { ...page, frames: page.frames.map((frame) => mirrorFrame(frame, page.width)) };
}

function mirrorFrame(frame: Frame, pageWidth: number): Frame {
  const mirrored: Frame = { ...frame, x: pageWidth - frame.x - frame.width };
  if (frame.content.kind !== 'lines') return mirrored;
  const lines = frame.content.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, x: frame.width - run.x - run.width })),
  }));
  return { ...mirrored, content: { kind: 'lines', lines } };
}
