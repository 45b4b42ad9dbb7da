import type { Blueprint } from '@truthline/blueprint';
import { singleCommandSchema, type Command, type SingleCommand } from './command.ts';
import { mergeFields } from './merge-fields.ts';
import { subjectsOf } from './subjects.ts';

const insistOnOne = (blueprint: Blueprint, command: SingleCommand): SingleCommand | null => {
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
  return singleCommandSchema.parse({ ...command, fields: merged.value, base });
};

/**
 * A refused edit again, by an author who has now seen what stands there: it sets what it set before, over what others
 * have set since. In a batch every edit does. Null where there is no edit, or
 * its record is not there any more.
 */
export const insistOn = (blueprint: Blueprint, command: Command): Command | null => {
  if (command.type !== 'batch') return insistOnOne(blueprint, command);
  const insisted = command.commands.map(single => insistOnOne(blueprint, single));
  if (insisted.every(each => each === null)) return null;
  return { ...command, commands: command.commands.map((single, at) => insisted[at] ?? single) };
};
