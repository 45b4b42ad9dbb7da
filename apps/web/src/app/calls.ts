import type { Problem } from '@truthline/api';
import { CallFailed } from './call-failed.ts';

type Kind = 'query' | 'mutation';

/**
 * Makes a call of the API by the name of its procedure (`audits.list`). Fails with CallFailed alone, at once where its signal
 * gives it up.
 */
export type MakeCall = (
  kind: Kind,
  procedure: string,
  input: unknown,
  signal?: AbortSignal,
) => Promise<unknown>;

/** What this needs of `fetch`. */
export type Ask = (address: string, init: RequestInit) => Promise<{ readonly json: () => Promise<unknown> }>;

type Waiting = {
  readonly procedure: string;
  readonly input: unknown;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: CallFailed) => void;
};

/** The server takes twice as many in one request. */
const MOST = 10;

/** Addresses longer than this are cut off by what stands between, in characters. */
const LONGEST = 4000;

const inputsOf = (calls: readonly Waiting[]) =>
  JSON.stringify(Object.fromEntries(calls.map(({ input }, at) => [at, input])));

/** How the answer to a call reads, as tRPC writes it. */
type Answered = {
  readonly result?: { readonly data?: unknown };
  readonly error?: { readonly data?: { readonly problem?: Problem } };
} | null;

/** Aborted once every one of these calls is given up: then nobody waits for the answer of their request. */
const whenAllGivenUp = (calls: readonly Waiting[]): AbortSignal | null => {
  const signals = calls.flatMap(({ signal }) => (signal === undefined ? [] : [signal]));
  if (signals.length < calls.length) return null;
  const all = new AbortController();
  const look = () => {
    if (signals.every(({ aborted }) => aborted)) all.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', look, { once: true });
  look();
  return all.signal;
};

const settle = ({ resolve, reject }: Waiting, answered: Answered | undefined) => {
  if (answered?.result !== undefined) resolve(answered.result.data);
  else reject(new CallFailed(answered?.error?.data?.problem ?? null));
};

/** Fewer requests than calls: calls of one moment travel together, in the order they were made; files alone. */
export const makeCalls = (url: string, ask: Ask): MakeCall => {
  const addressOf = (kind: Kind, calls: readonly Waiting[]) => {
    const input = kind === 'query' ? `&input=${encodeURIComponent(inputsOf(calls))}` : '';
    return `${url}/${calls.map(({ procedure }) => procedure).join(',')}?batch=1${input}`;
  };
  const send = async (calls: readonly Waiting[], address: string, init: RequestInit) => {
    try {
      // The shape of the API is compiled into both ends, and both are of one release.
      const answer = (await (await ask(address, { ...init, signal: whenAllGivenUp(calls) })).json()) as
        Answered | readonly Answered[];
      calls.forEach((call, at) => settle(call, Array.isArray(answer) ? answer[at] : answer));
    } catch (cause) {
      for (const { reject } of calls) reject(new CallFailed(null, cause));
    }
  };
  const sendTogether = (kind: Kind, calls: readonly Waiting[]) =>
    send(
      calls,
      addressOf(kind, calls),
      kind === 'query'
        ? { method: 'GET' }
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: inputsOf(calls) },
    );
  const waiting: Readonly<Record<Kind, Waiting[]>> = { query: [], mutation: [] };
  const sendWaiting = (kind: Kind) => {
    let together: Waiting[] = [];
    for (const call of waiting[kind].splice(0)) {
      const more = [...together, call];
      if (together.length > 0 && (more.length > MOST || addressOf(kind, more).length > LONGEST)) {
        void sendTogether(kind, together);
        together = [call];
      } else together = more;
    }
    void sendTogether(kind, together);
  };
  return (kind, procedure, input, signal) =>
    new Promise((resolve, reject) => {
      const call = { procedure, input, signal, resolve, reject };
      const giveUp = () => reject(new CallFailed(null, signal?.reason));
      if (signal?.aborted === true) return giveUp();
      signal?.addEventListener('abort', giveUp, { once: true });
      if (input instanceof FormData)
        void send([call], `${url}/${procedure}`, { method: 'POST', body: input });
      else if (waiting[kind].push(call) === 1) setTimeout(() => sendWaiting(kind));
    });
};
