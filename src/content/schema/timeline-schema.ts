import { z } from 'zod';
import { date, flag, id, idKey, ids, keys, oneOf, releasable, text } from './keys.ts';

/** One event; its keys are also the columns of `timeline.csv`. */
const eventShape = {
  id: id.optional(),
  date: date.optional(),
  end: date.optional(),
  title: text,
  short: text.optional(),
  key: flag.optional(),
  category: id.optional(),
  claims: ids.optional(),
  order: text.optional(),
  note: text.optional(),
  ...releasable,
};

const era = keys('an era', {
  id: id.optional(),
  label: text,
  start: date,
  end: date.optional(),
  silent: flag.optional(),
  derived: oneOf('start', 'end', 'both').optional(),
  claims: ids.optional(),
  ...releasable,
});

/** `timeline.yaml`. */
export const timelineSchema = keys('a timeline', {
  title: text.optional(),
  subtitle: text.optional(),
  note: text.optional(),
  categories: z.record(idKey, text, { error: 'a label for each category' }).optional(),
  scale: oneOf('auto', 'linear', 'segmented', 'ordinal').optional(),
  lanes: flag.optional(),
  events: z.array(keys('an event', eventShape), { error: 'a list of events' }).optional(),
  eras: z.array(era, { error: 'a list of eras' }).optional(),
});
