import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { invariant } from '../model/invariant.ts';
import type { ParseEnv } from './parse-env.ts';

/** What `link_open` and `image` tokens hold in `meta`: offsets in the inline token's content. */
export interface PlaceMeta {
  readonly start: number;
  readonly end: number;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * A rule of markdown-it's own, which the package does not export. A bundler adds a number to a name that another module
 * has too.
 */
function ownRule<F extends { readonly name: string }>(rules: readonly F[], name: string): F {
  const rule = rules.find((candidate) => candidate.name.replace(/\d+$/, '') === name);
  invariant(rule, `markdown-it has no rule ${name}`);
  return rule;
}

/** The rule, noting on the first token of `type` that it makes where it began and ended. */
function placed(rule: InlineRule, type: string): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const { length } = state.tokens;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const token = state.tokens.slice(length, length + 2).find((made) => made.type === type);
    if (token !== undefined) token.meta = { start, end: state.pos } satisfies PlaceMeta;
    return true;
  };
}

/** Where markdown-it keeps what links are defined as, escapes resolved. */
interface References {
  readonly references?: Readonly<Record<string, { readonly href: string }>>;
}

function noteDefinitions(parser: MarkdownIt): void {
  const reference = ownRule(parser.block.ruler.getRules(''), 'reference');
  parser.block.ruler.at(
    'reference',
    (state: StateBlock, startLine: number, endLine: number, silent: boolean) => {
      const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      // `[^1]: …` is a note, never a link.
      if (state.src.startsWith('[^', begin)) return false;
      if (!reference(state, startLine, endLine, silent)) return false;
      const text = state.src.slice(begin, state.eMarks[state.line - 1]);
      const env: ParseEnv & References = state.env;
      const [, label = ''] = /^\[((?:\\[\s\S]|[^\\\]])*)\]:/.exec(text) ?? [];
      const href = env.references?.[state.md.utils.normalizeReference(label)]?.href;
      const written = /\]:\s*<?([^\s>]*)/.exec(text)?.[1] ?? '';
      if (!silent) env.definitions.push({ startLine, endLine: state.line, href: href ?? written });
      return true;
    },
  );
}

/** Makes links, images and link definitions say where they stand. */
export function placeRules(parser: MarkdownIt): void {
  const { ruler } = parser.inline;
  const rules = ruler.getRules('');
  ruler.at('link', placed(ownRule(rules, 'link'), 'link_open'));
  ruler.at('image', placed(ownRule(rules, 'image'), 'image'));
  ruler.at('autolink', placed(ownRule(rules, 'autolink'), 'link_open'));
  noteDefinitions(parser);
}
