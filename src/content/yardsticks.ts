import type { LikelihoodBand, Yardstick } from '../model/briefing.ts';

function band(
  id: string,
  term: string,
  also: readonly string[],
  [low, high]: readonly [number, number],
  range = `${low}–${high}%`,
): LikelihoodBand {
  return { id, term, also, low, high, range };
}

/** ICD 203, Analytic Standards (United States, Office of the Director of National Intelligence, 2015). */
const ICD203: Yardstick = {
  id: 'icd203',
  name: 'ICD 203',
  bands: [
    band('almost-no-chance', 'almost no chance', ['remote'], [1, 5]),
    band('very-unlikely', 'very unlikely', ['highly improbable'], [5, 20]),
    band('unlikely', 'unlikely', ['improbable', 'improbably'], [20, 45]),
    band(
      'roughly-even-chance',
      'roughly even chance',
      ['roughly even odds', 'even chance', 'even odds'],
      [45, 55],
    ),
    band('likely', 'likely', ['probable', 'probably'], [55, 80]),
    band('very-likely', 'very likely', ['highly probable'], [80, 95]),
    band('almost-certain', 'almost certain', ['almost certainly', 'nearly certain'], [95, 99]),
  ],
};

/** PHIA probability yardstick (United Kingdom, Cabinet Office, 24 March 2025). The gaps between bands are deliberate. */
const PHIA: Yardstick = {
  id: 'phia',
  name: 'PHIA probability yardstick',
  bands: [
    band('remote-chance', 'remote chance', [], [0, 5], '>0–≈5%'),
    band('highly-unlikely', 'highly unlikely', [], [10, 20], '≈10–≈20%'),
    band('unlikely', 'unlikely', [], [25, 35], '≈25–≈35%'),
    band('realistic-possibility', 'realistic possibility', [], [40, 50], '≈40–<50%'),
    band('likely', 'likely', ['probable', 'likely or probable', 'probably'], [55, 75], '≈55–≈75%'),
    band('highly-likely', 'highly likely', [], [80, 90], '≈80–≈90%'),
    band('almost-certain', 'almost certain', ['almost certainly'], [95, 100], '≈95–<100%'),
  ],
};

/** The yardsticks a brief may choose; `none` has no bands. */
export const YARDSTICKS: Readonly<Record<string, Yardstick>> = { icd203: ICD203, phia: PHIA };
