import { readAudience } from '../content/read-audience.ts';
import type { Host } from '../model/host.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';
import { matrixBlocks } from '../proof/matrix-blocks.ts';
import { matrixPublication } from '../proof/matrix-publication.ts';
import { layOutReport } from '../report/lay-out-report.ts';
import { paintReport } from '../report/paint-report.ts';
import { openFonts } from '../text/open-fonts.ts';
import { type Kept, openKept } from './kept.ts';
import { folderAbove } from './work.ts';

/** A matrix → a tagged PDF to sign, in the look of the audience `general`. Null where that cannot be read. */
export async function printMatrix(
  host: Host,
  made: ReleaseMatrix,
  kept: Kept = openKept(),
): Promise<Uint8Array | null> {
  const briefFolder = (await host.kindOf(made.path)) === 'folder' ? made.path : folderAbove(made.path);
  const { value: audience } = await readAudience(host, 'general', { briefFolder, cwd: '' });
  if (audience === null) return null;
  const fonts = openFonts(audience.theme, kept.shelf, host);
  const publication = matrixPublication(made, audience, host.sourceDateEpoch);
  const { value: layout } = layOutReport(matrixBlocks(made), [], publication, fonts);
  return paintReport(layout, publication, fonts);
}
