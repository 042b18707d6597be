import type { ChartTable } from '../../model/chart.ts';
import { wordsIn } from '../words/words-in.ts';
import type { TimelineData } from './timeline-data.ts';

/** The timeline's events as rows: date, event, category. The undated say what is known of their order. */
export function timelineTable(data: TimelineData): ChartTable {
  const words = wordsIn(data.language).timeline;
  const label = (id: string | null) => data.categoryLabels.get(id ?? '') ?? '';
  const categorised = data.events.some((event) => label(event.category) !== '');
  const rows = data.events.map((event) => {
    const order = event.order ? `${words.undated} (${event.order.text})` : words.undated;
    const date = event.date ? data.sayDate(event, 'long') : order;
    return [date, event.title.text, ...(categorised ? [label(event.category)] : [])];
  });
  const columns = [words.date, words.event, ...(categorised ? [words.category] : [])];
  return { columns: columns.map((column) => ({ label: column, numeric: false })), rows };
}
