import type { Publication } from '../model/publication.ts';
import { styleInlines } from '../text/style-inlines.ts';
import { escapeMarp } from './escape-marp.ts';
import { breakInBoth, type FitContext, mostLines } from './fit-context.ts';
import { layoutOf, type Region } from './layout-of.ts';
import { regionOf } from './region-of.ts';
import { slideRatio } from './slide-size.ts';

/**
 * A deck's front matter: Marp's own keys, and the running head and foot as Markdown. Values are double-quoted with JSON's
 * escapes, which YAML reads the same way.
 */
export function writeFrontMatter(context: FitContext): string {
  const { publication } = context;
  const { title, language } = publication;
  const head = [draft(publication), marking(publication)].filter((part) => part !== '').join('');
  const foot = [`<span class="foot">${escapeMarp(footer(context), true)}</span>`, marking(publication)].join(
    '',
  );
  return [
    '---',
    'marp: true',
    `size: ${slideRatio(publication.theme)}`,
    `lang: ${quoted(language)}`,
    `title: ${quoted(title)}`,
    'class: brief',
    'paginate: true',
    ...(head === '' ? [] : [`header: ${quoted(head)}`]),
    `footer: ${quoted(foot)}`,
    '---',
  ].join('\n');
}

function draft({ draft: is, labels }: Publication): string {
  return is ? `<span class="draft">${escapeMarp((labels.draft ?? 'Draft').toUpperCase(), true)}</span>` : '';
}

function marking({ marking: label }: Publication): string {
  return label === null ? '' : `<span class="marking">${escapeMarp(label.label, true)}</span>`;
}

/** The running foot, cut with an ellipsis where it is longer than its place. */
export function footer(context: FitContext): string {
  const { publication, theme, fonts } = context;
  const region = regionOf(layoutOf(theme, 'bullets'), 'footer');
  const key = `foot ${region.rect.width} ${JSON.stringify(region.styles.furniture)} ${publication.footer}`;
  return fonts.once(key, () => cutFooter(publication.footer, region, context));
}

function cutFooter(whole: string, { rect, styles }: Region, { theme, fonts }: FitContext): string {
  const lines = (text: string): number =>
    mostLines(
      breakInBoth(styleInlines([{ kind: 'text', text }], styles.furniture, theme), rect.width, fonts),
    );
  const text = whole.replace(/\s+/gu, ' ').trim();
  if (lines(text) <= 1) return text;
  const signs = [...text];
  let keep = Math.min(signs.length, 200);
  while (keep > 1 && lines(`${signs.slice(0, keep).join('')}…`) > 1) keep--;
  return `${signs.slice(0, keep).join('').trimEnd()}…`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
