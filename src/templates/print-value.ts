import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import type { DateValue } from '../model/edtf.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import type { Text } from '../model/text.ts';
import { formatDate } from '../text/format-date.ts';
import { formatNumber } from '../text/format-number.ts';
import { fail, isMarkdown, type Room } from './helper.ts';
import { withoutSentinels } from './sentinels.ts';

/** A value → Markdown that shows exactly it, bracketed with the place it came from. Null prints nothing. */
export function printValue(value: unknown, place: Span, room: Room): string {
  if (value === null || value === undefined || value === '') return '';
  if (isMarkdown(value)) return room.places.bracket(value.markdown, place);
  if (isText(value)) {
    const words = room.progress.long ? (value.long ?? value.text) : value.text;
    return room.places.bracket(escapeText(words), value.span);
  }
  if (isDate(value)) {
    const date = formatDate(value.edtf, room.briefing.language, 'long');
    return room.places.bracket(escapeText(date), value.span);
  }
  if (typeof value === 'string') return room.places.bracket(escapeText(value), place);
  if (typeof value === 'number') {
    const { language } = room.briefing;
    return room.places.bracket(
      escapeText(formatNumber(value, { language, decimals: null, sign: false })),
      place,
    );
  }
  return fail(
    'templates/argument',
    place,
    'This is not a value that can be printed.',
    'Print a field of it.',
  );
}

/** Plain text as Markdown that shows it letter by letter. */
export function escapeText(text: string): string {
  return escapeMarkdown(withoutSentinels(text));
}

export function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'text' in value && 'wordings' in value;
}

export function isDate(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}

export function isProse(value: unknown): value is Prose {
  return typeof value === 'object' && value !== null && 'pieces' in value;
}
