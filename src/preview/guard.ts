import type { IncomingHttpHeaders } from 'node:http';

/** A request as far as it decides whether it is answered. */
export interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Path alone. */
  readonly path: string;
}

/**
 * Whether a request comes from the preview's own page, or from somebody who opens it; null is yes, and a text says why
 * not. A page elsewhere can send requests to this machine, and its owner can let a name of his own lead here (DNS
 * rebinding): both are told by the headers `Host`, `Origin` and `Sec-Fetch-Site`, which no page can forge.
 */
export function refuse({ method, headers, path }: Asked, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 'This preview answers only to 127.0.0.1.';
  const { origin } = headers;
  const isOwn = hosts.some((host) => origin === `http://${host}`);
  if (origin !== undefined && !isOwn) return 'This preview answers only to its own page.';
  if (method === 'POST' && !isOwn) return 'This preview prints only for its own page.';
  const site = headers['sec-fetch-site'] ?? 'none';
  const isOpened = path === '/' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== 'same-origin' && site !== 'none' && !isOpened) {
    return 'This preview answers only to its own page.';
  }
  return null;
}

/** Sent with everything: nothing is loaded from elsewhere, shown inside another page, or kept. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Slides hold the widths of their pictures.
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};
