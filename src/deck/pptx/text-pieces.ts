import type { Inline } from '../../model/block.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import type { TextRun } from '../../text/break-lines.ts';
import { styleInlines } from '../../text/style-inlines.ts';
import type { TextPiece } from './shapes.ts';
import { cleanText } from './xml.ts';

/** Share of its line's size in which PowerPoint sets what is raised. */
const RAISED = 0.66;

/** Inline content → runs with their looks. Links inside the briefing lead nowhere: the notes stand in the report. */
export function textPieces(content: readonly Inline[], style: TextStyle, theme: Theme): readonly TextPiece[] {
  return piecesOf(styleInlines(content, style, theme));
}

/** Measured runs as PowerPoint's; "\n" begins a line. */
function piecesOf(runs: readonly TextRun[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let broken = false;
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      broken ||= index > 0;
      if (text === '') continue;
      pieces.push(pieceOf(run, text, broken && pieces.length > 0));
      broken = false;
    }
  }
  return pieces;
}

function pieceOf(run: TextRun, text: string, broken: boolean): TextPiece {
  const raised = run.rise > 0;
  return {
    text: cleanText(text.replace(/[\t\v\f\r]+/gu, ' ').replaceAll('\u00ad', '')),
    family: run.face.family === 'arabic' ? 'sans' : run.face.family,
    bold: run.face.weight > 400,
    italic: run.face.italic,
    size: Math.round((raised ? run.size / RAISED : run.size) * 10) / 10,
    color: run.color,
    raised,
    href: run.href !== null && /^(?:https?:|mailto:)/u.test(run.href) ? run.href : null,
    broken,
  };
}
