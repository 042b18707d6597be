import { BREAK, fold, squeeze, wordsOf } from './normalize.ts';
import { openWindows, type Windows } from './windows.ts';
import type { Written } from './written.ts';

/** Letters and digits of a stretch that is too long to be met by chance: seven or eight words. */
const LONG = 40;
/** Of that stretch, as much at either end must be new to what is shown, so that a shared phrase does not count. */
const NEW = 24;
/** Letters and digits of a whole text that is too long to be met by chance, even over the breaks between labels. */
const MIDDLE = 24;
/** Letters and digits of a whole text that is looked for within one paragraph, cell or label. */
const SHORT = 12;
/** The longest text that is looked for as a whole, in words. */
const MOST_WORDS = 40;

/** What is looked for in what is printed for an audience. */
export interface Fingerprints {
  /** Stretches and whole texts, squeezed, by how they begin. */
  readonly long: Windows<{ readonly whole: string; readonly written: Written }>;
  /** Whole texts as words, by their first word. */
  readonly whole: ReadonlyMap<string, readonly { readonly words: string; readonly written: Written }[]>;
  /** Names of items and files. */
  readonly names: ReadonlyMap<string, Written>;
  /** All of that as data: what says the same finds the same. */
  readonly said: unknown;
  readonly isEmpty: boolean;
}

/** What may be printed: texts and names that the audience receives, and words of templates and furniture. */
export interface Shown {
  readonly written: readonly Written[];
  readonly furniture: readonly string[];
}

/**
 * What gives a withheld text away, and is not met by chance:
 *
 * - a stretch of 40 letters and digits, beginning with a word, whose first 24 and last 24 stand nowhere in what the
 *   audience receives: two phrases that it does receive, side by side, are none;
 * - a whole text of 24 to 39, which stands nowhere in what is received;
 * - a shorter text, or one all of whose stretches are shared, as a whole within one paragraph, cell or label: two words and
 *   twelve letters at least, or one word with letters and figures, and nowhere in what is received nor in templates and
 *   furniture;
 * - the name of an item or file: among names of files and in the manifest, and among addresses and ids where it is more
 *   than one plain word; unless it is a word that is shown or one of the product's own.
 *
 * So a common word, a number by itself, a name of one plain word in running text and whatever released items say too give
 * nothing away; a text of one plain word, or of fewer than twelve letters, is not looked for.
 */
export function takeFingerprints(withheld: readonly Written[], shown: Shown): Fingerprints {
  const texts = withheld.filter(({ kind }) => kind === 'words');
  const received = [...new Set(shown.written.map(({ text }) => text))].map(fold);
  const shownSqueezed = received.map(squeeze).join(BREAK);
  const long: Fingerprints['long'] = openWindows(MIDDLE);
  const rest = addLong(long, texts, shownSqueezed);
  addMiddle(long, rest, shownSqueezed);
  const shownWords = [...received, ...shown.furniture.map(fold)].map(wordsOf).join(BREAK);
  const names = withheld.filter(({ kind }) => kind === 'name');
  const whole = wholeTexts([...rest, ...names], shownWords);
  const secret = new Map(
    names.filter(({ text }) => isSecretName(text, shownWords)).map((one) => [one.text.toLowerCase(), one]),
  );
  return {
    long,
    whole,
    names: secret,
    said: [
      long.values().map(({ whole: stretch }) => stretch),
      [...whole.values()].flat().map(({ words }) => words),
      [...secret.keys()],
    ],
    isEmpty: long.size() + whole.size + secret.size === 0,
  };
}

/** Adds whole texts that are too long to be met by chance. */
function addMiddle(long: Fingerprints['long'], texts: readonly Written[], shown: string): void {
  for (const written of texts) {
    const whole = squeeze(fold(written.text));
    if (whole.length >= MIDDLE && whole.length < LONG && !shown.includes(whole))
      long.add(whole.slice(0, MIDDLE), { whole, written });
  }
}

/** Adds the stretches that give texts away → the texts that have none. */
function addLong(long: Fingerprints['long'], texts: readonly Written[], shown: string): readonly Written[] {
  const ends = openWindows<string>(NEW);
  const windowsOf = texts.map((written) => {
    const windows = stretchesOf(written.text);
    for (const window of windows) for (const end of endsOf(window)) ends.add(end, end);
    return { written, windows };
  });
  const shared = new Set<string>();
  ends.scan(shown, (end) => shared.add(end));
  return windowsOf.flatMap(({ written, windows }) => {
    const own = windows.filter((window) => !endsOf(window).some((end) => shared.has(end)));
    for (const whole of own) long.add(whole.slice(0, MIDDLE), { whole, written });
    return own.length === 0 ? [written] : [];
  });
}

/** Stretches that begin with a word, and the last one of the text. */
function stretchesOf(text: string): readonly string[] {
  const folded = fold(text);
  const squeezed = squeeze(folded);
  if (squeezed.length < LONG) return [];
  const starts: number[] = [];
  let at = 0;
  for (const word of wordsOf(folded).split(' ')) {
    if (at + LONG > squeezed.length) break;
    starts.push(at);
    at += word.length;
  }
  return [...new Set([...starts, squeezed.length - LONG])].map((start) =>
    squeezed.slice(start, start + LONG),
  );
}

function endsOf(window: string): readonly [string, string] {
  return [window.slice(0, NEW), window.slice(-NEW)];
}

function wholeTexts(texts: readonly Written[], shown: string): Fingerprints['whole'] {
  const whole = new Map<string, { readonly words: string; readonly written: Written }[]>();
  for (const written of texts) {
    const words = wordsOf(fold(written.text));
    if (!isTelling(words) || shown.includes(words)) continue;
    const first = words.slice(1, words.indexOf(' ', 1));
    whole.set(first, [...(whole.get(first) ?? []), { words, written }]);
  }
  return whole;
}

function isTelling(words: string): boolean {
  const parts = words.trim().split(' ');
  const letters = parts.join('').length;
  if (parts.length > 1) return letters >= SHORT && parts.length <= MOST_WORDS;
  const [word = ''] = parts;
  const isCode = word.length >= 6 && /\p{L}/u.test(word) && /\p{N}/u.test(word);
  // Scripts that set no spaces: one run of letters is a sentence.
  const isRun =
    word.length >= 8 && /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(word);
  return isCode || isRun;
}

/** Words that the product itself names files, places and parts with. */
const OWN_NAMES = new Set(
  'audience base brief briefing charts claims column contents data deck dimensions fonts full handout images manifest notes page report section slide source sources square table timeline title'.split(
    ' ',
  ),
);

function isSecretName(name: string, shown: string): boolean {
  const plain = name.toLowerCase();
  return plain.length >= 4 && !OWN_NAMES.has(plain) && !shown.includes(wordsOf(fold(name)));
}
