import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostError } from '../model/host.ts';
import { addressOf, answerText } from './answer.ts';
import { refuse } from './guard.ts';
import { type Answer, type Desk, openRoutes } from './routes.ts';

/** Tried one after the other, from the one asked for. */
const PORTS = 20;

const ADDRESS = '127.0.0.1';

/** A preview that is being served. */
export interface Served {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Answers requests on 127.0.0.1: at the port asked for (0 is any), or the next that is free. Rejects with `HostError`
 * `port-taken` where none of them is.
 */
export async function serveDesk(
  desk: Desk,
  { port: first, onBug }: { readonly port: number; readonly onBug: (thrown: unknown) => void },
): Promise<Served> {
  const routes = openRoutes(desk);
  const server = createServer();
  const port = await listenFrom(first, server);
  server.on('request', (request, response) => serve(request, response, { port, routes, onBug }));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Serving {
  readonly port: number;
  readonly routes: Answer;
  readonly onBug: (thrown: unknown) => void;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { port, routes, onBug }: Serving,
): Promise<void> {
  // Nothing is sent to a preview but its questions.
  request.resume();
  const { method = '', headers } = request;
  const address = addressOf(request);
  if (address === null) return answerText(response, 400, 'This is no address.');
  const refusal = refuse({ method, headers, path: address.pathname }, port);
  if (refusal !== null) return answerText(response, 403, refusal);
  try {
    await routes(method, address, response);
  } catch (thrown) {
    onBug(thrown);
    if (!response.headersSent) answerText(response, 500, 'This is a bug in Briefpress.');
  }
}

async function listenFrom(first: number, server: Server): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + PORTS - 1, 65_535);
  for (let port = first; port <= last; port++) {
    if (await listen(port, server)) return (server.address() as AddressInfo).port;
  }
  const message = `The ports ${first} to ${last} are all in use.`;
  throw new HostError('port-taken', `${first}`, { message });
}

/** False where another process has the port. */
function listen(port: number, server: Server): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EADDRINUSE') resolve(false);
      else
        reject(
          new HostError('io', ADDRESS, {
            message: `Port ${port} cannot be opened: ${cause.message}.`,
            cause,
          }),
        );
    };
    server.once('error', onError);
    server.listen({ port, host: ADDRESS, exclusive: true }, () => {
      server.removeListener('error', onError);
      resolve(true);
    });
  });
}
