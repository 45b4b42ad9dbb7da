import type { Condition, ConditionTest, Scale } from '@truthline/audit';
import type { Choice } from './form-choices.ts';

/** A question of the form that became an item. */
export type Carried = { readonly itemId: string; readonly scale: Scale; readonly choices: readonly Choice[] };
type LookUp = (name: string) => Carried | undefined;

type Token =
  | { readonly kind: 'name' | 'text' | 'sign' | 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number };

const TOKEN =
  /\s*(?:\$\{\s*([^}\s]+)\s*\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(!=|>=|<=|[=<>(),])|([A-Za-z][\w-]*))/y;

const tokensOf = (expression: string): readonly Token[] | null => {
  const text = expression.trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, name, single, double, number, sign, word] = match;
    const quoted = single ?? double;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, value: Number(number) });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase() });
  }
  return tokens;
};

type Literal = Extract<Token, { kind: 'text' | 'number' }> | Token;

/** What a literal of the form is for answers of this type; undefined where it can be none of them. */
const valueFor = ({ scale, choices }: Carried, literal: Literal): ConditionTest['value'] | undefined => {
  switch (scale.type) {
    case 'yesNo':
      if (literal.text.toLowerCase() === 'yes') return true;
      return literal.text.toLowerCase() === 'no' ? false : undefined;
    case 'single':
    case 'multiple':
      return choices.find(({ name }) => name === literal.text)?.key;
    case 'measure': {
      const value = literal.text.trim() === '' ? Number.NaN : Number(literal.text);
      return Number.isFinite(value) ? value : undefined;
    }
    case 'timeOfDay': {
      const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(literal.text) ?? [];
      return hours === undefined ? undefined : 60 * Number(hours) + Number(minutes);
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(literal.text) ? literal.text : undefined;
    case 'text':
      return literal.text.length <= 200 ? literal.text : undefined;
    case 'ordinal':
    case 'multi':
    case 'photo':
    case 'audio':
    case 'signature':
    case 'location':
      return undefined;
  }
};

const isCounted = ({ scale }: Carried): boolean => scale.type === 'measure' && scale.quantity === 'count';
const isOrdered = ({ scale }: Carried): boolean => ['measure', 'timeOfDay', 'date'].includes(scale.type);

const comparison = (item: Carried, sign: string, literal: Literal): ConditionTest | null => {
  const { itemId } = item;
  if (literal.text === '' && sign === '!=') return { itemId, is: 'answered', value: null };
  const value = valueFor(item, literal);
  if (value === undefined) return null;
  // Whole numbers alone have a next one: above 3 is from 4 on.
  const next = (by: number) => (isCounted(item) && Number.isInteger(value) ? Number(value) + by : null);
  switch (sign) {
    case '=':
      return { itemId, is: 'equals', value };
    case '!=':
      return { itemId, is: 'differs', value };
    case '>=':
      return isOrdered(item) ? { itemId, is: 'atLeast', value } : null;
    case '<=':
      return isOrdered(item) ? { itemId, is: 'atMost', value } : null;
    case '>': {
      const from = next(1);
      return from === null ? null : { itemId, is: 'atLeast', value: from };
    }
    case '<': {
      const to = next(-1);
      return to === null ? null : { itemId, is: 'atMost', value: to };
    }
    default:
      return null;
  }
};

const selected = (item: Carried, literal: Literal): ConditionTest | null => {
  const value = valueFor(item, literal);
  if (value === undefined) return null;
  return { itemId: item.itemId, is: item.scale.type === 'multiple' ? 'includes' : 'equals', value };
};

/** A condition in pieces: several tests that are held together in one way. */
type Parsed = { readonly match: Condition['match'] | 'one'; readonly tests: readonly ConditionTest[] };

const parser = (tokens: readonly Token[], lookUp: LookUp) => {
  let at = 0;
  const is = (kind: Token['kind'], text?: string): boolean =>
    tokens[at]?.kind === kind && (text === undefined || tokens[at]?.text === text);
  const take = (kind: Token['kind'], text?: string): Token | null => {
    const token = tokens[at];
    if (token === undefined || !is(kind, text)) return null;
    at += 1;
    return token;
  };
  const literal = (): Token | null => take('text') ?? take('number');
  const reference = (): Carried | null => {
    const name = take('name');
    return name === null ? null : (lookUp(name.text) ?? null);
  };
  const one = (test: ConditionTest | null): Parsed | null =>
    test === null ? null : { match: 'one', tests: [test] };

  const primary = (): Parsed | null => {
    if (take('sign', '(') !== null) {
      const inner = joined('or');
      return inner !== null && take('sign', ')') !== null ? inner : null;
    }
    if (take('word', 'selected') !== null) {
      if (take('sign', '(') === null) return null;
      const item = reference();
      if (item === null || take('sign', ',') === null) return null;
      const value = literal();
      return value === null || take('sign', ')') === null ? null : one(selected(item, value));
    }
    const item = reference();
    const sign = item === null ? null : take('sign');
    const value = sign === null ? null : literal();
    return item === null || sign === null || value === null ? null : one(comparison(item, sign.text, value));
  };
  const joined = (word: 'or' | 'and'): Parsed | null => {
    const match = word === 'or' ? 'any' : 'all';
    const part = () => (word === 'or' ? joined('and') : primary());
    let whole = part();
    while (whole !== null && take('word', word) !== null) {
      const next = part();
      // `a and (b or c)` is neither all nor any.
      if (next === null || ![whole, next].every(each => each.match === 'one' || each.match === match))
        return null;
      whole = { match, tests: [...whole.tests, ...next.tests] };
    }
    return whole;
  };
  return (): Parsed | null => {
    const whole = joined('or');
    return at === tokens.length ? whole : null;
  };
};

/** The most tests of one condition. */
const TEST_LIMIT = 10;

/**
 * An XPath of `relevant` as one of our conditions: comparisons of one question with one value, `selected()`, and `and`
 * or `or` between them, not mixed. Null for all else, and where a question is named that is not carried.
 */
export const readRelevant = (expression: string, lookUp: LookUp): Condition | null => {
  const tokens = tokensOf(expression);
  const parsed = tokens === null ? null : parser(tokens, lookUp)();
  if (parsed === null || parsed.tests.length > TEST_LIMIT) return null;
  return { match: parsed.match === 'any' ? 'any' : 'all', tests: [...parsed.tests] };
};

/** Both at once, where one condition can say it; undefined where none can. */
export const bothConditions = (
  one: Condition | null,
  other: Condition | null,
): Condition | null | undefined => {
  if (one === null) return other;
  if (other === null) return one;
  const tests = [...one.tests, ...other.tests];
  const each = [one, other].every(({ match, tests: own }) => match === 'all' || own.length === 1);
  return each && tests.length <= TEST_LIMIT ? { match: 'all', tests } : undefined;
};
