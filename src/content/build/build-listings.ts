import type { Briefing, Yardstick } from '../../model/briefing.ts';
import { fieldOf, type Located } from '../yaml/located.ts';
import { type BuildItem, buildListing, itemText } from './build-items.ts';
import { buildJudgment } from './build-judgment.ts';
import { needText, readDate, readRefs, readText } from './read-node.ts';
import type { BuildContext } from './read-releasable.ts';

/** The parts of a briefing that are lists of items. */
type Listings = Pick<
  Briefing,
  | 'judgments'
  | 'assumptions'
  | 'alternatives'
  | 'indicators'
  | 'gaps'
  | 'contradictions'
  | 'implications'
  | 'asks'
  | 'questions'
  | 'glossary'
>;

type ItemOf<Key extends keyof Listings> = Listings[Key]['items'][number];

/** `brief.yaml` → its lists of items. */
export function buildListings(root: Located, yardstick: Yardstick | null, context: BuildContext): Listings {
  const list = <Key extends keyof Listings>(key: Key, name: string, build: BuildItem<ItemOf<Key>>) =>
    buildListing<ItemOf<Key>>(fieldOf(root, key), { name, context, build });
  const point: BuildItem<ItemOf<'asks'>> = (node, item) => ({
    ...item,
    text: itemText(node),
    claims: readRefs(node, 'claims'),
    by: readDate(node, 'by', context.report),
  });
  return {
    judgments: list('judgments', 'judgment', (node, item) =>
      buildJudgment(node, item, { yardstick, report: context.report }),
    ),
    assumptions: list('assumptions', 'assumption', assumption),
    alternatives: list('alternatives', 'alternative', alternative),
    indicators: list('indicators', 'indicator', indicator),
    gaps: list('gaps', 'gap', gap),
    contradictions: list('contradictions', 'contradiction', contradiction),
    implications: list('implications', 'implication', point),
    asks: list('asks', 'ask', point),
    questions: list('questions', 'question', question),
    glossary: list('glossary', 'term', glossaryEntry),
  };
}

const assumption: BuildItem<ItemOf<'assumptions'>> = (node, item) => ({
  ...item,
  text: itemText(node),
  linchpinFor: readRefs(node, 'linchpin_for'),
  claims: readRefs(node, 'claims'),
});

const alternative: BuildItem<ItemOf<'alternatives'>> = (node, item) => ({
  ...item,
  text: itemText(node),
  short: readText(node, 'short'),
  supports: readRefs(node, 'supports'),
  against: readRefs(node, 'against'),
});

const indicator: BuildItem<ItemOf<'indicators'>> = (node, item) => ({
  ...item,
  text: itemText(node),
  short: readText(node, 'short'),
  judgments: readRefs(node, 'judgments'),
  meaning: readText(node, 'meaning'),
  claims: readRefs(node, 'claims'),
});

const gap: BuildItem<ItemOf<'gaps'>> = (node, item) => ({
  ...item,
  text: itemText(node),
  short: readText(node, 'short'),
  judgments: readRefs(node, 'judgments'),
});

const contradiction: BuildItem<ItemOf<'contradictions'>> = (node, item) => ({
  ...item,
  text: itemText(node),
  claims: readRefs(node, 'claims'),
  resolution: readText(node, 'resolution'),
});

const question: BuildItem<ItemOf<'questions'>> = (node, item) => ({
  ...item,
  question: needText(node, 'question'),
  answer: needText(node, 'answer'),
  claims: readRefs(node, 'claims'),
});

export const glossaryEntry: BuildItem<ItemOf<'glossary'>> = (node, item) => ({
  ...item,
  term: needText(node, 'term'),
  definition: needText(node, 'definition'),
});
