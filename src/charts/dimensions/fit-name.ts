import type { Text } from '../../model/text.ts';
import type { Fonts } from '../../text/open-fonts.ts';
import { balanceLabel, type LabelLook, type WrappedLabel, wrapLabel } from '../wrap-label.ts';

/** A name on one line, else its short form, else on two lines; what fits none of them takes the lines it needs. */
export function fitName(
  { label, short }: { readonly label: Text; readonly short: Text | null },
  { width, look, fonts }: { readonly width: number; readonly look: LabelLook; readonly fonts: Fonts },
): WrappedLabel {
  const within = (words: string, most: number) => balanceLabel(words, { width, most, look, fonts });
  return (
    within(label.text, 1) ??
    (short && within(short.text, 1)) ??
    within(label.text, 2) ??
    wrapLabel((short ?? label).text, width, look, fonts)
  );
}
