import type { ChartWords, Said } from './chart-words.ts';
import { countIn } from './count-in.ts';

const count = (number: number, one: string, other: string): string => countIn('fr', number, { one, other });
const where = ({ value, at }: Said) => `${value} (${at})`;
const BY = { year: 'an', month: 'mois', day: 'jour', hour: 'heure', minute: 'minute' } as const;

export const FRENCH: ChartWords = {
  sources: (number, list) => `${number === 1 ? 'Source' : 'Sources'}\u00a0: ${list}`,
  yardstick: (name) => `échelle ${name}`,
  likelihood: (term, range, yardstick) =>
    `${term}\u00a0: ${range} sur une échelle de probabilité de 0 à 100\u00a0%, ${yardstick}`,
  timeline: {
    title: 'Chronologie',
    date: 'Date',
    event: 'Événement',
    category: 'Catégorie',
    tray: 'Sans date',
    undated: 'sans date',
    notCovered: 'non traités',
    notDrawn: 'non montrés',
    more: (number) => `${count(number, 'autre', 'autres')} dans le tableau des événements`,
    andMore: (number) => `et ${count(number, 'autre', 'autres')} dans le tableau des événements`,
    also: 'Aussi',
    morePeriods: (number) => count(number, 'autre période', 'autres périodes'),
    counted: (number, { unit, every, length }) =>
      `${count(number, 'événement', 'événements')}, comptés par ${every === 1 ? BY[unit] : length}`,
    most: (number, when) => `au plus ${number}${when === null ? '' : ` (${when})`}`,
    allInTable: 'tous dans le tableau des événements',
    named: (number) => `${count(number, 'nommé', 'nommés')}, tous dans le tableau des événements`,
    derived: { start: 'début déduit', end: 'fin déduite', both: 'dates déduites' },
    shows: (dated, undated) =>
      `Chronologie\u00a0: ${[
        count(dated, 'événement daté', 'événements datés'),
        ...(undated > 0 ? [`${undated} sans date`] : []),
      ].join(' et ')}`,
    leavesOut: (list) => `L’axe laisse de côté\u00a0: ${list}`,
    equalSteps: 'Les événements sont à pas égaux, sans échelle',
    among: (list) => `Parmi eux\u00a0: ${list}`,
    periods: (list) => `Périodes\u00a0: ${list}`,
  },
  dimensions: {
    title: 'Dimensions',
    dimension: 'Dimension',
    change: 'Évolution',
    ranges: 'Plages',
    evidence: 'Éléments',
    overlap: 'se recoupent',
    noOverlap: 'disjointes',
    rangesOverlap: 'plages se recoupant',
    rangesApart: 'plages disjointes',
    unchanged: 'inchangé',
    noEvidence: 'aucun élément',
    notApplicable: 's.\u00a0o.',
    noScore: (range) => `${range}, sans note`,
    rangeOnly: (range) => `plage ${range}`,
    strength: {
      none: 'aucun élément',
      thin: 'ténus',
      moderate: 'moyens',
      strong: 'solides',
      mixed: 'partagés',
    },
    evidenceOf: (strength) => `éléments ${strength}`,
    matrixMarks:
      'Entre crochets, la plage qu’un autre analyste pourrait défendre. Hachures\u00a0: aucun élément.',
    slopeMarks: 'Entre parenthèses, la plage plausible.',
    multiplesMarks:
      'Bande\u00a0: plage plausible\u00a0; contour tireté\u00a0: plage sans note\u00a0; pointillé\u00a0: aucun élément.',
    rangeMarks: (now, before) =>
      `Plages\u00a0: bande ${now}${before === null ? '' : `, trait fin ${before}`}.`,
    scale: (from, to) => `Échelle de ${from} à ${to}.`,
    notShown: (list) => `Non montré\u00a0: ${list}.`,
    notDrawn: (period, list) => `${period} n’est pas tracé\u00a0: aucune note pour ${list}.`,
    notScored: (list, period) =>
      `Sans note ${period === null ? 'dans ces périodes' : `(${period})`}\u00a0: ${list}.`,
    judged: 'Jugement d’analystes, non une mesure.',
    saysJudged: /jugement|appréciation/i,
    scored: (by, on) =>
      `Noté${by === null ? '' : ` par ${by}`}${on === null ? '' : by === null ? ` le ${on}` : `, ${on}`}.`,
    shows: (number, { from, to }) =>
      `${count(number, 'dimension notée', 'dimensions notées')} de ${from} à ${to}`,
    inPeriod: (now, before) => `\u00a0: ${now}${before === null ? '' : `, par rapport à ${before}`}`,
    moves: (name, from, to, up) => `${name}\u00a0: ${up ? 'hausse' : 'baisse'} de ${from} à ${to}`,
    meet: 'les plages se recoupent',
    apart: 'les plages sont disjointes',
    at: (name, score) => `${name} à ${score}`,
    allUnchanged: (list) => `Inchangé\u00a0: ${list}`,
    scores: (list) => `Notes\u00a0: ${list}`,
    firstScores: (list, before) => `Sans note pour ${before}, maintenant\u00a0: ${list}`,
    onlyRange: (list) => `Seulement une plage\u00a0: ${list}`,
    withoutEvidence: (list) => `Aucun élément\u00a0: ${list}`,
  },
  plot: {
    names: {
      line: 'Courbe',
      area: 'Graphique en aires',
      bar: 'Graphique en barres',
      dot: 'Graphique à points',
      scatter: 'Nuage de points',
      interval: 'Graphique à points avec plages',
      bubble: 'Graphique à bulles',
      doughnut: 'Graphique en anneau',
      waterfall: 'Graphique en cascade',
      heatmap: 'Carte de chaleur',
      chartjs: 'Graphique',
    },
    panels: (name, number) => `${name} en ${count(number, 'vignette', 'vignettes')}`,
    indexed: (at) => `Toutes les courbes valent 100 en ${at}`,
    course: (name, first, last, way) =>
      `${name}\u00a0: ${way === 'up' ? 'hausse' : way === 'down' ? 'baisse' : 'stable'} de ${where(first)} à ${where(last)}`,
    extremes: (lowest, highest) => `minimum ${where(lowest)}, maximum ${where(highest)}`,
    spread: (name, number, { low, high }) =>
      `${name}\u00a0: ${count(number, 'valeur', 'valeurs')} de ${where(low)} à ${where(high)}`,
    noValues: (name) => `${name}\u00a0: aucune donnée`,
    otherLines: (number) => `${count(number, 'autre courbe', 'autres courbes')} pour comparaison`,
    noData: (list) => `Aucune donnée pour ${list}`,
    noDataAt: (number) => `Aucune donnée à ${count(number, 'position', 'positions')}`,
    parts: (total, list) => `Parts de ${total}\u00a0: ${list}`,
    points: (number) => count(number, 'point', 'points'),
    between: (name, low, high) => `${name} de ${low} à ${high}`,
    highlighted: (list) => `En évidence\u00a0: ${list}`,
    largest: (name, value) => `Plus grande bulle\u00a0: ${name}, ${value}`,
    of: (name, rest) => `${name}\u00a0: ${rest}`,
    share: 'Part',
    bubbleArea: (name) => `aire d’une bulle\u00a0: ${name}`,
    starts: ({ value, at }) => `Début\u00a0: ${at}, ${value}`,
    ends: (end) => `Fin\u00a0: ${end}`,
    widest: (at, from, to) => `Plus grand écart\u00a0: ${at}, ${from} et ${to}`,
    table: (rows, columns) => `${count(rows, 'ligne', 'lignes')}, ${count(columns, 'colonne', 'colonnes')}`,
  },
};
