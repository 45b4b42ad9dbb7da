import type { Blueprint } from '@truthline/blueprint';
import { singleCommandSchema, type Command, type SingleCommand } from './command.ts';
import { subjectsOf } from './subjects.ts';

/** What is drawn by hand: where two pull at one line, the later hand has it. */
const DRAWN_FIELDS: ReadonlySet<string> = new Set([
  'width',
  'height',
  'span',
  'emotion',
  'expectation',
  'perception',
]);

const withBaseOne = (blueprint: Blueprint, command: SingleCommand): SingleCommand => {
  if (!('fields' in command)) return command;
  const [subject] = subjectsOf(blueprint, command);
  if (subject === undefined) return command;
  const record: { readonly [field: string]: unknown } | undefined = blueprint[subject.table][subject.id];
  const fields = Object.keys(command.fields).filter(field => !DRAWN_FIELDS.has(field));
  if (record === undefined || fields.length === 0) return command;
  const seen = Object.fromEntries(fields.map(field => [field, record[field]]));
  return singleCommandSchema.parse({ ...command, base: { ...seen, ...command.base } });
};

/**
 * An edit that says what its author saw: the blueprint as it is shown, but for fields of which the command says it
 * itself. Any other command as it is.
 */
export const withBase = (blueprint: Blueprint, command: Command): Command =>
  command.type === 'batch'
    ? { ...command, commands: command.commands.map(single => withBaseOne(blueprint, single)) }
    : withBaseOne(blueprint, command);
