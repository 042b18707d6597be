import { HostError } from '../../model/host.ts';
import { readPrintedPdf } from './read-printed-pdf.ts';

/** What a printed file must hold. */
export interface Expected {
  /** As the user knows it: `deck.pdf`. */
  readonly file: string;
  /** Text of each slide; with `exact`, each is on the page of its number and there are no more pages. */
  readonly slides: readonly string[];
  readonly exact: boolean;
  /** What every page must say. */
  readonly everywhere: string;
}

/**
 * Reads back what the browser printed: a page too few or too many, a blank page or words that are not there are a
 * `HostError` `browser`. Words in scripts whose letters join or change places are not compared.
 */
export async function verifyPrinted(bytes: Uint8Array, expected: Expected): Promise<void> {
  const { file, slides, exact, everywhere } = expected;
  const pages = (await readPrintedPdf(bytes)).map(squeeze);
  const refuse = (what: string): never => {
    throw new HostError('browser', file, {
      message: `The browser printed ${file} wrongly: ${what} Chromium 131 or newer is needed; another one can be named in CHROME_PATH.`,
    });
  };
  if (exact ? pages.length !== slides.length : pages.length < slides.length)
    refuse(`${pages.length} pages for ${slides.length} slides.`);
  for (const [index, page] of pages.entries()) {
    if (page === '') refuse(`page ${index + 1} is blank.`);
    if (!page.includes(squeeze(everywhere))) refuse(`page ${index + 1} does not say “${everywhere}”.`);
  }
  const whole = exact ? '' : pages.join('');
  for (const [index, slide] of slides.entries()) {
    const there = exact ? (pages[index] ?? '') : whole;
    const lost = wordsOf(slide).find((word) => !there.includes(word));
    if (lost !== undefined) refuse(`“${lost}” of slide ${index + 1} is not there.`);
  }
}

/** Words whose letters stand one after the other as they are written. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map(squeeze)
    .filter(
      (word) =>
        word !== '' && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}]+$/u.test(word),
    );
}

/** Without what is not painted or only sets apart, letters in one form. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');
}
