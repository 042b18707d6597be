import type { MarkdownIt, StateInline } from 'markdown-it';

/** What a `binding` token holds in `meta`. `row` and `column` are empty where the author wrote too few dots. */
export interface BindingMeta {
  readonly start: number;
  readonly end: number;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** How to print the number, `0.0`; null takes the cell's text. */
  readonly format: string | null;
}

function readBinding(path: string): Pick<BindingMeta, 'table' | 'row' | 'column'> {
  const first = path.indexOf('.');
  const last = path.lastIndexOf('.');
  if (first < 0) return { table: path.trim(), row: '', column: '' };
  return {
    table: path.slice(0, first).trim(),
    row: path.slice(first + 1, first === last ? path.length : last).trim(),
    column: first === last ? '' : path.slice(last + 1).trim(),
  };
}

function binding(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false;
  const pattern = /\{\{([^{}|\n]*)(?:\|([^{}\n]*))?\}\}/y;
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  const end = state.pos + (match?.[0].length ?? 0);
  if (match === null || end > state.posMax) return false;
  if (!silent) {
    const token = state.push('binding', '', 0);
    token.content = match[0];
    token.meta = {
      start: state.pos,
      end,
      ...readBinding(match[1] ?? ''),
      format: match[2]?.trim() ?? null,
    } satisfies BindingMeta;
  }
  state.pos = end;
  return true;
}

/** `{{table.row.column}}` and `{{table.row.column | 0.0}}`: the table stands before the first dot, the column after the last. */
export function bindingRule(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'binding', binding);
}
