import { createServer, type RequestListener } from 'node:http';
import { isReachable } from '@truthline/api';
import { expect, onTestFinished, test } from 'vitest';
import { openPoster } from './open-poster.ts';

const never = new AbortController().signal;
const post = (url: string, allowLoopback: boolean) =>
  openPoster(allowLoopback, never)({ url, headers: {}, body: '{}' });

const listen = async (handler: RequestListener): Promise<number> => {
  const server = createServer(handler);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

test('public addresses alone are reachable, however a private one is written', () => {
  const inside = [
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
    '2001:db8::1',
    'nonsense',
  ];
  expect(inside.filter(address => isReachable(address, false))).toEqual([]);
  expect(['8.8.8.8', '2606:4700::1111'].filter(address => !isReachable(address, false))).toEqual([]);
  expect(inside.filter(address => isReachable(address, true))).toEqual(['127.0.0.1', '::1']);
});

test('a name that stands for this machine is not called, and nothing arrives', async () => {
  let calls = 0;
  const port = await listen((_request, response) => {
    calls += 1;
    response.end();
  });
  for (const host of ['localhost', '127.0.0.1', '[::1]', '0x7f.1', '2130706433'])
    expect([host, await post(`http://${host}:${port}/`, false)]).toEqual([
      host,
      { ok: false, error: 'addressRefused' },
    ]);
  expect(calls).toBe(0);
  expect(await post(`http://localhost:${port}/`, true)).toEqual({ ok: true, value: { status: 200 } });
  expect(calls).toBe(1);
});

test('a redirection is an answer and is not followed', async () => {
  const visited: string[] = [];
  const port = await listen((request, response) => {
    visited.push(request.url ?? '');
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(await post(`http://127.0.0.1:${port}/hook`, true)).toEqual({ ok: true, value: { status: 302 } });
  expect(visited).toEqual(['/hook']);
});

test('who is not there is unreachable', async () => {
  expect(await post('http://127.0.0.1:1/', true)).toEqual({ ok: false, error: 'unreachable' });
});
