import type { Block, Inline } from '../../model/block.ts';
import type { TextStyle } from '../../model/theme.ts';
import { headingStyle, paragraphStyle, type Setting } from '../measure-blocks.ts';
import type { Paragraph } from './shapes.ts';
import { textPieces } from './text-pieces.ts';

/** A block that is one paragraph of text. */
export type TextBlock = Extract<Block, { readonly kind: 'heading' | 'paragraph' }>;

export function isText(block: Block): block is TextBlock {
  return block.kind === 'heading' || block.kind === 'paragraph';
}

/** Where a paragraph stands in its lists, and the space above it in points. */
export interface ParagraphPlace {
  readonly before: number;
  readonly depth: number;
  readonly marker: Paragraph['marker'];
  readonly left: number;
}

/** A heading or paragraph as it was measured. */
export function blockParagraph(block: TextBlock, place: ParagraphPlace, setting: Setting): Paragraph {
  const name = block.kind === 'heading' ? headingStyle(block.level) : paragraphStyle(block.style);
  return { ...styledParagraph(block.content, setting.styles[name], setting), ...place };
}

/** Content in a style, at the left edge, with nothing above it. */
export function styledParagraph(
  content: readonly Inline[],
  style: TextStyle,
  { context }: Pick<Setting, 'context'>,
): Paragraph {
  return {
    pieces: textPieces(content, style, context.theme),
    leading: style.size * style.lineHeight,
    before: 0,
    align: 'left',
    marker: null,
    depth: 0,
    left: 0,
  };
}

/** Lines of code: one paragraph each, so that its spaces and empty lines stay. */
export function codeParagraphs(text: string, setting: Setting): readonly Paragraph[] {
  return text.split('\n').map((line) => {
    const kept = line
      .replaceAll('\t', '    ')
      .replace(/^ +| {2,}/gu, (spaces) => '\u00a0'.repeat(spaces.length));
    const content: readonly Inline[] = [{ kind: 'text', text: kept === '' ? '\u00a0' : kept }];
    return styledParagraph(content, setting.styles.code, setting);
  });
}
