import {
  describeValue,
  LANGUAGES,
  localTextSchema,
  sameValue,
  titleOf,
  type Blueprint,
  type Language,
  type LocalText,
  type TableName,
} from '@truthline/blueprint';
import type { Command, RefusedChange } from '@truthline/document';
import { wishesOf, type Wish } from './wishes-of.ts';

/** One field as a refused change would have set it, and as it stands in the blueprint now. */
export type RefusedVersion = {
  /** The key of the field. */
  readonly field: string;
  /** The language of a text; null for anything else. */
  readonly language: Language | null;
  readonly mine: string;
  /** Null where the record is not in the blueprint. */
  readonly theirs: string | null;
  /** Written by the author, so that losing it would hurt. */
  readonly isText: boolean;
};

/** How many versions of one change are shown. */
const VERSION_LIMIT = 20;

/** The table of the record that a field names. */
const NAMED: Readonly<Record<string, TableName>> = {
  stageId: 'stage',
  laneId: 'lane',
  stepId: 'step',
  roleId: 'role',
  ownerRoleId: 'role',
  cardId: 'card',
  fromCardId: 'card',
  toCardId: 'card',
};

const NOTHING: LocalText = { zh: '', en: '' };

const textOf = (value: unknown): LocalText | null => localTextSchema.safeParse(value).data ?? null;

type Side = { readonly [field: string]: unknown };
const isSide = (value: unknown): value is Side =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (blueprint: Blueprint, field: string, value: unknown, language: Language): string => {
  const table = NAMED[field];
  const title = table === undefined || typeof value !== 'string' ? null : titleOf(blueprint, table, value);
  return title === null
    ? describeValue(field, table === undefined ? value : null, language)
    : describeValue(field, title, language);
};

const versionsOf = (
  blueprint: Blueprint,
  language: Language,
  { fields, seen }: { readonly fields: Side; readonly seen: Side },
  present: Side | null,
): readonly RefusedVersion[] =>
  Object.entries(fields).flatMap(([field, mine]): readonly RefusedVersion[] => {
    const [before, stood] = [seen[field] ?? null, present?.[field] ?? null];
    if (field === 'id' || field === 'orderKey' || sameValue(mine, before)) return [];
    const text = textOf(mine ?? before);
    if (text !== null) {
      const [wrote, saw, stands] = [mine, before, stood].map(each => textOf(each) ?? NOTHING);
      return LANGUAGES.filter(each => wrote?.[each] !== saw?.[each]).map(each => ({
        field,
        language: each,
        mine: wrote?.[each] ?? '',
        theirs: present === null ? null : (stands?.[each] ?? ''),
        isText: wrote?.[each] !== '',
      }));
    }
    // A standard, an action: what it says is a text of its own.
    if (isSide(mine) && 'text' in mine) {
      const inner = { fields: mine, seen: isSide(before) ? before : {} };
      const now = present === null ? null : isSide(stood) ? stood : {};
      return versionsOf(blueprint, language, inner, now)
        .filter(version => version.field !== 'basis')
        .map(version => (version.field === 'ownerRoleId' ? version : { ...version, field }));
    }
    return [
      {
        field,
        language: null,
        mine: read(blueprint, field, mine, language),
        theirs: present === null ? null : read(blueprint, field, stood, language),
        isText: typeof mine === 'string' && NAMED[field] === undefined && mine.length > 20,
      },
    ];
  });

const presentOf = (blueprint: Blueprint, { table, id }: Wish): Side | null => blueprint[table][id] ?? null;

/** Where its author saw a record that was to be moved. */
const seenAt = (wish: Wish, { subjects }: Pick<RefusedChange, 'subjects'>): Side =>
  wish.seen ?? subjects.find(({ table, id }) => table === wish.table && id === wish.id)?.card ?? {};

/** What a refused change would have set, beside what stands there now. */
export const refusedVersions = (
  blueprint: Blueprint,
  refused: { readonly command: Command; readonly subjects: RefusedChange['subjects'] },
  language: Language,
): readonly RefusedVersion[] =>
  wishesOf(refused.command)
    .flatMap(wish => {
      const sides = { fields: wish.fields, seen: seenAt(wish, refused) };
      return versionsOf(blueprint, language, sides, presentOf(blueprint, wish));
    })
    .slice(0, VERSION_LIMIT);

/** All texts of a refused change, a line each: what can be copied out of it. */
export const writtenIn = (versions: readonly RefusedVersion[]): string =>
  versions
    .filter(({ isText }) => isText)
    .map(({ mine }) => mine)
    .join('\n');
