import type { Blueprint } from '@truthline/blueprint';
import { commandSchema, type Command } from './command.ts';
import { mergeFields } from './merge-fields.ts';
import { subjectsOf } from './subjects.ts';

/**
 * A refused edit again, by an author who has now seen what stands there: it sets what it set before, over what others
 * have set since. Null where it is no edit, or its record is not there any more.
 */
export const insistOn = (blueprint: Blueprint, command: Command): Command | null => {
  if (!('base' in command) || command.base === undefined) return null;
  const [subject] = subjectsOf(blueprint, command);
  if (subject === undefined) return null;
  const record: { readonly [field: string]: unknown } | undefined = blueprint[subject.table][subject.id];
  if (record === undefined) return null;
  const merged = mergeFields<{ readonly [field: string]: unknown }>(
    record,
    command.fields,
    command.base,
    'takeWanted',
  );
  if (!merged.ok) return null;
  const base = Object.fromEntries(Object.keys(command.fields).map(field => [field, record[field]]));
  return commandSchema.parse({ ...command, fields: merged.value, base });
};
