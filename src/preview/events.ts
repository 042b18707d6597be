import type { ServerResponse } from 'node:http';
import { answerText } from './answer.ts';
import { HEADERS } from './guard.ts';
import type { ShownMessage, StateMessage } from './messages.ts';
import type { Session, Sight } from './session.ts';
import type { Shown } from './show-view.ts';

/** Pages that may be open at once. */
const MOST = 40;

/** Bytes waiting to be sent beyond which a page that does not listen gets only the newest state. */
const WAITING = 8_000_000;

/** Keeps a connection open and sends the state after every build; the browser connects again by itself. */
export type SendEvents = (
  response: ServerResponse,
  what: Pick<StateMessage, 'briefs' | 'brief' | 'formats'> & { readonly audience: string | null },
) => void;

/** `onSent` is told of every state that has been handed to a connection. */
export function openEvents(session: Session, onSent: (sight: Sight) => void): SendEvents {
  let open = 0;
  return (response, { audience, ...common }) => {
    if (open >= MOST) return answerText(response, 503, 'Too many pages of this preview are open.');
    open += 1;
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 500\n\n');
    const sent = new Set<string>();
    let missed: Sight | null = null;
    const send = (sight: Sight): void => {
      missed = response.writableLength > WAITING ? sight : null;
      if (missed !== null) return;
      response.write(`data: ${JSON.stringify(stateOf(sight, common, sent))}\n\n`);
      onSent(sight);
    };
    response.on('drain', () => {
      if (missed !== null) send(missed);
    });
    const stop = session.listen(common.brief, audience, send);
    response.on('close', () => {
      open -= 1;
      stop();
    });
  };
}

function stateOf(
  { last, ...sight }: Sight,
  common: Pick<StateMessage, 'briefs' | 'brief' | 'formats'>,
  sent: Set<string>,
): StateMessage {
  return { ...common, ...sight, shown: last && withoutSent(last.shown, sent) };
}

/** Leaves out what this page has been sent before. */
function withoutSent(shown: Shown, sent: Set<string>): ShownMessage {
  const slides = shown.slides.map(({ key, html }) => ({ key, html: sent.has(key) ? null : html }));
  sent.clear();
  for (const { key } of slides) sent.add(key);
  return { ...shown, slides };
}
