import type { ChartWords, Said } from './chart-words.ts';
import { countIn } from './count-in.ts';

/** Russian has three forms: 1 год, 2 года, 5 лет. */
const count = (number: number, one: string, few: string, many: string): string =>
  countIn('ru', number, { one, few, many, other: few });
const where = ({ value, at }: Said) => `${value} (${at})`;
const BY = {
  year: 'по годам',
  month: 'по месяцам',
  day: 'по дням',
  hour: 'по часам',
  minute: 'по минутам',
} as const;

export const RUSSIAN: ChartWords = {
  sources: (number, list) => `${number === 1 ? 'Источник' : 'Источники'}: ${list}`,
  yardstick: (name) => `шкала ${name}`,
  likelihood: (term, range, yardstick) =>
    `${term}: ${range} на шкале вероятности от 0 до 100\u00a0%, ${yardstick}`,
  timeline: {
    title: 'Хронология',
    date: 'Дата',
    event: 'Событие',
    category: 'Категория',
    tray: 'Без даты',
    undated: 'без даты',
    notCovered: 'без сведений',
    notDrawn: 'не показано',
    more: (number) => `ещё ${number} в таблице событий`,
    andMore: (number) => `и ещё ${number} в таблице событий`,
    also: 'Также',
    morePeriods: (number) => `ещё ${count(number, 'период', 'периода', 'периодов')}`,
    counted: (number, { unit, every, length }) =>
      `${count(number, 'событие', 'события', 'событий')}, ${every === 1 ? BY[unit] : `с шагом ${length}`}`,
    most: (number, when) => `не более ${number}${when === null ? '' : ` (${when})`}`,
    allInTable: 'все — в таблице событий',
    named: (number) => `подписано ${number}, все — в таблице событий`,
    derived: { start: 'начало выведено', end: 'конец выведен', both: 'даты выведены' },
    shows: (dated, undated) =>
      `Хронология: ${[
        count(dated, 'датированное событие', 'датированных события', 'датированных событий'),
        ...(undated > 0 ? [`${undated} без даты`] : []),
      ].join(' и ')}`,
    leavesOut: (list) => `На оси пропущено: ${list}`,
    equalSteps: 'События расположены через равные промежутки, не в масштабе',
    among: (list) => `Среди них: ${list}`,
    periods: (list) => `Периоды: ${list}`,
  },
  dimensions: {
    title: 'Измерения',
    dimension: 'Измерение',
    change: 'Изменение',
    ranges: 'Диапазоны',
    evidence: 'Данные',
    overlap: 'пересекаются',
    noOverlap: 'раздельны',
    rangesOverlap: 'диапазоны пересекаются',
    rangesApart: 'диапазоны раздельны',
    unchanged: 'без изменений',
    noEvidence: 'нет данных',
    notApplicable: 'неприменимо',
    noScore: (range) => `${range}, без оценки`,
    rangeOnly: (range) => `диапазон ${range}`,
    strength: {
      none: 'нет данных',
      thin: 'скудные',
      moderate: 'умеренные',
      strong: 'надёжные',
      mixed: 'разноречивые',
    },
    evidenceOf: (strength) => `${strength} данные`,
    marks: {
      cellRange: 'В скобках — диапазон, который мог бы отстаивать другой аналитик.',
      pointRange: 'В скобках — правдоподобный диапазон.',
      band: 'Полоса: правдоподобный диапазон.',
      outlined: 'Пунктирная рамка: диапазон без оценки.',
      hatched: 'Штриховка: нет данных.',
      dotted: 'Точки: нет данных.',
      dots: 'Кружок закрашен при надёжных или умеренных данных, наполовину — при разноречивых, кольцом — при скудных.',
    },
    rangeMarks: (now, before) =>
      `Диапазоны: полоса — ${now}${before === null ? '' : `, тонкая линия — ${before}`}.`,
    scale: (from, to) => `Шкала от ${from} до ${to}.`,
    notShown: (list) => `Не показано: ${list}.`,
    notDrawn: (period, list) => `${period}: линия не проведена, нет оценки — ${list}.`,
    notScored: (list, period) => `Без оценки ${period === null ? 'в эти периоды' : `(${period})`}: ${list}.`,
    judged: 'Суждение аналитиков, а не измерение.',
    saysJudged: /суждени|экспертн/i,
    scored: (by, on) =>
      `Оценка${by === null ? '' : `: ${by}`}${on === null ? '' : by === null ? `: ${on}` : `, ${on}`}.`,
    shows: (number, { from, to }) =>
      `${count(number, 'измерение', 'измерения', 'измерений')}, оценка от ${from} до ${to}`,
    inPeriod: (now, before) => `: ${now}${before === null ? '' : `, в сравнении с периодом «${before}»`}`,
    moves: (name, from, to, up) => `${name}: ${up ? 'рост' : 'снижение'} с ${from} до ${to}`,
    meet: 'диапазоны пересекаются',
    apart: 'диапазоны не пересекаются',
    at: (name, score) => `${name} — ${score}`,
    allUnchanged: (list) => `Без изменений: ${list}`,
    scores: (list) => `Оценки: ${list}`,
    firstScores: (list, before) => `Без оценки за период «${before}», теперь: ${list}`,
    onlyRange: (list) => `Только диапазон: ${list}`,
    withoutEvidence: (list) => `Нет данных: ${list}`,
  },
  plot: {
    names: {
      line: 'Линейный график',
      area: 'График с областями',
      bar: 'Столбчатая диаграмма',
      dot: 'Точечный график',
      scatter: 'Диаграмма рассеяния',
      interval: 'Точечный график с диапазонами',
      bubble: 'Пузырьковая диаграмма',
      doughnut: 'Кольцевая диаграмма',
      waterfall: 'Каскадная диаграмма',
      heatmap: 'Тепловая карта',
      chartjs: 'Диаграмма',
    },
    panels: (name, number) => `${name}, ${count(number, 'панель', 'панели', 'панелей')}`,
    indexed: (at) => `Все линии равны 100 в точке ${at}`,
    course: (name, first, last, way) =>
      `${name}: ${way === 'up' ? 'рост' : way === 'down' ? 'снижение' : 'без изменений'} с ${where(first)} до ${where(last)}`,
    extremes: (lowest, highest) => `минимум ${where(lowest)}, максимум ${where(highest)}`,
    spread: (name, number, { low, high }) =>
      `${name}: ${count(number, 'значение', 'значения', 'значений')} от ${where(low)} до ${where(high)}`,
    noValues: (name) => `${name}: нет данных`,
    otherLines: (number) => `Ещё ${count(number, 'линия', 'линии', 'линий')} для сравнения`,
    noData: (list) => `Нет данных: ${list}`,
    noDataAt: (number) => `Нет данных в ${count(number, 'точке', 'точках', 'точках')}`,
    parts: (total, list) => `Доли от ${total}: ${list}`,
    points: (number) => count(number, 'точка', 'точки', 'точек'),
    between: (name, low, high) => `${name} от ${low} до ${high}`,
    highlighted: (list) => `Выделено: ${list}`,
    largest: (name, value) => `Крупнейший пузырёк: ${name}, ${value}`,
    of: (name, rest) => `${name}: ${rest}`,
    share: 'Доля',
    bubbleArea: (name) => `площадь пузырька: ${name}`,
    starts: ({ value, at }) => `Начало: ${at}, ${value}`,
    ends: (end) => `Итог: ${end}`,
    widest: (at, from, to) => `Наибольший разрыв: ${at}, ${from} и ${to}`,
    table: (rows, columns) =>
      `${count(rows, 'строка', 'строки', 'строк')}, ${count(columns, 'столбец', 'столбца', 'столбцов')}`,
  },
};
