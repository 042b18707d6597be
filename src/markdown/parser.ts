import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { anchorRule } from './anchor-rule.ts';
import { bindingRule } from './binding-rule.ts';
import { citationRule } from './citation-rule.ts';
import { containerRule } from './container-rule.ts';
import { directiveRule } from './directive-rule.ts';
import { footnoteRule } from './footnote-rule.ts';
import { languageRule } from './language-rule.ts';
import { limitNesting } from './limit-nesting.ts';
import { noteRule } from './note-rule.ts';
import { placeRules } from './place-rules.ts';
import { spanRule } from './span-rule.ts';
import { suspectRule } from './suspect-rule.ts';

/** Rules of markdown-it that have no place here: HTML is literal text, and the model has no strike-through. */
const UNUSED = ['html_block', 'html_inline', 'strikethrough', 'linkify', 'replacements', 'smartquotes'];

function makeParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, breaks: false, linkify: false, typographer: false });
  parser.disable(UNUSED);
  // Schemes are judged when blocks are made, where a diagnostic can be given and the text kept.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  for (const extend of [
    deflist,
    containerRule,
    directiveRule,
    anchorRule,
    placeRules,
    languageRule,
    footnoteRule,
    noteRule,
    citationRule,
    bindingRule,
    spanRule,
    suspectRule,
    limitNesting,
  ]) {
    parser.use(extend);
  }
  return parser;
}

/** A URL in the form in which it is written into links: host names in Punycode, what a URL cannot hold percent-encoded. */
export const normalizeUrl: (url: string) => string = new MarkdownIt().normalizeLink;

/** The one parser: CommonMark, pipe tables, definition lists and the extensions beside this file. It keeps no state between texts. */
export const PARSER = makeParser();
