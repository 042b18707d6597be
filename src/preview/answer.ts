import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADERS } from './guard.ts';

/** Sends a whole answer. */
export function answer(
  response: ServerResponse,
  status: number,
  {
    type,
    body,
    headers = {},
  }: {
    readonly type: string;
    readonly body: Uint8Array | string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** Sends data. */
export function answerJson(response: ServerResponse, status: number, data: unknown): void {
  answer(response, status, { type: 'application/json; charset=utf-8', body: JSON.stringify(data) });
}

/** Sends a sentence. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  answer(response, status, { type: 'text/plain; charset=utf-8', body: `${text}\n` });
}

/** The address of a request; null where it is none. Its path is compared with known ones and never leads to a file. */
export function addressOf({ url = '/' }: IncomingMessage): URL | null {
  try {
    return new URL(url, 'http://127.0.0.1');
  } catch {
    return null;
  }
}
