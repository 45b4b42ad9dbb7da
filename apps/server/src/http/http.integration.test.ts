import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { openLog } from './log.ts';
import { BATCH_LIMIT, CALL_BODY_LIMIT, PARTS_PER_MINUTE, POINTERS_PER_MINUTE } from './limits.ts';

let server: TestServer;
let visitor: Browser;
const logged: string[] = [];

beforeAll(async () => {
  server = await openTestServer({
    demo: false,
    log: openLog('info', { write: line => logged.push(line) }),
    fillWebFolder: async folder => {
      await mkdir(join(folder, 'assets'));
      await writeFile(join(folder, 'index.html'), `<!doctype html><title>page</title>${' '.repeat(4000)}`);
      await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), `globalThis.page = true;${' '.repeat(4000)}`);
      await writeFile(join(folder, 'favicon.svg'), '<svg/>');
    },
  });
  visitor = openBrowser(server.address);
});
afterAll(() => server.close());

describe('pages', () => {
  test('every address of the app is the page, never kept, packed on the way', async () => {
    for (const path of ['/', '/blueprints/42?moment=x', '/setup?token=y']) {
      const response = await visitor.visit(path, { headers: { 'accept-encoding': 'br' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-encoding')).toBe('br');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>page</title>');
    }
  });

  test('a file with a hash in its name is kept for ever, others are asked for again', async () => {
    const script = await visitor.visit('/assets/app-1a2b3c.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await visitor.visit('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  test('a missing script is missing, not a page', async () => {
    expect((await visitor.visit('/assets/app-old.js')).status).toBe(404);
    expect((await visitor.visit('/trpc/')).status).toBe(404);
  });

  test('nothing outside the folder is served', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/.env'])
      expect(await (await visitor.visit(path)).text()).not.toMatch(/"name"|SECRET/);
  });
});

describe('headers', () => {
  test('scripts only from us and none in the page; no framing; no upgrade to https in a plain network', async () => {
    const { headers } = await visitor.visit('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('every answer names its request', async () => {
    const ids = await Promise.all(
      ['/', '/healthz', '/trpc/session.me', '/assets/nothing'].map(async path =>
        (await visitor.visit(path)).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids.every(id => /^[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true);
  });
});

describe('limits', () => {
  test('a call with too large a body is refused before it is read', async () => {
    const response = await visitor.post('/trpc/setup.readLink', { token: 'x'.repeat(CALL_BODY_LIMIT) });
    expect(response.status).toBe(413);
  });

  test('an upload that is too large, or does not say how large, is refused', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(11 * 1024 * 1024)], 'large.csv'));
    const large = await visitor.visit('/trpc/waves.importResults', { method: 'POST', body: form });
    expect(large.status).toBe(413);
    const unsaid = await visitor.visit('/trpc/waves.importResults', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: new Blob(['--x--']).stream(),
      duplex: 'half',
    });
    expect(unsaid.status).toBe(411);
  });

  test('a batch of more calls than allowed is refused', async () => {
    const paths = Array.from({ length: BATCH_LIMIT + 1 }, () => 'session.me').join(',');
    expect((await visitor.visit(`/trpc/${paths}?batch=1&input={}`)).status).toBe(400);
    const allowed = Array.from({ length: BATCH_LIMIT }, () => 'session.me').join(',');
    expect((await visitor.visit(`/trpc/${allowed}?batch=1&input={}`)).status).toBe(200);
  });

  test('pointers are counted apart from work', async () => {
    const left = async (path: string) => (await visitor.post(path, {})).headers.get('x-ratelimit-remaining');
    const before = await left('/trpc/setup.readLink');
    expect(await left('/trpc/presence.send')).toBe(String(POINTERS_PER_MINUTE - 1));
    expect(await left('/trpc/presence.send?batch=1')).toBe(String(POINTERS_PER_MINUTE - 2));
    expect(await left('/trpc/setup.readLink')).toBe(String(Number(before) - 1));
    expect(await left('/trpc/presence.send,session.me?batch=1')).toBe(String(Number(before) - 2));
  });

  test('parts of the app are counted apart too: a training that opens it at once stops nobody at work', async () => {
    const left = async (path: string) => (await visitor.visit(path)).headers.get('x-ratelimit-remaining');
    const [before, parts] = [await left('/trpc/session.me'), Number(await left('/'))];
    expect(parts).toBeGreaterThan(PARTS_PER_MINUTE - 100);
    expect(await left('/assets/app-1a2b3c.js')).toBe(String(parts - 1));
    expect(await left('/trpc/session.me')).toBe(String(Number(before) - 1));
  });

  test('an input that is none is refused with the field, and an unknown procedure is not found', async () => {
    const wrong = await visitor.post('/trpc/setup.readLink', { token: 7 });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({
      error: { data: { problem: { code: 'badInput', place: [{ kind: 'field', id: 'token' }] } } },
    });
    expect((await visitor.visit('/trpc/no.such')).status).toBe(404);
  });
});

describe('who may ask', () => {
  const body = JSON.stringify({ token: 'x'.repeat(43) });
  const headers = { 'content-type': 'application/json' };

  test('another site’s page may not change anything', async () => {
    for (const path of ['/trpc/setup.readLink', '/auth/sign-in/email']) {
      const response = await visitor.visit(path, {
        method: 'POST',
        headers: { ...headers, origin: 'https://elsewhere.example' },
        body,
      });
      expect(response.status).toBe(403);
    }
  });

  test('a mutation cannot be asked for with GET', async () => {
    const response = await visitor.visit(
      `/trpc/session.enterDemo?input=${encodeURIComponent(JSON.stringify({ personId: 'x' }))}`,
    );
    expect(response.status).toBe(405);
  });
});

describe('health', () => {
  test('both answer while the database does', async () => {
    expect(await (await visitor.visit('/healthz')).json()).toEqual({ status: 'alive' });
    const ready = await visitor.visit('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });
});

describe('the log', () => {
  test('tells of every request and of nobody who made it', async () => {
    logged.length = 0;
    await visitor.post('/auth/sign-in/email', {
      email: 'private@example.com',
      password: 'a private password',
    });
    await visitor.visit(`/trpc/session.me?input=${encodeURIComponent('"private input"')}`, {
      headers: { cookie: 'truthline.session_token=private-cookie', 'user-agent': 'private agent' },
    });
    const lines = logged.join('');
    expect(lines).toContain('"path":"/auth/sign-in/email"');
    expect(lines).toContain('"path":"/trpc/session.me"');
    expect(lines).not.toMatch(/private|127\.0\.0\.1/);
  });
});
