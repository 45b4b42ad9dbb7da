import type { AppRouter } from '@truthline/api';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  isNonJsonSerializable,
  splitLink,
  TRPCClientError,
} from '@trpc/client';
import { z } from 'zod';

const problemSchema = z.object({
  code: z.string(),
  messageKey: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z.array(z.object({ kind: z.string(), id: z.string() })),
});
export type SeenProblem = z.infer<typeof problemSchema>;

/** What a refused call carries. */
const refusalSchema = z.object({ problem: problemSchema });

/** A refusal that came in an event stream instead of a call's answer. */
export class RefusedResponse extends Error {
  readonly problem: SeenProblem;
  constructor(problem: SeenProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export const refusalIn = (text: string): RefusedResponse =>
  new RefusedResponse(z.object({ data: refusalSchema }).parse(JSON.parse(text)).data.problem);

/** The problem a call was refused with. Anything but a refusal is thrown on. */
export const problemFrom = async (call: Promise<unknown>): Promise<SeenProblem> => {
  const [outcome] = await Promise.allSettled([call]);
  if (outcome.status === 'fulfilled')
    throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value).slice(0, 200)}`);
  const { reason } = outcome;
  if (reason instanceof RefusedResponse) return reason.problem;
  if (!(reason instanceof TRPCClientError)) throw reason;
  return refusalSchema.parse(reason.data).problem;
};

/** A browser without a screen: a cookie jar, and calls as the web app makes them. */
export const openBrowser = (address: string) => {
  const jar = new Map<string, string>();
  const keep = (response: Response): Response => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1);
      const at = pair.indexOf('=');
      const gone = /max-age=0(;|$)/i.test(cookie);
      if (gone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', address);
    return keep(await fetch(new URL(path, address), { ...init, headers }));
  };
  const link = {
    url: `${address}/trpc`,
    fetch: (input: string | URL | Request, init?: object) =>
      visit(input instanceof Request ? input.url : input.toString(), init ?? {}),
  };
  const client = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: operation => isNonJsonSerializable(operation.input),
        true: httpLink(link),
        false: httpBatchLink({ ...link, maxItems: 20 }),
      }),
    ],
  });
  return {
    client,
    visit,
    jar,
    post: (path: string, body: unknown) =>
      visit(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
};
export type Browser = ReturnType<typeof openBrowser>;
