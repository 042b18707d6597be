import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask, BRIEF, listen, openDesk } from '../../support/desk.ts';
import { putFiles } from '../../support/put-files.ts';

const SECRET = 'root:x:0:0';

describe('who is answered', () => {
  test('the page itself and whoever opens it, under a policy that lets nothing in from elsewhere', async () => {
    const { port } = await openDesk();
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, headers, body } = await ask(port, '/', { headers: { Host: host } });
      expect([status, body]).toEqual([200, 'the page']);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:/u);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test.each([
    'example.org',
    'example.org:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.example.org',
    '0.0.0.0',
  ])('nobody who calls this machine "%s"', async (host) => {
    const { port } = await openDesk();
    for (const path of ['/', '/events', '/source?slide=0', '/pages?pages=0', '/nothing']) {
      const { status, body } = await ask(port, path, { headers: { Host: host } });
      expect([path, status]).toEqual([path, 403]);
      expect(body).not.toContain('the page');
    }
  });

  test.each(['https://example.org', 'null', 'http://127.0.0.1:1', 'file://'])(
    'no page from %s',
    async (origin) => {
      const { port } = await openDesk();
      for (const [method, path] of [
        ['GET', '/'],
        ['GET', '/events'],
        ['POST', '/print?audience=general&format=report.md'],
      ] as const) {
        const { status } = await ask(port, path, { method, headers: { Origin: origin } });
        expect([path, status]).toEqual([path, 403]);
      }
    },
  );

  test('nothing is printed for a form or script that does not say where it is from', async () => {
    const { port } = await openDesk();
    const path = '/print?audience=general&format=report.md';
    expect((await ask(port, path, { method: 'POST' })).status).toBe(403);
    const own = { Origin: `http://127.0.0.1:${port}` };
    const { status, headers, body } = await ask(port, path, { method: 'POST', headers: own });
    expect([status, headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="q3-general-report.md"',
    ]);
    expect(body).toContain('Orders fell.');
  });

  test('no picture, script or frame of another page, but a link to the first page may be followed', async () => {
    const { port } = await openDesk();
    const from = (site: string, mode: string) => ({
      headers: { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode },
    });
    expect((await ask(port, '/', from('cross-site', 'no-cors'))).status).toBe(403);
    expect((await ask(port, '/source?slide=0', from('same-site', 'navigate'))).status).toBe(403);
    expect((await ask(port, '/', from('cross-site', 'navigate'))).status).toBe(200);
    expect((await ask(port, '/', from('same-origin', 'cors'))).status).toBe(200);
  });

  test('no other machine: it listens on 127.0.0.1 alone', async () => {
    const { port } = await openDesk();
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal }) => !internal);
    for (const { address } of others) {
      const connected = new Promise((resolve) => {
        const sent = request({ host: address, port, timeout: 2000 }, () => resolve('answered'));
        sent.on('error', () => resolve('refused'));
        sent.on('timeout', () => resolve('refused'));
        sent.end();
      });
      expect([address, await connected]).toEqual([address, 'refused']);
    }
  });
});

describe('what is served', () => {
  test.each([
    '/../../../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/faces/../../../../../../../etc/passwd',
    '/faces/..%2f..%2f..%2fetc/passwd',
    '/fonts/%252e%252e%252fetc/passwd',
    '/..\\..\\..\\etc\\passwd',
    '//etc/passwd',
    '/etc/passwd',
    '/q3/brief.md',
    '/secret.txt',
    '/constructor',
    '/__proto__',
    'http://example.org/etc/passwd',
    'file:///etc/passwd',
    '/%',
    '/\u0000',
  ])('no file by its path: %j', async (path) => {
    const { port } = await openDesk({ 'q3/brief.md': BRIEF, 'secret.txt': SECRET });
    const answered = await ask(port, path).catch(() => ({ status: 400, body: '' }));
    expect([400, 404]).toContain(answered.status);
    expect(answered.body).not.toContain(SECRET);
    expect(answered.body).not.toContain('Orders');
  });

  test('no brief but those of the preview, and no audience that leads out of the templates', async () => {
    const { port } = await openDesk({ 'q3/brief.md': BRIEF, 'other/brief.md': BRIEF });
    for (const brief of ['other', '/etc', '../q3', '']) {
      expect((await ask(port, `/events?brief=${encodeURIComponent(brief)}`)).status).toBe(404);
    }
    const { states, raw } = listen(port, `?audience=${encodeURIComponent('../../secret')}`);
    await expect.poll(() => states.length).toBe(1);
    expect(states[0]).toMatchObject({ ok: false, shown: null, diagnostics: [{ code: 'usage' }] });
    expect(raw()).not.toContain(SECRET);
  });

  test('nothing behind a symbolic link that leads out of the brief', async () => {
    const { port, folder } = await openDesk({
      'q3/brief.yaml': 'title: Orders\nissued: 2026-11-22\n',
      'secret.md': `## Secret\n\n${SECRET}\n`,
    });
    mkdirSync(join(folder, 'q3/sections'));
    symlinkSync(join(folder, 'secret.md'), join(folder, 'q3/sections/10-secret.md'));
    const { states, raw } = listen(port);
    await expect.poll(() => states.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(states[0]?.ok).toBe(false);
    expect(states[0]?.diagnostics.map(({ code }) => code)).toContain('content/file-outside');
    expect(raw()).not.toContain(SECRET);
  });

  test('other methods are told what is taken', async () => {
    const { port } = await openDesk();
    const { status, headers } = await ask(port, '/events', { method: 'DELETE' });
    expect([status, headers.allow]).toEqual([405, 'GET']);
    const head = await ask(port, '/', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '8', '']);
  });
});

test('a port in use makes it take the next', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    taken.close();
  });
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const desk = await openDesk(undefined, port);
  expect(desk.port).toBeGreaterThan(port);
  expect((await ask(desk.port, '/')).status).toBe(200);
});

test('the matrix has the audiences that the brief names, and the one that is looked at', async () => {
  const { port, bugs } = await openDesk({
    'q3/brief.md': BRIEF.replace('issued', 'audiences: [press, executive]\nissued'),
  });
  const audiences = async (query: string) => {
    const { status, body } = await ask(port, `/release${query}`);
    return [
      status,
      ...(status === 200 ? JSON.parse(body).audiences.map(({ id }: { id: string }) => id) : []),
    ];
  };
  expect(await audiences('')).toEqual([200, 'press', 'executive']);
  expect(await audiences('?audience=press')).toEqual([200, 'press', 'executive']);
  expect(await audiences('?audience=analyst')).toEqual([200, 'press', 'executive', 'analyst']);
  expect(await audiences('?audience=nobody')).toEqual([422]);
  expect(bugs).toEqual([]);
});

test('a template of the package says how to make it one’s own, one of the author’s does not', async () => {
  const { port, folder } = await openDesk();
  const { states } = listen(port, '?audience=press');
  await expect.poll(() => states.length, { timeout: 10_000 }).toBe(1);
  const template = async () => {
    const { body } = await ask(port, '/source?audience=press&slide=0&path=headline');
    const { origins } = JSON.parse(body) as import('../../../src/preview/messages.ts').SourceMessage;
    const { place, change } = origins.find(({ kind }) => kind === 'template') ?? {};
    return [place, change];
  };
  expect(await template()).toEqual([
    'built in: base/partials/cover.md.hbs:2:1',
    'briefpress audience edit press cover',
  ]);
  putFiles(folder, {
    'templates/press/partials/cover.md.hbs': '{{#slide layout="title"}}\n# {{title}}\n{{/slide}}\n',
  });
  await expect.poll(() => states.length, { timeout: 10_000 }).toBe(2);
  expect(await template()).toEqual(['templates/press/partials/cover.md.hbs:2:1', null]);
});

test('ten thousand requests at once are all answered, and the brief is still shown', async () => {
  const { port, folder, bugs } = await openDesk();
  const { states } = listen(port);
  await expect.poll(() => states.length, { timeout: 10_000 }).toBe(1);
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  onTestFinished(() => agent.destroy());
  const paths = [
    '/',
    '/events?brief=none',
    '/source?slide=0&path=headline',
    '/pages?pages=0&version=0',
    '/../x',
  ];
  const counts = new Map<number, number>();
  const one = (path: string) =>
    new Promise<void>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, agent }, (response) => {
        const { statusCode = 0 } = response;
        counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1);
        response.resume().on('end', resolve);
      });
      sent.on('error', reject).end();
    });
  await Promise.all(Array.from({ length: 10_000 }, (_, index) => one(paths[index % paths.length] ?? '/')));
  expect(Object.fromEntries(counts)).toEqual({ 200: 4000, 204: 2000, 404: 4000 });
  writeFileSync(join(folder, 'q3/brief.md'), BRIEF.replace('fell', 'rose'));
  await expect.poll(() => states.length, { timeout: 10_000 }).toBe(2);
  expect(states[1]?.ok).toBe(true);
  expect(bugs).toEqual([]);
}, 60_000);
