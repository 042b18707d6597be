import type { Inline } from '../model/block.ts';
import type { FaceRef } from '../model/drawing.ts';
import type { TextStyle, Theme } from '../model/theme.ts';
import { numberRanges } from './number-ranges.ts';
import type { TextRun } from './whole-text.ts';

/** How a stretch of text looks, before its characters are known. */
type Look = Omit<TextRun, 'text'>;

/** Note numbers are set at this share of the text's size, raised by this share. */
const NOTE = { size: 0.66, rise: 0.34 };

/** Inline content → runs of one look each. A hard break becomes "\n". */
export function styleInlines(content: readonly Inline[], style: TextStyle, theme: Theme): readonly TextRun[] {
  const face: FaceRef = { family: style.family, weight: style.weight, italic: style.italic };
  return styled(
    content,
    { face, size: style.size, color: theme.colors[style.color], rise: 0, href: null, language: null },
    theme,
  );
}

function styled(content: readonly Inline[], look: Look, theme: Theme): TextRun[] {
  return content.flatMap((inline) => styleOne(inline, look, theme));
}

function styleOne(inline: Inline, look: Look, theme: Theme): TextRun[] {
  const faced = (face: Partial<FaceRef>): Look => ({ ...look, face: { ...look.face, ...face } });
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? [] : [{ ...look, text: inline.text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ') }];
    case 'strong':
      return styled(inline.content, faced({ weight: look.face.weight === 400 ? 600 : 700 }), theme);
    case 'emphasis':
      return styled(inline.content, faced({ italic: !look.face.italic }), theme);
    case 'code':
      return [{ ...faced({ family: 'mono' }), text: inline.text }];
    case 'span':
      return styled(inline.content, named(inline.name, look, theme), theme);
    case 'language':
      return styled(inline.content, { ...look, language: inline.language }, theme);
    case 'link':
      return styled(inline.content, { ...look, color: theme.colors.primary, href: inline.href }, theme);
    case 'cite':
      return citeRuns(inline.numbers, look, theme);
    case 'image':
      return inline.alt === '' ? [] : [{ ...faced({ italic: true }), text: inline.alt }];
    case 'break':
      return [{ ...look, text: '\n' }];
  }
}

function named(name: string, look: Look, theme: Theme): Look {
  if (name === 'muted') return { ...look, color: theme.colors.muted };
  if (name === 'accent') return { ...look, color: theme.colors.accent };
  if (name !== 'label') return look;
  return { ...look, color: theme.colors.accent, face: { ...look.face, weight: 600, italic: false } };
}

function citeRuns(numbers: readonly number[], look: Look, theme: Theme): TextRun[] {
  const raised: Look = {
    ...look,
    face: { family: 'sans', weight: 600, italic: false },
    size: look.size * NOTE.size,
    rise: look.rise + look.size * NOTE.rise,
    color: theme.colors.primary,
    href: null,
    language: null,
  };
  const link = (number: number): TextRun => ({ ...raised, text: `${number}`, href: `#note-${number}` });
  return numberRanges(numbers).flatMap(([first, last], index) => [
    ...(index > 0 ? [{ ...raised, text: ', ' }] : []),
    link(first),
    ...(last > first ? [{ ...raised, text: last === first + 1 ? ', ' : '–' }, link(last)] : []),
  ]);
}
