import { BREAK, type Folded } from './normalize.ts';
import { byFirstWord, scanWords, type WholeTexts } from './scan-words.ts';
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
  readonly whole: WholeTexts<Written>;
  /** Names of items and files. */
  readonly names: ReadonlyMap<string, Written>;
  /** Letters and digits of text that hold the longest of them for certain, however they are written. */
  readonly reach: number;
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
export function takeFingerprints(
  withheld: readonly Written[],
  shown: Shown,
  fold: (text: string) => Folded,
): Fingerprints {
  const texts = withheld.filter(({ kind }) => kind === 'words');
  const received = [...new Set(shown.written.map(({ text }) => text))].map(fold);
  const shownSqueezed = received.map(({ squeezed }) => squeezed).join(BREAK);
  const long: Fingerprints['long'] = openWindows(MIDDLE);
  const rest = addLong(long, texts, { shown: shownSqueezed, fold });
  addMiddle(long, rest, { shown: shownSqueezed, fold });
  const shownWords = [...received, ...shown.furniture.map(fold)].map(({ words }) => words).join(BREAK);
  const names = withheld.filter(({ kind }) => kind === 'name');
  const known = whatIsSaid(
    [...rest, ...names].map(({ text }) => fold(text).words),
    shownWords,
  );
  const telling = [...rest, ...names]
    .map((written) => [fold(written.text).words, written] as const)
    .filter(([words]) => isTelling(words) && !known.has(words));
  const secret = new Map(
    names
      .filter(({ text }) => isSecretName(text) && !known.has(fold(text).words))
      .map((one) => [one.text.toLowerCase(), one]),
  );
  return {
    long,
    whole: byFirstWord(telling),
    names: secret,
    reach: reachOf([...telling.map(([words]) => words), ...secret.keys()]),
    said: [long.values().map(({ whole }) => whole), telling.map(([words]) => words), [...secret.keys()]],
    isEmpty: long.size() + telling.length + secret.size === 0,
  };
}

/** Letters that are written in pieces, such as Korean ones, count as up to three. */
function reachOf(texts: readonly string[]): number {
  return 4 * texts.reduce((longest, { length }) => Math.max(longest, length), LONG);
}

/** Those of some texts, as words, that stand in what is shown. */
function whatIsSaid(texts: readonly string[], shown: string): ReadonlySet<string> {
  const said = new Set<string>();
  scanWords(shown, byFirstWord([...new Set(texts)].map((words) => [words, words])), (words) =>
    said.add(words),
  );
  return said;
}

/** What is shown, squeezed, and how texts are folded. */
interface Compared {
  readonly shown: string;
  readonly fold: (text: string) => Folded;
}

/** Adds whole texts that are too long to be met by chance. */
function addMiddle(long: Fingerprints['long'], texts: readonly Written[], { shown, fold }: Compared): void {
  const middle = texts
    .map((written) => ({ written, whole: fold(written.text).squeezed }))
    .filter(({ whole }) => whole.length >= MIDDLE && whole.length < LONG);
  const starts = openWindows<string>(MIDDLE);
  for (const { whole } of middle) starts.add(whole.slice(0, MIDDLE), whole);
  const shared = new Set<string>();
  starts.scan(shown, (whole, at) => {
    if (shown.startsWith(whole, at)) shared.add(whole);
  });
  for (const one of middle) if (!shared.has(one.whole)) long.add(one.whole.slice(0, MIDDLE), one);
}

/** Adds the stretches that give texts away → the texts that have none. */
function addLong(
  long: Fingerprints['long'],
  texts: readonly Written[],
  { shown, fold }: Compared,
): readonly Written[] {
  const ends = openWindows<string>(NEW);
  const windowsOf = texts.map((written) => {
    const windows = stretchesOf(fold(written.text));
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
function stretchesOf({ squeezed, words }: Folded): readonly string[] {
  if (squeezed.length < LONG) return [];
  const starts: number[] = [];
  let at = 0;
  for (const word of words.split(' ')) {
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

function isSecretName(name: string): boolean {
  return name.length >= 4 && /[\p{L}\p{N}]/u.test(name) && !OWN_NAMES.has(name.toLowerCase());
}
