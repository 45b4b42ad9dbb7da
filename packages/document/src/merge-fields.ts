import { isBlank, LANGUAGES, localTextSchema, sameValue, type LocalText } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';

/** What becomes of a value that the author and somebody else have set otherwise. */
type Clash = 'refuse' | 'takeWanted' | 'keepPresent';

type Parts = { readonly [part: string]: unknown };

/** Fields whose parts are set one by one: a standard (text, measure, basis), a mitigation (text, owner, day). */
const PARTED_FIELDS: ReadonlySet<string> = new Set(['standard', 'mitigation']);

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

const textOf = (value: unknown): LocalText | null => {
  if (value === null || value === undefined) return { zh: '', en: '' };
  const text = localTextSchema.safeParse(value);
  return text.success ? text.data : null;
};

const clashing = (wanted: unknown, clash: Clash): Result<unknown, 'conflict'> =>
  clash === 'takeWanted' ? ok(wanted) : err('conflict');

/** Both languages on their own; an absent text is one that is written in neither. */
const mergeTexts = (
  present: unknown,
  wanted: unknown,
  base: unknown,
  clash: Clash,
): Result<unknown, 'conflict'> => {
  const [now, mine, before] = [textOf(present), textOf(wanted), textOf(base)];
  if (now === null || mine === null || before === null) return clashing(wanted, clash);
  const merged = { ...now };
  for (const language of LANGUAGES) {
    if (mine[language] === before[language] || mine[language] === now[language]) continue;
    if (now[language] !== before[language]) {
      if (clash === 'refuse') return err('conflict');
      if (clash === 'keepPresent') continue;
    }
    merged[language] = mine[language];
  }
  return ok(isBlank(merged) && (present === null || wanted === null) ? null : merged);
};

const mergeParts = (present: Parts, wanted: Parts, base: Parts, clash: Clash): Result<Parts, 'conflict'> => {
  const merged: { [part: string]: unknown } = { ...present };
  for (const part of Object.keys(wanted)) {
    const value = mergeValue(part, present[part], wanted[part], base[part] ?? null, clash);
    if (!value.ok) return value;
    merged[part] = value.value;
  }
  return ok(merged);
};

const mergeValue = (
  field: string,
  present: unknown,
  wanted: unknown,
  base: unknown,
  clash: Clash,
): Result<unknown, 'conflict'> => {
  if (sameValue(wanted, base)) return ok(present);
  if (sameValue(present, base) || sameValue(present, wanted)) return ok(wanted);
  if (PARTED_FIELDS.has(field)) {
    return isParts(present) && isParts(wanted)
      ? mergeParts(present, wanted, isParts(base) ? base : {}, clash)
      : clashing(wanted, clash);
  }
  return mergeTexts(present, wanted, base, clash);
};

/**
 * What an edit sets on a record as it is now, where `base` is what its author saw: what the author left as it was
 * stays as it is, a text language by language. `conflict` where the author set what someone else has set otherwise
 * since.
 */
export const mergeFields = <Fields extends object>(
  record: Fields,
  fields: Partial<Fields>,
  base: Partial<Fields>,
  clash: Clash = 'refuse',
): Result<Partial<Fields>, 'conflict'> => {
  const merged: Partial<Fields> = { ...fields };
  for (const field in fields) {
    if (!(field in base)) continue;
    const value = mergeValue(field, record[field], fields[field], base[field], clash);
    if (!value.ok) return value;
    // A merge of values of one field; the record it goes into is checked against its schema (R5).
    merged[field] = value.value as Fields[typeof field];
  }
  return ok(merged);
};

/** A field taken back from one value to another, but for the languages and parts of it that somebody has set since. */
export const takenBack = <Value>(
  field: string,
  present: Value,
  { from, to }: { readonly from: Value; readonly to: Value },
): Value => {
  const value = mergeValue(field, present, to, from, 'keepPresent');
  // A merge of values of one field, checked against the schema with its record (R5).
  return value.ok ? (value.value as Value) : present;
};
