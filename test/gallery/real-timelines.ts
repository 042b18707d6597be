import type { Timeline } from '../../src/model/briefing.ts';
import { event, exampleTimeline, text, timelineSpec } from '../support/chart-briefing.ts';
import type { GalleryEntry } from './entry.ts';
import { dayOf, realRows } from './read-data.ts';

const kind = 'Timeline';
const source = 'vega-datasets';
const bare = (events: Timeline['events'], categories: Timeline['categories'] = []): Timeline => ({
  ...exampleTimeline(),
  eras: [],
  categories,
  events,
});

function reigns(): Timeline {
  return bare(
    realRows('monarchs.json').map(({ name, start, end }, index) =>
      event(
        `m${index}`,
        start === end ? `${start}` : `${start}/${end}`,
        `${name}`.replace('W&M', 'William and Mary'),
        {
          key: name === 'George III',
        },
      ),
    ),
  );
}

const ids = exampleTimeline().categories.map(({ id }) => id);
const GENRES = ['Adventure', 'Drama', 'Action'];

function films(): Timeline {
  const rows = realRows('movies.json').filter((row) => row.Director === 'Steven Spielberg');
  const categories = exampleTimeline().categories.slice(0, GENRES.length);
  return bare(
    rows.map((row, index) =>
      event(`f${index}`, dayOf(row['Release Date']), `${row.Title}`.replace("'", '’'), {
        category: ids[GENRES.indexOf(`${row['Major Genre']}`)] ?? 'other',
      }),
    ),
    categories.map((one, index) => ({ ...one, label: text(GENRES[index] ?? '') })),
  );
}

function successes(): Timeline {
  const rows = realRows('movies.json').filter((row) => Number(row['US Gross']) > 200e6);
  return bare(
    rows.map((row, index) =>
      event(`s${index}`, dayOf(row['Release Date']), `${row.Title}`, {
        key: Number(row['US Gross']) > 430e6,
      }),
    ),
  );
}

/** Timelines of real data: stretches, lanes, and more events than have a label each. */
export const REAL_TIMELINES: readonly GalleryEntry[] = [
  {
    ...{ kind, source, timeline: reigns() },
    spec: timelineSpec({
      title: text('None of them reigned as long as George III'),
      subtitle: text('English and British heads of state, 1565–1820'),
    }),
  },
  {
    ...{ kind, source, timeline: films() },
    spec: timelineSpec({
      title: text('Spielberg released films in 19 of 37 years'),
      subtitle: text('Films by Steven Spielberg by day of release in America'),
      lanes: true,
    }),
  },
  {
    ...{ kind, source, timeline: successes() },
    spec: timelineSpec({
      title: text('Seven in ten of the most successful films came after 1999'),
      subtitle: text('Films that took more than 200 million dollars in America, to 2010'),
    }),
  },
];
