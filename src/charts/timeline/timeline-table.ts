import type { ChartTable } from '../../model/chart.ts';
import type { TimelineData } from './timeline-data.ts';

/** The timeline's events as rows: date, event, category. The undated say what is known of their order. */
export function timelineTable(data: TimelineData): ChartTable {
  const label = (id: string | null) => data.categoryLabels.get(id ?? '') ?? '';
  const categorised = data.events.some((event) => label(event.category) !== '');
  const rows = data.events.map((event) => {
    const order = event.order ? `undated (${event.order.text})` : 'undated';
    const date = event.date ? data.sayDate(event, 'long') : order;
    return [date, event.title.text, ...(categorised ? [label(event.category)] : [])];
  });
  const columns = ['Date', 'Event', ...(categorised ? ['Category'] : [])];
  return { columns: columns.map((column) => ({ label: column, numeric: false })), rows };
}
