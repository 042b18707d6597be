import { expect, test } from 'vitest';
import type { Frame, Page, Tag, TagRole } from '../../../src/model/page.ts';
import { finishTags } from '../../../src/report/finish-tags.ts';

const tag = (role: TagRole, parent: number | null = 0): Tag => ({
  role,
  parent,
  alt: null,
  attribute: null,
  cited: null,
});
const frame = (on: number | null): Frame => ({
  ...{ x: 0, y: 0, width: 1, height: 1, anchors: [], origins: [], tag: on },
  content: { kind: 'rule', color: '#000000' },
});
const page = (...on: (number | null)[]): Page => ({
  label: '1',
  width: 10,
  height: 10,
  frames: on.map(frame),
});

test('a branch on which nothing hangs is left out, and frames follow their tags', () => {
  const tags = [tag('Document', null), tag('L'), tag('LI', 1), tag('P'), tag('Figure')];
  const done = finishTags({ pages: [page(3, null), page(4)], tags });
  expect(done.tags.map(({ role, parent }) => [role, parent])).toEqual([
    ['Document', null],
    ['P', 0],
    ['Figure', 0],
  ]);
  expect(done.pages.map(({ frames }) => frames.map((each) => each.tag))).toEqual([[1, null], [2]]);
});

test('a cell without text stays a cell', () => {
  const tags = [
    tag('Document', null),
    tag('Table'),
    tag('TBody', 1),
    tag('TR', 2),
    tag('TD', 3),
    tag('TD', 3),
  ];
  expect(finishTags({ pages: [page(4)], tags }).tags).toHaveLength(6);
  expect(finishTags({ pages: [page()], tags }).tags).toHaveLength(1);
});

test('headings never skip a level, and those of one level keep one', () => {
  const levels: readonly TagRole[] = ['H1', 'H3', 'H3', 'H4', 'H2', 'H4', 'H4', 'H1', 'H2'];
  const tags = [tag('Document', null), ...levels.map((role) => tag(role))];
  const { tags: done } = finishTags({ pages: [page(...levels.map((_, index) => index + 1))], tags });
  expect(done.slice(1).map(({ role }) => role)).toEqual([
    ...['H1', 'H2', 'H2', 'H3', 'H2', 'H3', 'H3', 'H1', 'H2'],
  ]);
});
