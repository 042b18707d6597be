import { paintSvg } from '../charts/paint-svg.ts';
import { showDeck } from '../deck/show-deck.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Host } from '../model/host.ts';
import type { View, ViewRequest, ViewResult } from '../model/view.ts';
import type { Published } from '../pipeline.ts';
import { chooseAudiences } from '../publication/choose-audiences.ts';
import { openJob } from '../publication/open-job.ts';
import { recordInputs } from '../publication/record-inputs.ts';
import { paintReport } from '../report/paint-report.ts';
import { somePages } from '../report/some-pages.ts';
import { endRound, type Kept } from './kept.ts';
import { publishOnce } from './publish-once.ts';
import { readBrief, type Work } from './work.ts';

/**
 * One brief for one audience as the preview shows it: what `build` would print, in pieces that know where they came from.
 * Null after an error. Throws `UsageError` for an unknown audience.
 */
export async function show(host: Host, request: ViewRequest, kept: Kept): Promise<ViewResult> {
  const { brief, audience: asked, ...how } = request;
  const job = openJob({
    ...how,
    briefs: [brief],
    audiences: asked === null ? null : [asked],
    formats: [],
    strict: false,
  });
  const work: Work = { ...job, ...recordInputs(host, kept.files), kept };
  const read = await readBrief(brief, work);
  const [audience] = read?.audiences ?? [];
  const made = read && audience ? await publishOnce(read.briefing, audience, work) : null;
  const view = made === null || job.failed() ? null : await viewOf(made);
  endRound(kept);
  return { view, diagnostics: job.diagnostics(), audiences: read === null ? [] : namedFirst(read) };
}

function namedFirst({ briefing, known }: { readonly briefing: Briefing; readonly known: readonly string[] }) {
  return [...new Set([...chooseAudiences(null, briefing, known), ...known])];
}

async function viewOf(made: Published): Promise<View> {
  const { fonts, layout, publication, slides } = made;
  const { title, language, audience, draft, marking, theme } = publication;
  const svg = (drawing: Drawing) => paintSvg(drawing, { theme, fonts, embedFonts: false });
  return {
    ...{ title, language, audience, draft, marking, slides },
    deck: await showDeck({ ...made, svg }),
    pages: layout.pages,
    paintPages: (indexes) => paintReport(somePages(layout, indexes), publication, fonts),
  };
}
