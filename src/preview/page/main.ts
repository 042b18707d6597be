import type { SourceMessage, StateMessage } from '../messages.ts';
import { openAsking } from './asking.ts';
import { openDeckPane } from './deck-pane.ts';
import { byId, say } from './dom.ts';
import { showHeader } from './header.ts';
import { openPrintPanel } from './print-panel.ts';
import { showProblems } from './problems-panel.ts';
import { openReleasePanel } from './release-panel.ts';
import { openReportPane } from './report-pane.ts';
import { showNoSource, showSource } from './source-panel.ts';
import { queryOf, type Subject, subjectFrom } from './subject.ts';
import { openTabs } from './tabs.ts';

// The preview's page: it listens to the server and shows what comes. All that is remembered here is what it shows, where.

let subject = subjectFrom(location.search);
let events: EventSource | null = null;
let newest = 0;

const askSource = openAsking();
const showRelease = openReleasePanel(byId('panel-release'));
const tabs = openTabs((name) => {
  if (name === 'release') void showRelease(subject);
});
const startAt = Number.parseInt(location.hash.slice(1), 10);
const deck = openDeckPane(Number.isFinite(startAt) ? startAt - 1 : 0, (slide, path) => {
  report.clear();
  void tellSource(`slide ${slide + 1}`, { slide: `${slide}`, path });
});
const report = openReportPane(
  (version, pages) => `/pages${queryOf(subject, { version: `${version}`, pages: pages.join(',') })}`,
  (page, frame) => {
    deck.clear();
    void tellSource(`page ${page + 1}`, { page: `${page}`, frame: `${frame}` });
  },
);
const printing = openPrintPanel(tabs.panel('print'), (diagnostics) => {
  showProblems(tabs.panel('problems'), diagnostics);
});
showNoSource(tabs.panel('source'));
listen();

/** The tab opens with the question: an answer that takes its time must not take somebody from where he is by then. */
async function tellSource(where: string, query: Readonly<Record<string, string>>): Promise<void> {
  tabs.open('source');
  const answer = await askSource<SourceMessage>(`/source${queryOf(subject, query)}`);
  if (answer?.status === 200) showSource(tabs.panel('source'), where, answer.data);
}

function choose(chosen: Subject): void {
  subject = chosen;
  const address = new URL(location.href);
  address.search = queryOf(chosen);
  history.replaceState(null, '', address);
  listen();
}

function listen(): void {
  events?.close();
  events = new EventSource(`/events${queryOf(subject)}`);
  events.onmessage = ({ data }) => void show(JSON.parse(data));
  events.onerror = () => {
    say(byId('status'), 'The preview has ended, or cannot be reached. Trying again …');
    byId('status').classList.add('stale');
  };
}

async function show(state: StateMessage): Promise<void> {
  const { shown } = state;
  showHeader(state, choose);
  showProblems(tabs.panel('problems'), state.diagnostics);
  const { length } = state.diagnostics;
  say(byId('tab-problems'), length === 0 ? 'Problems' : `Problems ${length}`);
  printing.show(state.formats, { brief: state.brief, audience: state.audience });
  if (tabs.current() === 'release') void showRelease(state);
  if (shown === null || shown.version === newest) return;
  newest = shown.version;
  // The server paints pages while slides are put in their place.
  const pages = report.show(shown);
  deck.show(shown);
  await pages;
  // Said when all that is in sight stands there, for whoever measures.
  requestAnimationFrame(() => {
    document.documentElement.dataset.painted = `${shown.version}`;
  });
}
