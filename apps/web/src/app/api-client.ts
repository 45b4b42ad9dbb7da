import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  isTRPCClientError,
  splitLink,
} from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@truthline/api';
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

type Asked = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | null | undefined };

const ask = (input: RequestInfo | URL, { signal, ...init }: Asked = {}): Promise<Response> => {
  const address = input instanceof Request ? input.url : String(input);
  if (leaving && !needsNobody(address)) return Promise.reject(new DOMException('signing out', 'AbortError'));
  return fetch(input, {
    ...init,
    signal: signal == null ? ending.signal : AbortSignal.any([signal, ending.signal]),
  });
};

/** Calls go in batches, files alone, live changes over server-sent events. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: operation => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: operation => isNonJsonSerializable(operation.input),
        true: httpLink({ url, fetch: ask }),
        false: httpBatchLink({ url, fetch: ask, maxItems: 10, maxURLLength: 4000 }),
      }),
    }),
  ],
});

/** A refusal is an answer: only a call that got none is tried again. */
const wasAnswered = (error: unknown) =>
  isTRPCClientError<AppRouter>(error) && error.data !== undefined && error.data !== null;

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
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
