import { expect, test } from 'vitest';
import { checkFields, errorsOfProblem } from './setup-errors.ts';

test('every wrong field is named at once', () => {
  expect(checkFields({ networkName: ' ', name: 'Li', email: 'li@', password: '123456789' })).toEqual({
    networkName: 'required',
    email: 'email',
    password: 'tooShort',
  });
});

test('a password counts characters, and fields that are not asked are not missed', () => {
  expect(checkFields({ password: '密码密码密码密码密码' })).toEqual({});
});

test('a refusal of the server lands at its field', () => {
  const problem = (code: 'badInput' | 'emailTaken' | 'linkNotUsable') =>
    ({
      code,
      messageKey: `problem.${code}`,
      values: {},
      place: [
        { kind: 'field', id: 'email' },
        { kind: 'field', id: 'somethingElse' },
      ],
    }) as const;
  expect(errorsOfProblem(problem('emailTaken'))).toEqual({ email: 'emailTaken' });
  expect(errorsOfProblem(problem('badInput'))).toEqual({ email: 'email' });
  expect(errorsOfProblem(problem('linkNotUsable'))).toEqual({});
});
