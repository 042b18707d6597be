import { readAudience } from '../content/read-audience.ts';
import type { Block } from '../model/block.ts';
import type { Host } from '../model/host.ts';
import { invariant } from '../model/invariant.ts';
import type { Publication } from '../model/publication.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';
import { sha256 } from '../model/sha256.ts';
import { matrixBlocks } from '../proof/matrix-blocks.ts';
import { matrixPublication } from '../proof/matrix-publication.ts';
import { type Annexed, type Detail, recordBlocks } from '../proof/record-blocks.ts';
import { layOutReport, type ReportLayout } from '../report/lay-out-report.ts';
import { paintReport } from '../report/paint-report.ts';
import { type Fonts, openFonts } from '../text/open-fonts.ts';
import { type Kept, openKept } from './kept.ts';
import { matrixCsv } from './matrix-csv.ts';
import { folderAbove } from './work.ts';

/** How a matrix is printed. */
export interface RecordOptions {
  /** Whether pages follow that list every item. */
  readonly annex?: boolean;
  readonly kept?: Kept;
}

/** Tried one after the other until a record is one page: how much it says, and the size of its type. */
const FITS: readonly (readonly [Detail, number])[] = [
  ['items', 1],
  ['items', 0.9],
  ['kinds', 1],
  ['kinds', 0.85],
  ['counts', 0.9],
  ['counts', 0.7],
  ['counts', 0.5],
];

/**
 * A matrix → a tagged PDF of one page to sign, in the look of the audience `general`, with the whole matrix attached as
 * `release.csv` (PDF/A-3a). Null where that audience cannot be read.
 */
export async function printMatrix(
  host: Host,
  made: ReleaseMatrix,
  { annex = false, kept = openKept() }: RecordOptions = {},
): Promise<Uint8Array | null> {
  const briefFolder = (await host.kindOf(made.path)) === 'folder' ? made.path : folderAbove(made.path);
  const { value: audience } = await readAudience(host, 'general', { briefFolder, cwd: '' });
  if (audience === null) return null;
  const fonts = openFonts(audience.theme, kept.shelf, host);
  const csv = matrixCsv([made]);
  const annexed = { file: 'release.csv', sha256: await sha256(csv) };
  const frameOf = (scale: number) =>
    matrixPublication(made, audience, { epoch: host.sourceDateEpoch, scale });
  const { publication, layout, blocks } = fitRecord(made, { annexed, frameOf, fonts });
  const more: readonly Block[] = [{ kind: 'page-break', origins: [] }, ...matrixBlocks(made)];
  const printed = annex ? layOutReport([...blocks, ...more], [], publication, fonts).value : layout;
  const file = { name: annexed.file, type: 'text/csv', relationship: 'Data', text: csv } as const;
  return paintReport(printed, publication, fonts, file);
}

interface Record {
  readonly publication: Publication;
  readonly blocks: readonly Block[];
  readonly layout: ReportLayout;
}

interface Fitting {
  readonly annexed: Annexed;
  /** The furniture of a record, its type so many times as large. */
  readonly frameOf: (scale: number) => Publication;
  readonly fonts: Fonts;
}

/** A record on one page, with as much as there is room for. */
function fitRecord(made: ReleaseMatrix, { annexed, frameOf, fonts }: Fitting): Record {
  let record: Record | null = null;
  for (const [detail, scale] of FITS) {
    const blocks = recordBlocks(made, { annexed, detail });
    const publication = frameOf(scale);
    record = { publication, blocks, layout: layOutReport(blocks, [], publication, fonts).value };
    if (record.layout.pages.length === 1) break;
  }
  invariant(record !== null, 'there is a way to print a record');
  return record;
}
