import type { Options, Placed, Places } from './places.ts';

interface Mentionable {
  /** Claims and sources. */
  readonly claims: readonly Placed[];
  readonly charts: readonly Placed[];
}

/** A block of prose, and whether the ceiling costs the section something there. */
interface Block {
  readonly text: string;
  readonly costs: boolean;
}

const KINDS: Options<string> = [
  'paragraph',
  ...['cited', 'cited', 'list', 'table', 'definition', 'heading', 'chart', 'figure', 'link'],
  ...['label', 'label', 'others', 'ours', 'nested'],
];

/** One file of `sections/`, by its path. */
export function placedSection(
  key: string,
  places: Places,
  mentions: Mentionable,
): Readonly<Record<string, string>> {
  const { place, plan, secret, secretly, words } = places;
  const { hidden, marks } = place(key);
  const file = `b/sections/${key.slice(-1)}-${secretly('section', hidden)}.md`;
  if (hidden) {
    const front = { ...marks, title: secret(key), headline: secret(`${key}.headline`) };
    return { [file]: `---\n${JSON.stringify(front)}\n---\n\n${withheld(`${key}.body`, places, mentions)}` };
  }
  const count = plan(`${key}.blocks`, [1, 2, 3, 4, 5]);
  const blocks = Array.from({ length: count }, (_, at) => block(`${key}.${at}`, places, mentions));
  const costs = blocks.some((one) => one.costs);
  const cut = costs || blocks.some(({ text }) => text.startsWith('::: only analyst\n'));
  const front = { ...marks, headline: words(`${key}.headline`, costs) };
  const end = cut ? secret(`${key}.url`).replace(/\W/g, '') : 'open';
  return {
    [file]: [
      `---\n${JSON.stringify(front)}\n---\n\n## Open title of ${key}`,
      'A first paragraph.',
      ...blocks.map(({ text }) => text),
      `[used]: https://example.org/used\n[else]: https://example.org/${end}`,
      '',
    ].join('\n\n'),
  };
}

/** A block of a section that may be seen. */
function block(key: string, places: Places, mentions: Mentionable): Block {
  const { plan, secret, some, audience, other, labels, isAbove } = places;
  const open = (text: string): Block => ({ text, costs: false });
  const rest = (name: string) => resting(`${key}.${name}`, places, mentions);
  const inside = () => withheld(`${key}.inside`, places, mentions);
  switch (plan(`${key}.kind`, KINDS)) {
    case 'cited':
      return rest('cited');
    case 'list': {
      const items = ['a', 'b'].map(rest);
      return { text: items.map(({ text }) => `- ${text}`).join('\n'), costs: items.some((one) => one.costs) };
    }
    case 'table': {
      const rows = ['a', 'b'].map(rest);
      const lines = rows.map(({ text }) => `| ${text.replaceAll('|', '\\|')} | cell |`);
      return {
        text: ['| Head | Other |', '| --- | --- |', ...lines, '| last | row |'].join('\n'),
        costs: rows.some((one) => one.costs),
      };
    }
    case 'definition': {
      const one = rest('definition');
      return { text: `${one.hidden ? secret(`${key}.term`) : 'Term'}\n: ${one.text}`, costs: one.costs };
    }
    case 'heading':
      return open(plan(`${key}.heading`, ['### Same', '### Other']));
    case 'chart':
    case 'figure': {
      const [chart] = some(`${key}.chart`, mentions.charts);
      if (chart === undefined) return open('No chart.');
      const said = chart.hidden ? secret(`${key}.said`).replace(/[|[\]]/g, '') : 'a figure';
      const isFigure = plan(`${key}.kind`, KINDS) === 'figure';
      return {
        text: isFigure ? `See [${said}](figure:${chart.id}).` : `![${said}](chart:${chart.id})`,
        costs: chart.hidden,
      };
    }
    case 'link':
      return open('A [link][used].');
    case 'label': {
      const label = plan(`${key}.label`, labels);
      const above = isAbove(label);
      return { text: `::: ${label}\n${above ? inside() : `Open ${key}.\n`}:::`, costs: above };
    }
    case 'others':
      return open(`::: only ${other}\n${inside()}:::`);
    case 'ours':
      return open(`::: only ${audience} ${other}\nFor both, ${key}.\n:::`);
    case 'nested':
      return {
        text: `:::: only ${audience}\nOpen ${key}.\n\n::: tlp-red\n${inside()}:::\n\nMore.\n::::`,
        costs: true,
      };
    default:
      return open(`Open paragraph ${key}.`);
  }
}

/** A paragraph that cites; withheld where all it cites is. */
function resting(
  key: string,
  { some, secret }: Places,
  { claims }: Mentionable,
): Block & { hidden: boolean } {
  const cited = some(key, claims);
  const hidden = cited.length > 0 && cited.every((item) => item.hidden);
  const citation = cited.length === 0 ? '' : ` [${cited.map(({ id }) => `@${id}`).join('; ')}]`;
  const text = hidden ? secret(`${key}.text`).replaceAll('|', ',') : `Open ${key}`;
  return { text: `${text}${citation}.`, hidden, costs: cited.some((item) => item.hidden) };
}

/** Markdown that nobody of the audience reads: any, and another for every canary. */
function withheld(key: string, { pick, secret, secretly, canary }: Places, { claims, charts }: Mentionable) {
  const said = secret(`${key}.said`);
  const [claim, chart] = [
    claims[pick(`${key}.claim`, [0, 1, 4, 5, 6, 7], true)],
    charts[pick(`${key}.chart`, [0, 1], true)],
  ];
  const paragraphs: Options<string> = [
    said,
    `### ${said}\n\n${said}`,
    '### Same\n\nText.',
    `${said} [@${claim?.id}]`,
    `A [link][else] and [another][used].`,
    `![${canary}](chart:${chart?.id})`,
    `- ${said}\n- more`,
    `~~~\n:::\n${said}\n~~~`,
    `[${secretly('label', true)}]: https://example.org/${canary}\n\n[it][${secretly('label', true)}]`,
  ];
  const one = pick(`${key}.one`, paragraphs, true);
  const two = pick(`${key}.two`, ['', ...paragraphs], true);
  return `\n${one}\n\n${two}\n\n`;
}
