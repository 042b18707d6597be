import { formatNumber } from '../../text/format-number.ts';
import type { Ground } from '../ground.ts';
import type { WrappedLabel } from '../wrap-label.ts';
import { type DimensionRow, evidenceWord } from './dimensions-data.ts';
import { fitName } from './fit-name.ts';

/** What a row says in words. */
export interface RowText {
  readonly row: DimensionRow;
  readonly label: WrappedLabel;
  readonly change: string;
  /** Whether the ranges part. */
  readonly ranges: 'no overlap' | 'overlap' | '';
  readonly evidence: string;
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
  const evidence =
    row.now?.state === 'point' || row.now?.state === 'range' ? evidenceWord(row.now.evidence) : '';
  return { row, label: name, ...changeWords(row, ground.language, compared), evidence };
}

function changeWords(
  { change, now }: DimensionRow,
  language: string,
  compared: boolean,
): Pick<RowText, 'change' | 'ranges'> {
  const say = (value: number) => formatNumber(value, { language, decimals: null, sign: false });
  if (change.kind === 'changed') {
    const ranges = change.rangesApart === null ? '' : change.rangesApart ? 'no overlap' : 'overlap';
    return { change: `${say(change.from)} → ${say(change.to)}`, ranges };
  }
  if (change.kind === 'unchanged') return { change: 'unchanged', ranges: '' };
  if (change.kind === 'first')
    return {
      change: compared ? `– → ${say(now?.score ?? 0)}` : say(now?.score ?? 0),
      ranges: '',
    };
  if (change.kind === 'range')
    return { change: `${say(now?.low ?? 0)}–${say(now?.high ?? 0)}, no score`, ranges: '' };
  return { change: change.kind === 'n/a' ? 'n/a' : 'no evidence', ranges: '' };
}
