import type { CallProblem } from '../app/problem.ts';

/** As the server counts it: characters, not bytes. */
export const PASSWORD_LENGTH = 10;

export type SetupField = 'networkName' | 'name' | 'email' | 'password';
export type FieldError = 'required' | 'email' | 'emailTaken' | 'tooShort' | 'field';
export type FieldErrors = Readonly<Partial<Record<SetupField, FieldError>>>;

/** What can be seen wrong before the server is asked. */
export const checkFields = (fields: Readonly<Partial<Record<SetupField, string>>>): FieldErrors => {
  const errors: Partial<Record<SetupField, FieldError>> = {};
  for (const field of ['networkName', 'name', 'email', 'password'] as const) {
    const value = fields[field];
    if (value !== undefined && value.trim() === '') errors[field] = 'required';
  }
  if (fields.email !== undefined && errors.email === undefined && !/^\S+@\S+\.\S+$/.test(fields.email.trim()))
    errors.email = 'email';
  if (
    fields.password !== undefined &&
    errors.password === undefined &&
    Array.from(fields.password).length < PASSWORD_LENGTH
  )
    errors.password = 'tooShort';
  return errors;
};

/** Brings the server's refusal to the field it is about; empty where it is about none. */
export const errorsOfProblem = (problem: CallProblem): FieldErrors => {
  if (problem.code === 'emailTaken') return { email: 'emailTaken' };
  if (problem.code === 'passwordTooShort') return { password: 'tooShort' };
  if (problem.code !== 'badInput') return {};
  const named = new Set(problem.place.flatMap(({ kind, id }) => (kind === 'field' ? [id] : [])));
  return Object.fromEntries(
    (['networkName', 'name', 'email', 'password'] as const)
      .filter(field => named.has(field))
      .map(field => [field, field === 'email' ? 'email' : 'field']),
  );
};
