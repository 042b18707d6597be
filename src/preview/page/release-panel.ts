import type { MatrixMessage, MatrixRowMessage } from '../messages.ts';
import { openAsking } from './asking.ts';
import { make } from './dom.ts';
import { queryOf, type Subject } from './subject.ts';

const SIGNS = { shown: 'shown', shortened: 'shortened', withheld: 'withheld' } as const;

/** Fetches and shows what becomes of every item for each audience; the last table stays where it cannot be made. */
export function openReleasePanel(panel: HTMLElement): (subject: Subject) => Promise<void> {
  const ask = openAsking();
  return async (subject) => {
    const answer = await ask<MatrixMessage>(`/release${queryOf(subject)}`);
    if (answer === null) return;
    if (answer.status === 200) {
      const { scrollTop } = panel;
      panel.replaceChildren(tableOf(answer.data, subject.audience));
      panel.scrollTop = scrollTop;
    } else if (panel.childElementCount === 0) {
      panel.replaceChildren(make('p', { class: 'quiet' }, 'The brief cannot be read: see Problems.'));
    }
  };
}

function tableOf({ audiences, kinds }: MatrixMessage, current: string | null): HTMLTableElement {
  const heads = audiences.map(({ id, ceiling }) =>
    make(
      'th',
      { scope: 'col', class: id === current ? 'current' : null },
      id,
      make('small', {}, ceiling === null ? 'no limit' : `up to ${ceiling}`),
    ),
  );
  return make(
    'table',
    { class: 'matrix' },
    make('caption', { class: 'hidden' }, 'What each audience receives, and why not'),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Item'), ...heads)),
    ...kinds.map(({ name, rows }) =>
      make(
        'tbody',
        {},
        make(
          'tr',
          {},
          make('th', { scope: 'rowgroup', colspan: audiences.length + 1, class: 'group' }, name),
        ),
        ...rows.map(rowOf),
      ),
    ),
  );
}

function rowOf({ id, says, place, cells }: MatrixRowMessage): HTMLTableRowElement {
  const name = make('th', { scope: 'row', title: place }, make('code', {}, id), ' ', make('span', {}, says));
  return make(
    'tr',
    {},
    name,
    ...cells.map(({ outcome, why }) =>
      make('td', { class: outcome }, SIGNS[outcome], ...why.map((reason) => make('small', {}, reason))),
    ),
  );
}
