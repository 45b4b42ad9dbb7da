import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apiOf, optionsOf } from './api-paths.ts';
import { CallFailed } from './call-failed.ts';
import { makeCalls, type Ask } from './calls.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const problem = { code: 'notAllowed', messageKey: 'problem.notAllowed', values: {}, place: [] };

/** A server that answers every call of a request with what `answer` makes of its procedure and input. */
const server = (answer: (procedure: string, input: unknown) => unknown) => {
  const asked: { address: string; init: RequestInit }[] = [];
  const ask: Ask = async (address, init) => {
    asked.push({ address, init });
    const url = new URL(address, 'http://truthline.example');
    const text = typeof init.body === 'string' ? init.body : url.searchParams.get('input');
    const inputs = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const answers = url.pathname
      .slice('/trpc/'.length)
      .split(',')
      .map((procedure, at) => answer(procedure, inputs[at]));
    return { json: async () => (url.searchParams.has('batch') ? answers : answers[0]) };
  };
  return { asked, call: makeCalls('/trpc', ask) };
};

const echo = (procedure: string, input: unknown) => ({ result: { data: { procedure, input } } });

test('calls of one moment travel in one request, each with its own answer', async () => {
  const { asked, call } = server(echo);
  const api = apiOf(call);
  const both = Promise.all([api.session.me.query(), api.audits.get.query({ auditId: 'a & b' })]);
  await vi.runAllTimersAsync();
  expect(await both).toEqual([
    { procedure: 'session.me', input: undefined },
    { procedure: 'audits.get', input: { auditId: 'a & b' } },
  ]);
  expect(asked.map(({ address }) => address)).toEqual([
    `/trpc/session.me,audits.get?batch=1&input=${encodeURIComponent('{"1":{"auditId":"a & b"}}')}`,
  ]);
});

test('changes go in the body, apart from questions', async () => {
  const { asked, call } = server(echo);
  void call('query', 'audits.get', { auditId: 'x' });
  const changed = call('mutation', 'session.setLocale', { locale: 'en' });
  await vi.runAllTimersAsync();
  expect(await changed).toEqual({ procedure: 'session.setLocale', input: { locale: 'en' } });
  expect(asked.map(({ init }) => [init.method, init.body])).toEqual([
    ['GET', undefined],
    ['POST', '{"0":{"locale":"en"}}'],
  ]);
});

test('ten calls and four thousand characters fill a request; a longer call goes alone', async () => {
  const { asked, call } = server(echo);
  const many = Promise.all(Array.from({ length: 23 }, (_, at) => call('query', 'waves.get', at)));
  await vi.runAllTimersAsync();
  expect(await many).toHaveLength(23);
  expect(asked.map(({ address }) => address.split('?')[0]?.split(',').length)).toEqual([10, 10, 3]);
  const long = Promise.all(
    ['x'.repeat(5000), 'short', 'y'.repeat(3500), 'z'.repeat(3500)].map(text => call('query', 'p', text)),
  );
  await vi.runAllTimersAsync();
  expect((await long).map(answer => (answer as { input: string }).input.length)).toEqual([
    5000, 5, 3500, 3500,
  ]);
  expect(asked.slice(3).map(({ address }) => address.split('?')[0])).toEqual([
    '/trpc/p',
    '/trpc/p,p',
    '/trpc/p',
  ]);
});

test('a file travels alone, as a form', async () => {
  const { asked, call } = server(echo);
  const form = new FormData();
  form.set('file', new Blob(['a']), 'a.txt');
  expect(await call('mutation', 'images.put', form)).toEqual({ procedure: 'images.put', input: undefined });
  expect(asked).toEqual([
    { address: '/trpc/images.put', init: { method: 'POST', body: form, signal: null } },
  ]);
});

test('a call that is given up fails at once, and its request ends with the last call of it', async () => {
  const heard: AbortSignal[] = [];
  const api = apiOf(
    makeCalls('/trpc', (_, { signal }) => {
      if (signal != null) heard.push(signal);
      return new Promise(() => undefined);
    }),
  );
  const [first, second] = [new AbortController(), new AbortController()];
  const both = [first, second].map(async ({ signal }, at) =>
    api.audits.get.query({ auditId: String(at) }, { signal }).catch((error: unknown) => error),
  );
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toHaveLength(1);
  first.abort();
  expect(await both[0]).toBeInstanceOf(CallFailed);
  expect(heard[0]?.aborted).toBe(false);
  second.abort();
  expect(await both[1]).toMatchObject({ problem: null });
  expect(heard[0]?.aborted).toBe(true);
});

test('a call without a signal keeps the request, and one that was given up before is never made', async () => {
  const { asked, call } = server(echo);
  const gone = AbortSignal.abort();
  await expect(call('query', 'audits.get', 1, gone)).rejects.toBeInstanceOf(CallFailed);
  const kept = call('query', 'audits.get', 2);
  const left = new AbortController();
  const leaving = call('query', 'audits.get', 3, left.signal);
  left.abort();
  await expect(leaving).rejects.toBeInstanceOf(CallFailed);
  await vi.runAllTimersAsync();
  expect(await kept).toMatchObject({ input: 2 });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.init.signal).toBeNull();
});

test('one refused call does not fail the others of its request', async () => {
  const { call } = server((procedure, input) =>
    procedure === 'people.list' ? { error: { data: { problem } } } : echo(procedure, input),
  );
  const settled = Promise.allSettled([call('query', 'people.list', 1), call('query', 'waves.list', 2)]);
  await vi.runAllTimersAsync();
  const [refused, answered] = await settled;
  expect(refused).toEqual({ status: 'rejected', reason: new CallFailed(problem as never) });
  expect(refused?.status === 'rejected' && refused.reason.problem).toEqual(problem);
  expect(answered?.status).toBe('fulfilled');
});

test('no answer, half an answer and something else than an answer fail every call they leave open', async () => {
  const failures: readonly Ask[] = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    async () => ({ json: () => Promise.reject(new SyntaxError('<html>')) }),
    async () => ({ json: async () => [{ result: { data: 1 } }] }),
    async () => ({ json: async () => null }),
    async () => ({ json: async () => ({ error: { data: { problem } } }) }),
  ];
  const heard = failures.map(async ask => {
    const call = makeCalls('/trpc', ask);
    const settled = await Promise.allSettled([call('query', 'a', 1), call('query', 'b', 2)]);
    return settled.map(each =>
      each.status === 'fulfilled' ? each.value : (each.reason as CallFailed).problem?.code,
    );
  });
  await vi.runAllTimersAsync();
  expect(await Promise.all(heard)).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [1, undefined],
    [undefined, undefined],
    ['notAllowed', 'notAllowed'],
  ]);
});

test('a path is no promise, and a verb it does not know is refused', async () => {
  const api = apiOf(server(echo).call);
  expect(await Promise.resolve(api)).toBe(api);
  expect(() => optionsOf(server(echo).call).waves.list.queryFilter()).toThrow('queryFilter');
});

test('the keys of answers are those under which a device has kept them', () => {
  const trpc = optionsOf(server(echo).call);
  expect(trpc.waves.list.queryKey()).toEqual([['waves', 'list'], { type: 'query' }]);
  expect(JSON.stringify(trpc.auditFiles.list.queryOptions({ auditId: 'a' }, { staleTime: 5 }))).toBe(
    '{"staleTime":5,"queryKey":[["auditFiles","list"],{"input":{"auditId":"a"},"type":"query"}]}',
  );
  expect(trpc.waves.pathKey()).toEqual([['waves']]);
  expect(trpc.waves.list.pathKey()).toEqual([['waves', 'list']]);
});
