import type { MarkdownIt } from 'markdown-it';
import type { ParseEnv } from './parse-env.ts';

/** markdown-it's own limit for its default rules. */
const MAX_NESTING = 100;

/** Notes in `env.tooDeep` where markdown-it gives up on blocks inside blocks (100 levels) and leaves out the rest; the first time only. */
export function limitNesting(parser: MarkdownIt): void {
  const tokenize = parser.block.tokenize.bind(parser.block);
  parser.block.tokenize = (state, startLine, endLine) => {
    const env: ParseEnv = state.env;
    if (state.level >= MAX_NESTING && startLine < endLine && env.tooDeep.length === 0)
      env.tooDeep.push(startLine);
    tokenize(state, startLine, endLine);
  };
}
