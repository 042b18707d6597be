import { type IncomingHttpHeaders, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { DEFAULT_FORMATS } from '../../src/model/artifact.ts';
import { type Served, serveDesk } from '../../src/preview/serve-desk.ts';
import { Session } from '../../src/preview/session.ts';
import { putFiles } from './put-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const BRIEF = '---\ntitle: Orders\nissued: 2026-11-22\n---\n## Orders\n\nOrders fell.\n';

/** A preview without its page, of the brief `q3` in a folder of its own, until the test has finished. */
export async function openDesk(
  files: Readonly<Record<string, string>> = { 'q3/brief.md': BRIEF },
  port = 0,
): Promise<Served & { readonly folder: string; readonly bugs: unknown[] }> {
  const folder = temporaryFolder();
  putFiles(folder, files);
  const host = createNodeHost({ cwd: folder, env: { XDG_CACHE_HOME: `${folder}/.cache` } });
  const bugs: unknown[] = [];
  const onBug = (thrown: unknown) => bugs.push(thrown);
  const session = new Session(host, folder, onBug);
  const own = new Map([['/', { type: 'text/html', bytes: new TextEncoder().encode('the page') }]]);
  const desk = { host, session, own, briefs: ['q3'], formats: DEFAULT_FORMATS };
  const served = await serveDesk(desk, { port, onBug });
  onTestFinished(async () => {
    session.close();
    await served.close();
  });
  return { ...served, folder, bugs };
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request whose path is sent as it is; headers are those of the page itself where none are given. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
  }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Listens to the states of a desk's brief until the test has finished. */
export function listen(
  port: number,
  query = '',
): { readonly states: readonly State[]; readonly raw: () => string } {
  const states: State[] = [];
  let text = '';
  let all = '';
  const sent = request({ host: '127.0.0.1', port, path: `/events${query}` }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (piece) => {
      all += piece;
      text += piece;
      const ended = text.split('\n\n');
      text = ended.pop() ?? '';
      for (const event of ended) {
        if (event.startsWith('data: ')) states.push(JSON.parse(event.slice('data: '.length)));
      }
    });
    response.on('error', () => {});
  });
  sent.on('error', () => {});
  sent.end();
  onTestFinished(() => {
    sent.destroy();
  });
  return { states, raw: () => all };
}

export type State = import('../../src/preview/messages.ts').StateMessage;
