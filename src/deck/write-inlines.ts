import type { Inline } from '../model/block.ts';
import type { Theme } from '../model/theme.ts';
import { styleInlines } from '../text/style-inlines.ts';
import { escapeMarp } from './escape-marp.ts';

/** Names of spans that the deck's style sheet knows. */
const SPANS = new Set(['muted', 'accent', 'label']);

/** Inline content as one line of Marp Markdown. `start` is whether it begins a line. */
export function writeInlines(content: readonly Inline[], theme: Theme, start = true): string {
  return writeInside(content, theme, start).trim();
}

function writeInside(content: readonly Inline[], theme: Theme, start: boolean): string {
  let written = '';
  for (const inline of content)
    written += writeInline(inline, written, { theme, start: start && written === '' });
  return written;
}

interface At {
  readonly theme: Theme;
  readonly start: boolean;
}

function writeInline(inline: Inline, before: string, { theme, start }: At): string {
  const inside = (content: readonly Inline[]): string => writeInside(content, theme, start);
  switch (inline.kind) {
    case 'text':
      return escapeMarp(start ? inline.text.trimStart() : inline.text, start);
    case 'strong':
      return marked(inside(inline.content), '**', 'strong', before);
    case 'emphasis':
      return marked(inside(inline.content), '*', 'em', before);
    case 'code':
      return `<code>${escapeMarp(inline.text, false)}</code>`;
    case 'span':
      return SPANS.has(inline.name)
        ? `<span class="${inline.name}">${inside(inline.content)}</span>`
        : inside(inline.content);
    case 'language':
      return `<span lang="${inline.language}">${inside(inline.content)}</span>`;
    case 'link':
      return link(inline.href, inside(inline.content));
    case 'cite':
      return raised(inline, theme);
    case 'image':
      return inline.alt === '' ? '' : `<em>${escapeMarp(inline.alt, false)}</em>`;
    case 'break':
      return '<br>';
  }
}

/** Asterisks where they cannot be misread: between letters or digits, not beside other asterisks. */
function marked(text: string, mark: string, element: string, before: string): string {
  if (text === '') return '';
  const plain = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text) && !before.endsWith('*');
  return plain ? `${mark}${text}${mark}` : `<${element}>${text}</${element}>`;
}

/** A link to click. What points into the report is printed as its text: the deck has no such place. */
function link(href: string, text: string): string {
  if (!/^(?:https?|mailto):/iu.test(href)) return text;
  const address = href.replace(/[\s<>()|\\"`]/gu, (sign) => encodeURIComponent(sign).replace(/[()]/gu, hex));
  return `[${text}](${address.replaceAll('&', '&amp;')})`;
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Note numbers in the words in which they were measured. */
function raised(cite: Inline & { readonly kind: 'cite' }, theme: Theme): string {
  const runs = styleInlines([cite], theme.slide.styles.body, theme);
  const numbers = runs.map(({ text }) => text).join('');
  return numbers === '' ? '' : `<sup>${escapeMarp(numbers, false)}</sup>`;
}
