import type { CallProblem } from '../app/problem.ts';

/** A dealer as the form has it. Texts are trimmed. */
export type DealerWish = {
  readonly regionId: string;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly city: { readonly zh: string; readonly en: string };
  readonly timeZone: string;
};

const dealerFields = ['regionId', 'code', 'name', 'city', 'timeZone'] as const;
export type DealerField = (typeof dealerFields)[number];
export type DealerFieldError = 'name' | 'code' | 'codeTaken' | 'regionUnknown' | 'misfit';
export type DealerErrors = Readonly<Partial<Record<DealerField, DealerFieldError>>>;

const isBlank = ({ zh, en }: DealerWish['name']) => zh === '' && en === '';

/** What can be seen wrong before the server is asked. */
export const checkDealer = ({ code, name, city }: DealerWish): DealerErrors => ({
  ...(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,19}$/u.test(code) ? {} : { code: 'code' as const }),
  ...(isBlank(name) ? { name: 'name' as const } : {}),
  ...(isBlank(city) ? { city: 'name' as const } : {}),
});

/** Brings the server's refusal to the fields it is about; empty where it is about none. */
export const dealerErrorsOf = (problem: CallProblem): DealerErrors => {
  if (problem.code === 'codeTaken') return { code: 'codeTaken' };
  if (problem.code === 'regionUnknown') return { regionId: 'regionUnknown' };
  if (problem.code !== 'badInput') return {};
  const named = problem.place.flatMap(({ kind, id }) => (kind === 'field' ? [id.split('.', 1)[0]] : []));
  return Object.fromEntries(
    dealerFields.filter(field => named.includes(field)).map(field => [field, 'misfit']),
  );
};
