import type { Text } from '../../model/text.ts';
import type { Fonts } from '../../text/open-fonts.ts';
import { balanceLabel, type LabelLook, type WrappedLabel, wrapLabel } from '../wrap-label.ts';

interface Named {
  readonly label: Text;
  readonly short: Text | null;
}

interface Room {
  readonly width: number;
  readonly look: LabelLook;
  readonly fonts: Fonts;
}

/** A name on one line, else its short form, else on two lines; what fits none of them takes the lines it needs. */
export function fitName({ label, short }: Named, { width, look, fonts }: Room): WrappedLabel {
  const within = (words: string, most: number) => balanceLabel(words, { width, most, look, fonts });
  return (
    within(label.text, 1) ??
    (short && within(short.text, 1)) ??
    within(label.text, 2) ??
    wrapLabel((short ?? label).text, width, look, fonts)
  );
}

/** Names that stand side by side: all in full, or all in their short form where one has no room on one line. */
export function nameAlike(named: readonly Named[], room: Room): readonly WrappedLabel[] {
  const full = named.every(({ label }) => balanceLabel(label.text, { ...room, most: 1 }));
  return named.map(({ label, short }) => fitName({ label: full ? label : (short ?? label), short }, room));
}
