import { skipToken } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@truthline/api';
import type { MakeCall } from './calls.ts';

type Use = (procedure: readonly string[], verb: string, values: readonly unknown[]) => unknown;

/** `audits.list.query(input)` is a use of `audits.list` with the verb `query`, whatever there is before the verb. */
const path = (names: readonly string[], use: Use): unknown =>
  new Proxy(() => undefined, {
    // Who awaits a path by mistake asks it for `then`: it is no promise.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? path([...names, name], use) : undefined),
    apply: (_, __, values: readonly unknown[]) => use(names.slice(0, -1), names.at(-1) ?? '', values),
  });

const unknownVerb = (verb: string) => new Error(`calls have no ${verb} here`);

/** Calls typed from the router. Streams are not here: they come with `streams.ts`. */
export const apiOf = (call: MakeCall) =>
  path([], (procedure, verb, [input, options]) => {
    const { signal } = (options ?? {}) as { readonly signal?: AbortSignal };
    if (verb === 'query') return call('query', procedure.join('.'), input, signal);
    if (verb === 'mutate') return call('mutation', procedure.join('.'), input, signal);
    throw unknownVerb(verb);
  }) as TRPCClient<AppRouter>;

/** Options of React Query typed from the router, with the keys tRPC gives them: answers kept on the device go by them. */
export const optionsOf = (call: MakeCall) =>
  path([], (procedure, verb, values) => {
    const name = procedure.join('.');
    const [input, options] = values;
    const queryKey = [
      procedure,
      { ...(input === undefined || input === skipToken ? {} : { input }), type: 'query' },
    ];
    if (verb === 'pathKey') return [procedure];
    if (verb === 'queryKey') return queryKey;
    if (verb === 'queryOptions')
      return {
        ...(options as object | undefined),
        queryKey,
        queryFn: input === skipToken ? skipToken : () => call('query', name, input),
      };
    if (verb === 'mutationOptions')
      return {
        ...(input as object | undefined),
        mutationKey: [procedure],
        mutationFn: (given: unknown) => call('mutation', name, given),
      };
    throw unknownVerb(verb);
  }) as TRPCOptionsProxy<AppRouter>;
