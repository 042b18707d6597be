import type { Audience } from '../model/audience.ts';
import { noteShape, rootShape } from './data-shape.ts';
import type { Entry } from './prepare-templates.ts';

/** The templates that are rendered by themselves: every audience needs all of them. */
export function entriesOf({ include }: Audience): readonly Entry[] {
  const switches = Object.keys(include);
  return [
    { name: 'deck', shape: rootShape(switches) },
    { name: 'report', shape: rootShape(switches) },
    { name: 'partials/note', shape: noteShape(switches) },
  ];
}
