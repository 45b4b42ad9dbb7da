import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import { remembering } from './remember.ts';

const kept = new Map<string, unknown>();
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      persister: remembering({
        keep: (call, value) => Promise.resolve(void kept.set(call, value)),
        read: call => Promise.resolve(kept.get(call)),
      }),
    },
  },
});

beforeEach(() => {
  kept.clear();
  queries.clear();
});

const ask = (path: readonly string[], queryFn: () => Promise<unknown>) =>
  queries.fetchQuery({ queryKey: [path, { input: 1, type: 'query' }], queryFn, staleTime: 0 });
const cut = () => Promise.reject(new TypeError('Failed to fetch'));

test('without a connection the last answer is given again', async () => {
  await ask(['dealers', 'list'], () => Promise.resolve(['Harbour']));
  expect(await ask(['dealers', 'list'], cut)).toEqual(['Harbour']);
});

test('what was never seen stays a failure', async () => {
  await expect(ask(['dealers', 'list'], cut)).rejects.toThrow('Failed to fetch');
});

test('figures of the network are never shown from memory', async () => {
  await ask(['network', 'comparison'], () => Promise.resolve('old'));
  await expect(ask(['network', 'comparison'], cut)).rejects.toThrow('Failed to fetch');
});
