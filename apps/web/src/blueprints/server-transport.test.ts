import type { ProblemCode } from '@truthline/api';
import { cardIdSchema } from '@truthline/blueprint';
import type { ChangeRequest } from '@truthline/document';
import { expect, test } from 'vitest';
import { CallFailed } from '../app/call-failed.ts';
import { serverTransport } from './server-transport.ts';

const change = (changeId: string): ChangeRequest => ({
  changeId,
  baseRevision: 3,
  command: { type: 'card.remove', cardIds: [cardIdSchema.parse('c1')] },
});

const problem = (code: ProblemCode) =>
  new CallFailed({ code, messageKey: `problem.${code}`, values: {}, place: [] });

const failingWith = (error: Error) => {
  const heard: unknown[] = [];
  const fail = async () => {
    throw error;
  };
  return {
    heard,
    transport: serverTransport({ push: fail, pull: fail }, trouble => heard.push(trouble)),
  };
};

test.each<ProblemCode>(['notAllowed', 'notFound'])('%s refuses every change of a push', async code => {
  const { transport, heard } = failingWith(problem(code));
  expect(await transport.push([change('a'), change('b')])).toEqual([
    { status: 'refused', changeId: 'a', refusal: { reason: 'notPermitted' } },
    { status: 'refused', changeId: 'b', refusal: { reason: 'notPermitted' } },
  ]);
  expect(heard).toEqual([null]);
});

test.each<ProblemCode>(['badInput', 'fileTooLarge'])(
  '%s refuses a single change; of several, they are asked for again',
  async code => {
    const { transport, heard } = failingWith(problem(code));
    expect(await transport.push([change('a')])).toEqual([
      { status: 'refused', changeId: 'a', refusal: { reason: 'notUnderstood' } },
    ]);
    await expect(transport.push([change('a'), change('b')])).rejects.toThrow(code);
    expect(heard).toEqual([null, null]);
  },
);

test.each<ProblemCode>(['notSignedIn', 'unexpected', 'tryAgain'])(
  '%s decides nothing and is told',
  async code => {
    const error = problem(code);
    const { transport, heard } = failingWith(error);
    await expect(transport.push([change('a')])).rejects.toBe(error);
    await expect(transport.pull(0)).rejects.toBe(error);
    expect(heard).toEqual([error, error]);
  },
);

test('an answer ends the trouble', async () => {
  const heard: unknown[] = [];
  const transport = serverTransport({ push: async () => [], pull: async () => [] }, trouble =>
    heard.push(trouble),
  );
  await transport.push([change('a')]);
  await transport.pull(0);
  expect(heard).toEqual([null, null]);
});
