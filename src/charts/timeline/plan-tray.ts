import type { Era, TimelineEvent } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { type Paragraph, setParagraph } from '../set-text.ts';
import { wordsIn } from '../words/words-in.ts';
import { shortTitle } from './label-forms.ts';

/** Running text below the axis: what has no place on it. `more` counts what it leaves to the table. */
export interface TrayPlan {
  readonly paragraph: Paragraph;
  readonly events: readonly TimelineEvent[];
  readonly more: number;
}

/**
 * Undated events in a tray of their own: running text of at most `most` lines. Titles and what is known of their order
 * where all of it fits (on a screen, on one line), else short titles, and how many more there are.
 */
export function planTray(undated: readonly TimelineEvent[], ground: Ground, most: number): TrayPlan | null {
  if (undated.length === 0) return null;
  const words = wordsIn(ground.language).timeline;
  const set = (items: readonly string[]) => setTray(words.tray, items, ground);
  const onScreen = ground.size === 'slide' || ground.size === 'square';
  if (undated.length < 60) {
    const whole = set(
      undated.map(({ title, order }) => (order ? `${title.text} (${order.text})` : title.text)),
    );
    if (whole.lines.length <= (onScreen ? 1 : most)) return { paragraph: whole, events: undated, more: 0 };
  }
  // No line holds more titles than this.
  const short = undated.map(shortTitle);
  const trayOf = (shown: number) => {
    const rest = short.length - shown;
    const tail = rest > 0 ? [words.more(rest)] : [];
    return {
      paragraph: set([...short.slice(0, shown), ...tail]),
      events: undated.slice(0, shown),
      more: rest,
    };
  };
  return longest(Math.min(short.length, most * 40), trayOf, (tray) => tray.paragraph.lines.length <= most);
}

/** Eras that found no row, named in running text; null where there are none. */
export function planOtherEras(
  eras: readonly Era[],
  ground: Ground,
  sayEra: (era: Era) => string,
): Paragraph | null {
  if (eras.length === 0) return null;
  const words = wordsIn(ground.language).timeline;
  const paragraphOf = (shown: number) => {
    const rest = eras.length - shown;
    const items = eras.slice(0, shown).map((era) => `${era.label.text}, ${sayEra(era)}`);
    return setTray(words.also, [...items, ...(rest > 0 ? [words.morePeriods(rest)] : [])], ground);
  };
  return longest(Math.min(eras.length, 20), paragraphOf, (paragraph) => paragraph.lines.length <= 2);
}

/** What `make` gives for the largest count that fits, or for none. */
function longest<T>(most: number, make: (count: number) => T, fits: (made: T) => boolean): T {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(make(middle))) low = middle;
    else high = middle - 1;
  }
  return make(low);
}

function setTray(name: string, items: readonly string[], { theme, width, small, fonts }: Ground): Paragraph {
  const { text, muted } = theme.colors;
  return setParagraph(
    [
      { text: `${name}  `, color: text, weight: 600 },
      { text: items.join(' · '), color: muted },
    ],
    { width, size: small, fonts },
  );
}
