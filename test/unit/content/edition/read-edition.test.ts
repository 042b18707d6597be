import { describe, expect, it } from 'vitest';
import { listEditions } from '../../../../src/content/edition/list-editions.ts';
import { readBriefing } from '../../../../src/content/read-briefing.ts';
import { textOf } from '../../../../src/diagnostics/position.ts';
import { errorsOf, folderWith, short } from '../../../support/brief.ts';
import { memoryHost } from '../../../support/memory-host.ts';

type Files = Parameters<typeof folderWith>[0];

/** Reads the small brief's Russian edition; `files` lie beside the original's. */
const readRussian = (files: Files) => readBriefing(memoryHost(folderWith(files)), 'b', { edition: 'ru' });

const errorsWith = async (files: Files) => errorsOf((await readRussian(files)).diagnostics);

const PROSE = `---
headline: Всему виной пошлины
---
## Введение

Вывоз упал [@fall] до {{exports.2026-Q3.total | 0.0}} млн т [@stat, с. 2].

![](chart:exports)

::: tlp-red
Тайна.
:::

::: slide
Только это.
:::
`;

const BRIEF = `title: Вывоз стали
bottom_line: Вывоз упал.
judgments:
  headline: Два суждения
  items:
    - {id: recovery, text: Восстановление до июня маловероятно.}
    - text: {text: Цены последуют., short: Цены, audiences: {press: Цены идут следом.}}
`;

describe('an edition', () => {
  it('says its own texts at their places, and the original’s dates, bands, labels and ids', async () => {
    const { value, diagnostics } = await readRussian({ 'b/brief.ru.yaml': BRIEF });
    expect(errorsOf(diagnostics)).toEqual([]);
    const [recovery, prices] = value?.judgments.items ?? [];
    expect(value).toMatchObject({
      id: 'b.ru',
      language: 'ru',
      title: { text: 'Вывоз стали' },
      issued: { written: '2026-11-22' },
      handling: { id: 'tlp-amber' },
      judgments: { headline: { text: 'Два суждения' } },
    });
    expect(recovery).toMatchObject({
      id: 'recovery',
      text: { text: 'Восстановление до июня маловероятно.' },
      likelihood: { id: 'unlikely' },
      confidence: 'low',
      supports: [{ id: 'fall' }],
    });
    expect(prices?.text).toMatchObject({ short: 'Цены', wordings: { press: 'Цены идут следом.' } });
    const { span } = recovery?.text ?? {};
    expect(span?.file.path).toBe('b/brief.ru.yaml');
    expect(span && textOf(span)).toBe('Восстановление до июня маловероятно.');
  });

  it('translates claims, events, dimensions, charts and prose in files of their own', async () => {
    const { value, diagnostics } = await readRussian({
      'b/claims.ru.yaml': '- {id: orders, statement: Заказы выросли.}\n',
      'b/timeline.ru.yaml':
        'categories: {policy: Политика}\nevents: [Второе, null, {title: Первое}]\n'.replace(
          '[Второе',
          '[{title: Второе}',
        ),
      'b/dimensions.ru.yaml':
        'scale: {anchors: {0: нет}}\nperiods: [{id: p2, label: После}]\nscores: {trade: {p2: {}}}\n',
      'b/charts/exports.ru.yaml': 'title: Вывоз падает\n',
      'b/sections/10-intro.ru.md': PROSE,
    });
    expect(errorsOf(diagnostics)).toEqual([]);
    expect(value?.claims.map(({ statement }) => statement.text)).toEqual([
      'Exports fell by 8 per cent.',
      'Заказы выросли.',
    ]);
    expect(value?.timeline?.events.map(({ title }) => title.text)).toEqual(['Первое', 'Второе', 'Undated']);
    expect(value?.timeline?.categories).toMatchObject([{ id: 'policy', label: { text: 'Политика' } }]);
    expect(value?.dimensions?.periods.map(({ label }) => label.text)).toEqual(['Before', 'После']);
    expect(value?.dimensions?.scores).toHaveLength(4);
    expect(value?.charts.find(({ id }) => id === 'exports')?.title?.text).toBe('Вывоз падает');
    expect(value?.sections).toMatchObject([
      { id: 'intro', title: { text: 'Введение' }, headline: { text: 'Всему виной пошлины' } },
    ]);
    const body = value?.sections[0]?.body.pieces.map(({ text }) => text).join('') ?? '';
    expect(body).toContain('Вывоз упал [@fall] до −4,8 млн т');
  });

  it('names the columns of a chart that the original calls by the names of its table', async () => {
    const { value } = await readRussian({
      'b/charts/exports.yaml': 'type: line\ntitle: Exports fall\ndata: exports.csv\ncolumns: [total]\n',
      'b/charts/exports.ru.yaml': 'columns: [{column: total, label: всего}]\n',
    });
    const chart = value?.charts.find(({ id }) => id === 'exports');
    expect(JSON.stringify(chart)).toContain('всего');
  });

  it('is no part of the original', async () => {
    const host = memoryHost(folderWith({ 'b/brief.ru.yaml': BRIEF, 'b/sections/10-intro.ru.md': PROSE }));
    const { value, diagnostics } = await readBriefing(host, 'b');
    const alone = await readBriefing(memoryHost(folderWith({})), 'b');
    expect(value).toEqual(alone.value);
    expect(diagnostics).toEqual(alone.diagnostics);
  });

  it('may stand beside a brief.md, section by section', async () => {
    const original = '---\ntitle: Steel\nissued: 2026-11-22\n---\n## One\n\nFirst.\n\n## Two\n\nSecond.\n';
    const translation = '---\ntitle: Сталь\n---\n## Раз\n\nПервое.\n\n## Два\n\nВторое.\n';
    const host = memoryHost({ 'b/brief.md': original, 'b/brief.ru.md': translation });
    const { value, diagnostics } = await readBriefing(host, 'b', { edition: 'ru' });
    expect(diagnostics).toEqual([]);
    expect(value?.title.text).toBe('Сталь');
    expect(value?.sections.map(({ id, title }) => [id, title?.text])).toEqual([
      ['one', 'Раз'],
      ['two', 'Два'],
    ]);
  });
});

describe('what an edition may not say', () => {
  it.each([
    ['likelihood', 'judgments: {items: [{id: recovery, likelihood: likely}]}\n'],
    ['handling', 'judgments: {items: [{id: recovery, handling: tlp-clear}]}\n'],
    ['audiences', 'judgments: {items: [{id: recovery, audiences: [press]}]}\n'],
    ['issued', 'issued: 2026-11-23\n'],
    ['supports', 'judgments: {items: [{id: recovery, supports: [orders]}]}\n'],
  ])('%s is a fact, and an error where it stands', async (key, text) => {
    expect(await errorsWith({ 'b/brief.ru.yaml': text })).toEqual([
      `content/edition-fact brief.ru.yaml «${key}»`,
    ]);
  });

  it('scores, dates of events and data are facts', async () => {
    const errors = await errorsWith({
      'b/dimensions.ru.yaml': 'scores: {trade: {p1: {score: 5}}}\n',
      'b/timeline.ru.yaml': 'events: [{title: Второе, date: 2026-03}]\n',
      'b/charts/exports.ru.yaml': 'data: other.csv\n',
      'b/claims.ru.yaml': '- {id: fall, evidence: [{start: Экспорт упал}]}\n',
    });
    expect(errors).toEqual([
      'content/edition-fact claims.ru.yaml «start»',
      'content/edition-fact timeline.ru.yaml «date»',
      'content/edition-fact dimensions.ru.yaml «score»',
      'content/edition-fact charts/exports.ru.yaml «data»',
    ]);
  });

  it.each([
    ['an item of another id', 'judgments: {items: [{id: recovry, text: Иначе.}]}\n', '«recovry»'],
    ['an item without its id', 'judgments: {items: [Иначе.]}\n', '«Иначе.»'],
    ['one item more', 'assumptions: [Одно., Другое.]\n', '«Другое.»'],
    ['a text that is not there', 'subtitle: Подзаголовок\n', '«subtitle»'],
    [
      'a wording for another audience',
      'bottom_line: {text: Упал., audiences: {analyst: Иначе.}}\n',
      '«audiences»',
    ],
    ['a chart', 'charts: {export: {title: Вывоз}}\n', '«export»'],
  ])('%s is added, and an error', async (_, text, place) => {
    expect(await errorsWith({ 'b/brief.ru.yaml': text })).toEqual([
      `content/edition-adds brief.ru.yaml ${place}`,
    ]);
  });

  it('a mistyped id or key is asked about', async () => {
    const text = 'titel: Сталь\njudgments: {items: [{id: recovry, text: Иначе.}]}\n';
    const { diagnostics } = await readRussian({ 'b/brief.ru.yaml': text });
    const hints = diagnostics.filter(({ severity }) => severity === 'error').map(({ hint }) => hint);
    expect(hints).toEqual(['Did you mean `title`?', 'Did you mean `recovery`?']);
  });

  it('another shape than the original’s is an error', async () => {
    const text = 'title: [Сталь]\ngaps: {a: b}\nsubject: true\nbottom_line: false\n';
    const codes = (await errorsWith({ 'b/brief.ru.yaml': text })).map((error) => error.split(' ')[0]);
    expect(codes).toContain('content/wrong-type');
  });

  it('a translation of nothing is an error in the original too', async () => {
    const host = memoryHost(
      folderWith({ 'b/sections/20-more.ru.md': 'Ещё.\n', 'b/charts/other.ru.yaml': '{}' }),
    );
    const { diagnostics } = await readBriefing(host, 'b');
    expect(errorsOf(diagnostics)).toEqual([
      'content/edition-adds sections/20-more.ru.md «»',
      'content/edition-adds charts/other.ru.yaml «»',
    ]);
  });
});

describe('prose that is translated', () => {
  it.each([
    ['a citation is missing', '[@fall] ', '', '«Введение»'],
    ['a citation is added', 'млн т', 'млн т [@orders]', '«@orders»'],
    ['a citation comes out of its passage', 'Тайна.', 'Тайна [@fall].', '«@fall»'],
    ['a number is bound to another cell', '2026-Q3', '2026-Q2', '«{{exports.2026-Q2.total | 0.0}}»'],
    ['a chart is missing', '![](chart:exports)', '', '«Введение»'],
    ['a passage has another label', '::: tlp-red', '::: tlp-green', '«::: tlp-green»'],
    ['a passage is gone', '::: tlp-red\nТайна.\n:::', 'Тайна.', '«::: slide»'],
    ['a passage is added', 'Тайна.\n:::', 'Тайна.\n:::\n\n::: note\nСм.\n:::', '«::: note»'],
  ])('is an error where %s', async (_, from, to, place) => {
    expect(PROSE).toContain(from);
    const errors = await errorsWith({ 'b/sections/10-intro.ru.md': PROSE.replace(from, () => to) });
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toMatch(/^content\/edition-prose sections\/10-intro\.ru\.md /);
    expect(errors.join('\n')).toContain(place.replace('«Введение»', '«## Введение»'));
  });

  it('is an error where a note binds or cites what another one does in the original', async () => {
    const notes = (open: string, closed: string) =>
      `Open.[^a]\n\n::: tlp-red\nClosed.[^b]\n:::\n\n[^a]: ${open}\n\n[^b]: ${closed}\n`;
    const [number, cite] = ['{{exports.2026-Q3.total}} Mt.', 'It fell [@fall].'];
    const files = (open: string, closed: string) => ({
      'b/sections/20-notes.md': notes(cite, number),
      'b/sections/20-notes.ru.md': notes(open, closed),
    });
    expect(await errorsWith(files(cite, number))).toEqual([]);
    const errors = await errorsWith(files(`${cite} ${number}`, 'x'));
    expect(errors.join('\n')).toContain(
      'content/edition-prose sections/20-notes.ru.md «{{exports.2026-Q3.total}}»',
    );
    expect((await errorsWith(files('x', `${number} ${cite}`))).join('\n')).toContain('«@fall»');
  });

  it('may say things in another order, and show a translated picture', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
    const files = {
      'b/sections/20-map.md': 'One [@fall], two [@stat].\n\n![A map](images/map.svg)\n',
      'b/sections/20-map.ru.md': '![Карта](images/map.ru.svg)\n\nДва [@stat], один [@fall].\n',
      'b/images/map.svg': picture,
      'b/images/map.ru.svg': picture,
    };
    expect(await errorsWith(files)).toEqual([]);
  });
});

describe('what is not translated', () => {
  it('is listed once a file, with its number and first places', async () => {
    const { value, diagnostics } = await readRussian({
      'b/brief.ru.yaml': BRIEF.replace('bottom_line: Вывоз упал.\n', ''),
      'b/claims.ru.yaml':
        '- {id: fall, statement: Вывоз упал.}\n- {id: orders, statement: Заказы выросли.}\n',
    });
    const listed = diagnostics.filter(({ code }) => code === 'content/untranslated');
    expect(listed.map(({ message }) => message)).toEqual([
      '3 of 9 texts of b/brief.yaml have no translation into ru: `bottom_line`, `assumptions.1`, `gaps.1`.',
      '7 of 7 texts of b/timeline.yaml have no translation into ru: `timeline.title`, `timeline.categories.policy`, `timeline.events.1.title`, ….',
      '6 of 6 texts of b/dimensions.yaml have no translation into ru: `dimensions.scale.anchors.0`, `dimensions.scale.anchors.5`, `dimensions.periods.p1.label`, ….',
      'The one text of b/charts/exports.yaml has no translation into ru: `charts.exports.title`.',
      '2 of 2 texts of b/sections/10-intro.md have no translation into ru: `front matter.headline`, `prose`.',
    ]);
    expect(listed.map(short)[0]).toBe('content/untranslated brief.yaml «Exports fell.»');
    expect(value?.bottomLine?.text).toBe('Exports fell.');
  });
});

describe('listEditions', () => {
  it('finds the languages that any file is translated into', async () => {
    const host = memoryHost(
      folderWith({
        'b/brief.ru.yaml': 'title: Сталь\n',
        'b/sections/10-intro.fa.md': 'متن\n',
        'b/charts/exports.pt-br.yaml': '{}',
        'b/notes.de.yaml': '{}',
        'b/images/map.fr.svg': '',
        'b/brief.draft.yaml': '',
      }),
    );
    expect(await listEditions(host, { folder: 'b', whole: true })).toEqual(['fa', 'pt-BR', 'ru']);
  });
});
