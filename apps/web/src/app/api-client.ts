import { QueryClient } from '@tanstack/react-query';
import { apiOf, optionsOf } from './api-paths.ts';
import { CallFailed } from './call-failed.ts';
import { makeCalls } from './calls.ts';
import { remembering } from './remember.ts';

const url = '/trpc';

let ending = new AbortController();
/** Somebody is signing out: what needs a session is not asked any more. */
let leaving = false;

/** Whether all procedures of a call answer without a session, by the address it goes to. */
const needsNobody = (address: string): boolean => {
  const { pathname } = new URL(address, window.location.origin);
  return pathname
    .slice(url.length + 1)
    .split(',')
    .every(procedure => /^(session|setup)\./.test(procedure));
};

const call = makeCalls(url, (address, init) =>
  leaving && !needsNobody(address)
    ? Promise.reject(new DOMException('signing out', 'AbortError'))
    : fetch(address, {
        ...init,
        signal: init.signal == null ? ending.signal : AbortSignal.any([init.signal, ending.signal]),
      }),
);

export const api = apiOf(call);

/** A refusal is an answer: only a call that got none is tried again. */
const wasAnswered = (error: unknown) => error instanceof CallFailed && error.problem !== null;

/** Fetched with the first answer that is to be kept: the sign-in page needs no database. */
const shelf = () => import('../local/seen.ts');

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && !wasAnswered(error),
      networkMode: 'always',
      persister: remembering({
        keep: async (call, value) => (await shelf()).keepSeen(call, value),
        read: async call => (await shelf()).readSeen(call),
      }),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/**
 * While this works, nothing is asked that needs a session: what is under way ends, and nobody hears of it. What is on the
 * pages is asked for again where the work fails.
 */
export const withoutSession = async (work: () => Promise<void>): Promise<void> => {
  leaving = true;
  const cancelled = queryClient.cancelQueries();
  ending.abort();
  ending = new AbortController();
  try {
    await cancelled;
    await work();
    leaving = false;
  } catch (error) {
    leaving = false;
    void queryClient.invalidateQueries();
    throw error;
  }
};

/** Query and mutation options for React Query, typed from the router. */
export const trpc = optionsOf(call);
