import type { Condition, ConditionTest } from '@truthline/audit';

const SIGNS = {
  equals: '=',
  differs: '!=',
  atLeast: '>=',
  atMost: '<=',
  includes: 'includes',
  answered: 'answered',
  notApplicable: 'na',
} as const satisfies Readonly<Record<ConditionTest['is'], string>>;

/** The longest first, so that `<=` is not read as something shorter. */
const TESTS: readonly (readonly [sign: string, is: ConditionTest['is']])[] = [
  ['includes', 'includes'],
  ['answered', 'answered'],
  ['na', 'notApplicable'],
  ['!=', 'differs'],
  ['<>', 'differs'],
  ['≠', 'differs'],
  ['>=', 'atLeast'],
  ['≥', 'atLeast'],
  ['<=', 'atMost'],
  ['≤', 'atMost'],
  ['=', 'equals'],
];

const KEY = /^[A-Za-z0-9_.-]{1,64}$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const WORDS = ['yes', 'no', 'null'];

const writeValue = (value: ConditionTest['value']): string => {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const bare = KEY.test(value) && !NUMBER.test(value) && !WORDS.includes(value);
  return bare ? value : JSON.stringify(value);
};

const writeTest = ({ itemId, is, value }: ConditionTest): string => {
  if (is !== 'answered' && is !== 'notApplicable') return `${itemId} ${SIGNS[is]} ${writeValue(value)}`;
  const rest = typeof value === 'string' ? JSON.stringify(value) : writeValue(value);
  return `${itemId} ${SIGNS[is]}${value === null ? '' : ` ${rest}`}`;
};

/** A condition as one cell: `A1-01 = yes and A1-02 >= 3`; where any test is enough, `or` between them. */
export const writeCondition = ({ match, tests }: Condition): string => {
  const joined = tests.map(writeTest).join(match === 'all' ? ' and ' : ' or ');
  return match === 'any' && tests.length === 1 ? `any: ${joined}` : joined;
};

/** Text read from its beginning, piece by piece. */
const reader = (text: string) => {
  let rest = text.trim();
  return {
    take: (piece: RegExp): string | null => {
      const [found] = piece.exec(rest) ?? [];
      if (found === undefined || !rest.startsWith(found)) return null;
      rest = rest.slice(found.length).trimStart();
      return found;
    },
    startsWith: (word: RegExp): boolean => word.test(rest),
    isDone: (): boolean => rest === '',
  };
};
type Reader = ReturnType<typeof reader>;

const readQuoted = (text: string): string | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null;
  }
};

type Value = { readonly value: ConditionTest['value'] };

const readValue = (from: Reader): Value | null => {
  const quoted = from.take(/^"(?:[^"\\]|\\.)*"/);
  if (quoted !== null) {
    const value = readQuoted(quoted);
    return value === null ? null : { value };
  }
  const bare = from.take(/^[A-Za-z0-9_.+-]+/);
  if (bare === null) return null;
  if (NUMBER.test(bare)) return { value: Number(bare) };
  if (bare === 'null') return { value: null };
  if (/^(?:yes|no)$/i.test(bare)) return { value: bare.toLowerCase() === 'yes' };
  return KEY.test(bare) ? { value: bare } : null;
};

const JOINT = /^(?:and|or)\s/i;

const readTest = (from: Reader): ConditionTest | null => {
  const itemId = from.take(/^[A-Za-z0-9_.-]{1,64}/);
  if (itemId === null) return null;
  const sign = from.take(/^(?:includes|answered|na)(?![A-Za-z0-9_.-])|^(?:!=|<>|≠|>=|≥|<=|≤|=)/);
  const is = TESTS.find(([written]) => written === sign)?.[1];
  if (is === undefined) return null;
  const bare = is === 'answered' || is === 'notApplicable';
  if (bare && (from.isDone() || from.startsWith(JOINT))) return { itemId, is, value: null };
  const value = readValue(from);
  return value === null ? null : { itemId, is, ...value };
};

/** The condition a cell says; null where it says none that can be understood. `and` and `or` are not mixed. */
export const readCondition = (text: string): Condition | null => {
  const from = reader(text);
  const anyway = from.take(/^any\s*:/i) !== null;
  const joints = new Set<string>();
  const tests: ConditionTest[] = [];
  for (;;) {
    const test = readTest(from);
    if (test === null) return null;
    tests.push(test);
    if (from.isDone()) break;
    const joint = from.take(JOINT);
    if (joint === null) return null;
    joints.add(joint.trim().toLowerCase());
  }
  if (joints.size > 1 || (anyway && joints.has('and'))) return null;
  return { match: anyway || joints.has('or') ? 'any' : 'all', tests };
};
