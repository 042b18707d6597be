import type { Readable, Writable } from 'node:stream';

/** A line to a browser: Chrome's DevTools protocol over a pair of pipes, messages apart by a zero byte. */
export interface BrowserPipe {
  /** Asks and waits for the answer; rejects where the browser refuses, or the line is cut. */
  readonly ask: (method: string, params?: object, session?: string) => Promise<Answer>;
  /** Rejects all that waits. */
  readonly cut: (reason: Error) => void;
}

/** What an answer of the few methods we use may hold. */
export interface Answer {
  readonly targetId?: string;
  readonly sessionId?: string;
  readonly frameTree?: { readonly frame: { readonly id: string } };
  /** A PDF in base 64. */
  readonly data?: string;
}

interface Message {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/** Opens the line on the browser's file descriptors 3 (`to`) and 4 (`from`). */
export function openPipe(to: Writable, from: Readable): BrowserPipe {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let dead: Error | null = null;
  let pieces: string[] = [];
  const hear = (text: string): void => {
    const message: Message = JSON.parse(text);
    const asked = waiting.get(message.id ?? -1);
    if (asked === undefined) return;
    waiting.delete(message.id ?? -1);
    if (message.error) asked.reject(new Error(message.error.message));
    else asked.resolve(message.result ?? {});
  };
  const cut = (reason: Error): void => {
    dead ??= reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const parts = chunk.split('\0');
    // A PDF comes in many chunks: they are joined once.
    for (const part of parts.slice(0, -1)) {
      hear([...pieces, part].join(''));
      pieces = [];
    }
    pieces.push(parts.at(-1) ?? '');
  });
  // A line breaks because its browser has ended, which says why.
  for (const stream of [to, from]) stream.on('error', () => {});
  return {
    ask: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (dead !== null) return reject(dead);
        last += 1;
        waiting.set(last, { resolve, reject });
        const target = session === undefined ? {} : { sessionId: session };
        to.write(`${JSON.stringify({ id: last, method, params, ...target })}\0`);
      }),
    cut,
  };
}
