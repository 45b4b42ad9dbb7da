import { LANGUAGES, localTextSchema, type Blueprint, type LocalText } from '@truthline/blueprint';
import type { Command } from '../command.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** One text a change set: what its author saw and wrote, what stood there when it was committed, and what did then. */
type Rewording = Readonly<Record<'seen' | 'wrote' | 'before' | 'after', LocalText>>;

const recordOf = (blueprint: Blueprint, command: Command): object | undefined => {
  if (command.type === 'card.edit') return blueprint.card[command.cardId];
  if (command.type === 'moment.edit') return blueprint.moment[command.momentId];
  return command.type === 'stage.edit' ? blueprint.stage[command.stageId] : undefined;
};

const textIn = (record: object | undefined, field: string): LocalText | null => {
  const value: unknown = Object.entries(record ?? {}).find(([name]) => name === field)?.[1];
  return localTextSchema.safeParse(value).data ?? null;
};

/** Every text set by a change that says what its author saw. */
const rewordings = (server: SimulatedServer): readonly (readonly [changeId: string, Rewording])[] =>
  server.log().flatMap(({ changeId, revision, command }) => {
    if (!('base' in command) || command.base === undefined) return [];
    const { base, fields } = command;
    const then = recordOf(server.at(revision - 1), command);
    const now = recordOf(server.at(revision), command);
    return Object.keys(fields).flatMap(field => {
      const [seen, wrote] = [textIn(base, field), textIn(fields, field)];
      const [before, after] = [textIn(then, field), textIn(now, field)];
      if (seen === null || wrote === null || before === null || after === null) return [];
      return [[changeId, { seen, wrote, before, after }] as const];
    });
  });

/** Changes that replaced a text their author had not seen, or did not keep one in the language they left alone. */
export const replacedUnseen = (server: SimulatedServer): readonly string[] =>
  rewordings(server)
    .filter(([, { seen, wrote, before, after }]) =>
      LANGUAGES.some(language =>
        wrote[language] === seen[language]
          ? after[language] !== before[language]
          : after[language] !== wrote[language] ||
            (before[language] !== seen[language] && before[language] !== wrote[language]),
      ),
    )
    .map(([changeId]) => changeId);

/** How often a text set in one language met another one, not seen by its author, in the other. */
export const mergedTexts = (server: SimulatedServer): number =>
  rewordings(server).filter(([, { seen, wrote, before, after }]) =>
    LANGUAGES.some((language, index) => {
      const other = LANGUAGES[1 - index] ?? language;
      return (
        after[language] !== before[language] && wrote[other] === seen[other] && before[other] !== seen[other]
      );
    }),
  ).length;
