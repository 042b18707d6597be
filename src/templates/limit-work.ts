import type { Span } from '../model/span.ts';
import { fail, isMarkdown, type Room } from './helper.ts';
import { itemsOf, plain } from './helpers/values.ts';

/**
 * Steps that one rendering may take: the analyst's report of the largest built-in brief takes half a million. A step is a character that is put into a passage, or an element of a list that is looked at.
 */
const MOST_STEPS = 24_000_000;

/** What one more turn of a loop, call of a helper or use of a partial counts for. */
const CALL = 16;

/** Characters of one passage beyond which it is refused: no briefing is so long, and no template may fill the memory. */
const LONGEST = 8 * 1024 * 1024;

/** Counts a passage that was put together, at each level of the template that it goes through. */
export function countPassage(text: string, place: Span, room: Room): void {
  if (text.length > LONGEST) {
    fail(
      'templates/too-large',
      place,
      'This template prints more than 8 MB.',
      'Look for a list inside a list that is printed for every item.',
    );
  }
  countSteps(text.length, place, room);
}

/** Counts a helper's call by what it was given and what it made of it. */
export function countCall(values: readonly unknown[], place: Span, room: Room): void {
  let size = 0;
  for (const value of values) size += sizeOf(value);
  countSteps(size, place, room);
}

function countSteps(steps: number, place: Span, room: Room): void {
  room.progress.steps += CALL + steps;
  if (room.progress.steps > MOST_STEPS) {
    fail(
      'templates/too-large',
      place,
      'This template takes too long: it was stopped after 24 million steps.',
      'Look for a list inside a list, or a partial that is used again and again.',
    );
  }
}

function sizeOf(value: unknown): number {
  if (isMarkdown(value)) return value.markdown.length;
  return plain(value)?.length ?? itemsOf(value).length;
}
