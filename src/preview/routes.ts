import type { ServerResponse } from 'node:http';
import { FORMATS, type Format } from '../model/artifact.ts';
import type { Host } from '../model/host.ts';
import type { View } from '../model/view.ts';
import { answer, answerJson, answerText } from './answer.ts';
import { openEvents, type SendEvents } from './events.ts';
import { sourceOnPage, sourceOnSlide } from './find-source.ts';
import { HEADERS } from './guard.ts';
import { matrixFor } from './matrix-for.ts';
import type { OwnFile } from './own-files.ts';
import { printFormat } from './print-format.ts';
import type { Session, Sight } from './session.ts';

/** What the routes answer from. */
export interface Desk {
  readonly host: Host;
  readonly session: Session;
  readonly own: ReadonlyMap<string, OwnFile>;
  readonly briefs: readonly string[];
  /** Formats that can be printed here. */
  readonly formats: readonly Format[];
}

/** What a route is asked, and where the answer goes. */
interface Question {
  readonly desk: Desk;
  readonly events: SendEvents;
  readonly response: ServerResponse;
  readonly brief: string;
  /** Null is the first that the brief names. */
  readonly audience: string | null;
  readonly query: URLSearchParams;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly run: (question: Question) => Promise<void> | void;
}

/** An address is one of these, a font in use, or a file of the preview's own. None leads to a file by its path. */
const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/events', { method: 'GET', run: sendEvents }],
  ['/pages', { method: 'GET', run: sendPages }],
  ['/release', { method: 'GET', run: sendMatrix }],
  ['/source', { method: 'GET', run: sendSource }],
  ['/print', { method: 'POST', run: print }],
]);

/** Answers a request that may be answered. */
export type Answer = (method: string, address: URL, response: ServerResponse) => Promise<void>;

export function openRoutes(desk: Desk): Answer {
  const { session } = desk;
  const events = openEvents(session, (sight) => setImmediate(paintAhead, session, sight));
  return async (method, { pathname, searchParams: query }, response) => {
    const file = desk.own.get(pathname) ?? faceAt(pathname, desk);
    const route = file === null ? ROUTES.get(pathname) : sendingFile(file);
    if (route === undefined) return answerText(response, 404, 'There is nothing here.');
    if (route.method !== (method === 'HEAD' ? 'GET' : method)) {
      response.setHeader('Allow', route.method);
      return answerText(response, 405, `This takes ${route.method}.`);
    }
    const brief = query.get('brief') ?? desk.briefs[0] ?? '';
    if (!desk.briefs.includes(brief)) return answerText(response, 404, 'There is no such brief here.');
    return route.run({ desk, events, response, brief, audience: query.get('audience'), query });
  };
}

function faceAt(path: string, { session }: Desk): OwnFile | null {
  const bytes = path.startsWith('/faces/') ? session.faces.get(path.slice('/faces/'.length)) : undefined;
  return bytes === undefined ? null : { type: 'font/ttf', bytes };
}

function sendingFile({ type, bytes }: OwnFile): Route {
  const headers = type === 'font/ttf' ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {};
  return { method: 'GET', run: ({ response }) => answer(response, 200, { type, body: bytes, headers }) };
}

function sendEvents({ desk, events, response, brief, audience }: Question): void {
  events(response, { briefs: desk.briefs, formats: desk.formats, brief, audience });
}

/** `pages=0,4`: those pages of the report as a PDF; nothing where they are of another version by now, which is on its way. */
async function sendPages({ desk, response, brief, audience, query }: Question): Promise<void> {
  const last = desk.session.sight(brief, audience)?.last ?? null;
  const asked = query.get('pages') ?? '';
  if (last === null || !/^\d{1,5}(?:,\d{1,5})*$/u.test(asked)) {
    return answerText(response, 404, 'There are no such pages.');
  }
  if (query.get('version') !== `${last.shown.version}`) {
    response.writeHead(204, HEADERS).end();
    return;
  }
  inSight.set(desk.session, asked);
  answer(response, 200, { type: 'application/pdf', body: await paintOnce(last.view, asked) });
}

/** The pages that were asked for last: most likely those that somebody looks at. */
const inSight = new WeakMap<Session, string>();

/** Paints what will be asked for, while the page still puts slides in their place. */
function paintAhead(session: Session, { last }: Sight): void {
  const asked = inSight.get(session);
  if (last !== null && asked !== undefined) paintOnce(last.view, asked).catch(() => {});
}

const painted = new WeakMap<View, Map<string, Promise<Uint8Array>>>();

/** Several windows ask for the same pages. */
function paintOnce(view: View, pages: string): Promise<Uint8Array> {
  const known = painted.get(view) ?? new Map<string, Promise<Uint8Array>>();
  painted.set(view, known);
  const bytes = known.get(pages) ?? view.paintPages(pages.split(',').map(Number));
  known.set(pages, bytes);
  return bytes;
}

/** `slide=0&path=body.2.1` or `page=3&frame=17`: where it came from. */
function sendSource({ desk, response, brief, audience, query }: Question): void {
  const view = desk.session.sight(brief, audience)?.last?.view;
  const { packageTemplates } = desk.host;
  const looking = { audience: view?.audience.id ?? '', packageTemplates };
  const slide = view?.slides[Number(query.get('slide') ?? 'none')];
  const page = view?.pages[Number(query.get('page') ?? 'none')];
  if (slide !== undefined) {
    answerJson(response, 200, sourceOnSlide(slide, (query.get('path') ?? '').split('.'), looking));
  } else if (page !== undefined) {
    answerJson(response, 200, sourceOnPage(page, Number(query.get('frame') ?? 'none'), looking));
  } else {
    answerText(response, 404, 'There is no such place.');
  }
}

/** What becomes of every item of the brief, for each audience; 422 where it cannot be read. */
async function sendMatrix({ desk, response, brief, audience }: Question): Promise<void> {
  const made = await desk.session.inLine(brief, audience, (kept) =>
    matrixFor(desk.host, { brief, audience }, kept),
  );
  if (made.kind === 'matrix') answerJson(response, 200, made.matrix);
  else answerJson(response, 422, { diagnostics: made.diagnostics });
}

/** `audience=press&format=report.pdf`: the file as a download; 422 and the diagnostics where it cannot be printed. */
async function print({ desk, response, brief, audience, query }: Question): Promise<void> {
  const asked = query.get('format') ?? '';
  const format = asked === 'all' ? asked : FORMATS.find((one) => one === asked);
  if (format === undefined || audience === null) return answerText(response, 404, 'There is no such format.');
  const printed = await desk.session.inLine(brief, audience, (kept) =>
    printFormat(desk.host, { brief, audience, format }, kept),
  );
  if (printed.kind === 'refused') {
    return answerJson(response, 422, { diagnostics: printed.diagnostics });
  }
  const headers = { 'Content-Disposition': `attachment; filename="${printed.name}"` };
  answer(response, 200, { type: printed.type, body: printed.bytes, headers });
}
