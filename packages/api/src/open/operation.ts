import type { KeyScope } from '@truthline/db';
import type { z } from 'zod';
import type { appRouter } from '../app-router.ts';

/** The procedures of the router, as one request may call them. */
export type Calls = ReturnType<typeof appRouter.createCaller>;

/** One thing that a program may ask for with a key: a procedure of the router under an address of its own. */
export type Operation = {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Below `/api/v1`; `{name}` is taken from the address. */
  readonly path: string;
  readonly scope: KeyScope;
  /** Where it comes from in the router. */
  readonly procedure: string;
  readonly summary: string;
  /** What stands in the address and behind its question mark. */
  readonly parameters: z.ZodObject;
  /** True where a file is sent. */
  readonly takesFile: boolean;
  readonly answers: z.ZodType;
  /** What it is called in the description. */
  readonly answerName: string;
  /** Parses the parameters and calls; a ZodError where they do not fit. */
  readonly call: (calls: Calls, parameters: unknown, file: Uint8Array | null) => Promise<unknown>;
};

type Written<Parameters extends z.ZodObject> = Omit<
  Operation,
  'call' | 'method' | 'parameters' | 'takesFile'
> & {
  readonly method?: Operation['method'];
  readonly takesFile?: boolean;
  readonly parameters: Parameters;
  readonly call: (
    calls: Calls,
    parameters: z.output<Parameters>,
    file: Uint8Array | null,
  ) => Promise<unknown>;
};

export const operation = <Parameters extends z.ZodObject>(written: Written<Parameters>): Operation => ({
  method: 'get',
  takesFile: false,
  ...written,
  call: async (calls, parameters, file) => written.call(calls, written.parameters.parse(parameters), file),
});
