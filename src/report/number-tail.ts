import { numberFormatter } from '../text/formatters.ts';

/**
 * What stands to the right of a number's units: its decimals and its sign of measure ("3.75%" → ".75%", "12" → "").
 * Empty for what stands in place of a number; null for several numbers in one text, which cannot stand on one point.
 */
export function numberTail(text: string, language: string): string | null {
  const trimmed = text.trim();
  if (!/\p{Nd}/u.test(trimmed)) return '';
  if (/\p{Nd}[\])]?\s*[-–−/[(]\s*\p{Nd}/u.test(trimmed)) return null;
  const { decimal, group } = separators(language);
  const marks = new Set([decimal, '\u066b', ...(group === '.' ? [] : ['.'])]);
  const tail = /([.,\u066b])\p{Nd}+\P{Nd}*$/u.exec(trimmed);
  if (tail?.[1] !== undefined && marks.has(tail[1])) return tail[0];
  return /\P{Nd}*$/u.exec(trimmed)?.[0] ?? '';
}

function separators(language: string): { readonly decimal: string; readonly group: string } {
  const parts = numberFormatter(language, { numberingSystem: 'latn', useGrouping: true }).formatToParts(
    12_345.5,
  );
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: value('decimal'), group: value('group') };
}
