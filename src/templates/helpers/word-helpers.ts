import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { formatDate } from '../../text/format-date.ts';
import { formatNumber } from '../../text/format-number.ts';
import { fail, type Helper, markdown } from '../helper.ts';
import { isDate, isText, printValue } from '../print-value.ts';
import { MARKDOWN, type Shape, STRING, UNKNOWN } from '../shape.ts';
import { itemsOf, plain, reword } from './values.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const aText = { name: 'text', takes: ['text', 'string'] };

function unchanged([shape]: readonly Shape[]): Shape {
  return shape ?? UNKNOWN;
}

/** How the furniture is worded. */
export const WORD_HELPERS: readonly Helper[] = [
  {
    name: 'label',
    kind: 'value',
    parameters: [{ name: 'key', takes: ['string'] }],
    options: [],
    doc: 'The audience’s wording of a piece of furniture, from `labels` in its `audience.yaml`.',
    example: '{{label "bottom_line"}}',
    result: STRING,
    run: ([key], call) => {
      const { labels } = call.room.audience;
      const name = plain(key) ?? '';
      if (Object.hasOwn(labels, name)) return labels[name];
      return fail(
        'templates/unknown-label',
        call.place,
        `The audience \`${call.room.audience.id}\` has no label \`${name}\`.`,
        didYouMean(name, Object.keys(labels)),
      );
    },
  },
  {
    name: 'date',
    kind: 'value',
    parameters: [{ name: 'date', takes: ['date'] }],
    options: [{ name: 'style', takes: ['string'], values: ['long', 'short', 'axis'] }],
    doc: 'A date, never more precise than the author gave it.',
    example: '{{date issued style="short"}}',
    result: STRING,
    run: ([value], call) => {
      if (!isDate(value)) return null;
      const style =
        call.options.style === 'short' || call.options.style === 'axis' ? call.options.style : 'long';
      return formatDate(value.edtf, call.room.briefing.language, style);
    },
  },
  {
    name: 'number',
    kind: 'value',
    parameters: [{ name: 'number', takes: ['number'] }],
    options: [{ name: 'decimals', takes: ['number'] }],
    doc: 'A number in the brief’s language.',
    example: '{{number 1234.5 decimals=1}}',
    result: STRING,
    run: ([value], call) => {
      if (typeof value !== 'number') return null;
      const decimals = typeof call.options.decimals === 'number' ? call.options.decimals : null;
      return formatNumber(value, { language: call.room.briefing.language, decimals, sign: false });
    },
  },
  {
    name: 'words',
    kind: 'value',
    parameters: [{ name: 'number', takes: ['number'] }],
    options: [],
    doc: 'A whole number up to twenty in words (in English briefs), else in figures.',
    example: '{{words (count gaps)}}',
    result: STRING,
    run: ([value], call) => {
      const english = /^en\b/i.test(call.room.briefing.language);
      return (english ? SMALL[Number(value)] : undefined) ?? String(value);
    },
  },
  {
    name: 'plural',
    kind: 'value',
    parameters: [
      { name: 'number', takes: ['number'] },
      { name: 'word for one', takes: ['string'] },
      { name: 'word for more', takes: ['string'] },
    ],
    options: [],
    doc: 'One of two words, by a number.',
    example: '{{count claims}} {{plural (count claims) "claim" "claims"}}',
    result: STRING,
    run: ([value, one, more]) => (Number(value) === 1 ? plain(one) : plain(more)),
  },
  {
    name: 'capitalize',
    kind: 'value',
    parameters: [aText],
    options: [],
    doc: 'A text with a capital letter at its start.',
    example: '{{capitalize (words 3)}}',
    result: unchanged,
    run: ([value], call) =>
      reword(value, (text) => {
        const [first = ''] = text;
        return first.toLocaleUpperCase(call.room.briefing.language) + text.slice(first.length);
      }),
  },
  {
    name: 'sentence',
    kind: 'value',
    parameters: [aText],
    options: [],
    doc: 'A text that ends with a full stop.',
    example: '{{sentence confidenceBasis}}',
    result: unchanged,
    run: ([value]) =>
      reword(value, (text) => (/[.!?…:][”’"')\]]*$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`)),
  },
  {
    name: 'clause',
    kind: 'value',
    parameters: [aText],
    options: [],
    doc: 'A text without a full stop at its end, for a headline or a cell.',
    example: '# {{clause (default headline text)}}',
    result: unchanged,
    run: ([value]) =>
      // For headings and rows, which have no room for the long form.
      reword(isText(value) ? { ...value, long: null } : value, (text) =>
        text.trimEnd().replace(/(?<=[^.])\.$/, ''),
      ),
  },
  {
    name: 'shorter',
    kind: 'value',
    parameters: [aText],
    options: [],
    doc: 'The short form of a text that has one (`{text: …, short: …}`), else the text: for slides, cells and labels.',
    example: '{{shorter bottomLine}}',
    result: unchanged,
    run: ([value]) => (isText(value) ? { ...value, text: value.short ?? value.text, long: null } : value),
  },
  {
    name: 'concat',
    kind: 'value',
    parameters: [{ name: 'value', takes: ['text', 'string', 'number'], rest: true }],
    options: [],
    doc: 'Texts and numbers, one after another.',
    example: '{{label (concat "status_" status)}}',
    result: STRING,
    run: (values) => values.map((value) => plain(value) ?? '').join(''),
  },
  {
    name: 'join',
    kind: 'value',
    parameters: [
      { name: 'list', takes: ['list'] },
      { name: 'separator', takes: ['string'], optional: true },
    ],
    options: [{ name: 'last', takes: ['string'] }],
    doc: 'A list’s texts with something between them, and perhaps something else before the last.',
    example: '{{join authors ", " last=" and "}}',
    result: MARKDOWN,
    run: ([value, separator], call) => {
      const printed = itemsOf(value).map((item) => printValue(item, call.place, call.room));
      const between = printValue(plain(separator) ?? ', ', call.place, call.room);
      return markdown(joinWith(printed, spaced(separator, between), call.options.last));
    },
  },
  {
    name: 'strong',
    kind: 'value',
    parameters: [{ name: 'text', takes: ['text', 'string', 'number', 'date'] }],
    options: [],
    doc: 'A text in bold; nothing where there is none.',
    example: '{{strong term}}',
    result: MARKDOWN,
    run: ([value], call) => {
      const printed = printValue(value, call.place, call.room);
      return printed === '' ? null : markdown(`**${printed}**`);
    },
  },
];

/** Escaping takes the spaces off a separator's ends. */
function spaced(separator: unknown, printed: string): string {
  const text = plain(separator) ?? ', ';
  return `${/^\s/.test(text) ? ' ' : ''}${printed}${/\s$/.test(text) ? ' ' : ''}`;
}

function joinWith(printed: readonly string[], between: string, last: unknown): string {
  const final = printed.at(-1);
  if (typeof last !== 'string' || printed.length < 2 || final === undefined) return printed.join(between);
  return `${printed.slice(0, -1).join(between)}${last}${final}`;
}
