import { formatNumber } from '../../text/format-number.ts';
import { directionOf } from '../../text/order-runs.ts';
import type { Ground } from '../ground.ts';
import { wordsIn } from '../words/words-in.ts';
import type { WrappedLabel } from '../wrap-label.ts';
import type { DimensionRow } from './dimensions-data.ts';
import { fitName } from './fit-name.ts';

/** What a row says in words. */
export interface RowText {
  readonly row: DimensionRow;
  readonly label: WrappedLabel;
  readonly change: string;
  /** Whether the ranges part; null where there are not two. */
  readonly apart: boolean | null;
  /** The same in words below a head that says what is meant, and by themselves; '' where there are not two. */
  readonly ranges: string;
  readonly rangesAlone: string;
  /** How strong the evidence is, below a head that says what is meant, and by itself. */
  readonly evidence: string;
  readonly evidenceAlone: string;
}

/** A row's words; its name takes at most `room` points. `compared` where there is a period before. */
export function rowText(
  row: DimensionRow,
  ground: Ground,
  { compared, room }: { readonly compared: boolean; readonly room: number },
): RowText {
  const { text, fonts } = ground;
  const look = { size: text, weight: 600 } as const;
  const name = fitName(row.dimension, { width: room, look, fonts });
  const words = wordsIn(ground.language).dimensions;
  const apart = row.change.kind === 'changed' ? row.change.rangesApart : null;
  const said = row.now?.state === 'point' || row.now?.state === 'range' ? row.now.evidence : null;
  const evidence = said === null ? '' : words.strength[said];
  return {
    row,
    label: name,
    change: changeWords(row, ground.language, compared),
    apart,
    ranges: apart === null ? '' : apart ? words.noOverlap : words.overlap,
    rangesAlone: apart === null ? '' : apart ? words.rangesApart : words.rangesOverlap,
    evidence,
    evidenceAlone: said === null || said === 'none' ? evidence : words.evidenceOf(evidence),
  };
}

function changeWords({ change, now }: DimensionRow, language: string, compared: boolean): string {
  const words = wordsIn(language).dimensions;
  const arrow = directionOf(language) === 'rtl' ? '←' : '→';
  const say = (value: number) => formatNumber(value, { language, decimals: null, sign: false });
  switch (change.kind) {
    case 'changed':
      return `${say(change.from)} ${arrow} ${say(change.to)}`;
    case 'unchanged':
      return words.unchanged;
    case 'first':
      return `${compared ? `– ${arrow} ` : ''}${say(now?.score ?? 0)}`;
    case 'range':
      return words.noScore(`${say(now?.low ?? 0)}–${say(now?.high ?? 0)}`);
    case 'n/a':
      return words.notApplicable;
    case 'none':
      return words.noEvidence;
  }
}
