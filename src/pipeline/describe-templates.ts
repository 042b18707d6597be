import { drawCharts } from '../charts/draw-charts.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HelperEntry } from '../model/helper-entry.ts';
import type { Host } from '../model/host.ts';
import { openJob } from '../publication/open-job.ts';
import { recordInputs } from '../publication/record-inputs.ts';
import { release } from '../release/release.ts';
import { type DescribedData, describeData } from '../templates/describe-data.ts';
import { describeHelpers } from '../templates/helper-reference.ts';
import { openFonts } from '../text/open-fonts.ts';
import { type Kept, openKept } from './kept.ts';
import { readBrief } from './work.ts';

/** What template authors look up; `helpers` takes a while, and is made when asked for: all, or one by its name. */
export interface TemplatesResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly data: DescribedData | null;
  readonly helpers: ((only: string | null) => readonly HelperEntry[]) | null;
}

/** What the templates of an audience receive of a brief, and every helper that they may call on it. Null after an error. */
export async function describeTemplates(
  host: Host,
  { brief, audience: asked }: { readonly brief: string; readonly audience: string },
  kept: Kept = openKept(),
): Promise<TemplatesResult> {
  const job = openJob({ briefs: [brief], audiences: [asked], formats: [], strict: false });
  const read = await readBrief(brief, { ...job, ...recordInputs(host, kept.files), kept });
  const [audience] = read?.audiences ?? [];
  const released = read && audience ? job.step('release', () => release(read.briefing, audience)) : null;
  if (!audience || released === null) return { diagnostics: job.diagnostics(), data: null, helpers: null };
  const fonts = openFonts(audience.theme, kept.shelf, host);
  const charts = job.step('charts', () => drawCharts({ ...released, audience, fonts }, kept.drawings));
  const input = { ...released, audience, charts };
  const helpers = (only: string | null) => describeHelpers(input, only);
  return { diagnostics: job.diagnostics(), data: job.failed() ? null : describeData(input), helpers };
}
