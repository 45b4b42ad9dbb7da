import type { Command } from '@truthline/document';
import type { ReadMessage } from '@truthline/ui';
import type { blueprintsCatalogue } from './blueprints-catalogue.ts';

type Say = ReadMessage<(typeof blueprintsCatalogue)['en']>;
type Single = Exclude<Command, { type: 'batch' }>['type'];
type Subject = Single extends infer Type ? (Type extends `${infer Name}.${string}` ? Name : never) : never;
type Verb = Single extends infer Type ? (Type extends `${string}.${infer Name}` ? Name : never) : never;

const subjects: { readonly [Name in Subject]: true } = {
  card: true,
  link: true,
  moment: true,
  failurePoint: true,
  waitPoint: true,
  lane: true,
  step: true,
  stage: true,
  role: true,
  journey: true,
  change: true,
  suppression: true,
  deviation: true,
};
const verbs: { readonly [Name in Verb]: true } = {
  add: true,
  edit: true,
  move: true,
  remove: true,
  flag: true,
  revert: true,
  record: true,
};

const isSubject = (name: string): name is Subject => name in subjects;
const isVerb = (name: string): name is Verb => name in verbs;

/** What a command meant to do, as a reader would say it. */
export const commandSentence = (command: Command, say: Say): string => {
  const [subject = '', verb = ''] = command.type.split('.');
  return isSubject(subject) && isVerb(verb)
    ? say(`verb.${verb}`, { what: say(`what.${subject}`) })
    : say('verb.batch');
};
