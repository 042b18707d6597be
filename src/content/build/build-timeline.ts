import { error } from '../../diagnostics/diagnose.ts';
import type { Era, Timeline, TimelineEvent } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { DateValue, EdtfInterval } from '../../model/edtf.ts';
import { compareEdtf, earliest, latest } from '../../model/edtf-bounds.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { buildItems } from './build-items.ts';
import {
  asText,
  needText,
  readDate,
  readFlag,
  readPlain,
  readRefs,
  readText,
  readWord,
} from './read-node.ts';
import type { BuildContext } from './read-releasable.ts';

/** `timeline.yaml` → the timeline. */
export function buildTimeline(root: Located, context: BuildContext): Timeline {
  const categories = entriesOf(fieldOf(root, 'categories')).flatMap(({ key, value }) => {
    const label = asText(value);
    return label === null ? [] : [{ id: key, label }];
  });
  return {
    span: root.span,
    categories,
    events: buildEvents(itemsOf(fieldOf(root, 'events')), context),
    eras: buildEras(itemsOf(fieldOf(root, 'eras')), context),
  };
}

/** Events: the dated by date, then the undated in the author's order. */
function buildEvents(nodes: readonly Located[], context: BuildContext): readonly TimelineEvent[] {
  const events = buildItems<TimelineEvent>(nodes, {
    name: 'event',
    context,
    build: (node, item) => ({
      ...item,
      title: needText(node, 'title'),
      short: readText(node, 'short'),
      date: readSpan(node, ['date', 'end'], context.report),
      key: readFlag(node, 'key'),
      category: readPlain(node, 'category'),
      claims: readRefs(node, 'claims'),
      order: readText(node, 'order'),
      note: readText(node, 'note'),
    }),
  });
  return [...dated(events), ...events.filter((event) => event.date === null)];
}

function dated(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const withDate = events.flatMap((event) => (event.date === null ? [] : [{ event, edtf: event.date.edtf }]));
  return withDate.sort((a, b) => compareEdtf(a.edtf, b.edtf)).map(({ event }) => event);
}

function buildEras(nodes: readonly Located[], context: BuildContext): readonly Era[] {
  const eras = buildItems<Era | (Omit<Era, 'date'> & { date: null })>(nodes, {
    name: 'era',
    context,
    build: (node, item) => ({
      ...item,
      label: needText(node, 'label'),
      date: readSpan(node, ['start', 'end'], context.report),
      silent: readFlag(node, 'silent'),
      derived: readWord(node, 'derived', ['start', 'end', 'both']),
      claims: readRefs(node, 'claims'),
    }),
  });
  return eras.filter((era): era is Era => era.date !== null);
}

/** A date and the end that goes with it, as one value: an interval where both are given. Either side may be `..`, open. */
function readSpan(node: Located, keys: readonly [string, string], report: Report): DateValue | null {
  const start = readSide(node, keys[0], report);
  const end = readSide(node, keys[1], report);
  if (end === null) return asValue(start);
  if (start === null) {
    const message = `An end without a \`${keys[0]}\` says nothing.`;
    const hint = 'Write `../2025` as the date for "by 2025".';
    if (fieldOf(node, keys[0]) === null) report(error('content/date-order', end.span, message, hint));
    return null;
  }
  const twice = [start, end].find(({ edtf }) => edtf !== 'open' && edtf.kind === 'interval');
  if (twice !== undefined) {
    const message = `"${twice.written}" is an interval already, and \`${keys[1]}\` would end it twice.`;
    report(error('content/date-order', twice.span, message, 'Give the interval alone, or two plain dates.'));
    return asValue(start);
  }
  const edtf: EdtfInterval = { kind: 'interval', start: plainSide(start), end: plainSide(end) };
  if ((latest(edtf) ?? Infinity) <= (earliest(edtf) ?? -Infinity)) {
    const message = `The end, ${end.written}, lies before the start, ${start.written}.`;
    report(error('content/date-order', end.span, message, 'Swap the two dates, or correct one.'));
  }
  return { written: `${start.written}/${end.written}`, edtf, span: start.span };
}

/** One side of an interval given in two keys. */
type Side = Omit<DateValue, 'edtf'> & { readonly edtf: DateValue['edtf'] | 'open' };

function readSide(node: Located, key: string, report: Report): Side | null {
  const value = fieldOf(node, key);
  if (value?.kind === 'scalar' && value.text === '..')
    return { written: '..', edtf: 'open', span: value.span };
  return readDate(node, key, report);
}

function asValue(side: Side | null): DateValue | null {
  return side === null || side.edtf === 'open' ? null : { ...side, edtf: side.edtf };
}

function plainSide({ edtf }: Side): EdtfInterval['start'] {
  return edtf === 'open' || edtf.kind === 'interval' ? 'open' : edtf;
}
