import { cardIdSchema, type Blueprint } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import type { Result } from '@truthline/kernel';
import { openBlueprint } from '../blueprints/blueprints-service.ts';
import type { PresentedBlueprint } from '../blueprints/presented.ts';
import { pushChanges } from '../blueprints/push-changes.ts';
import { demoUuid } from '../demo/demo-keys.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld } from './demo-work.ts';

/** The value of a call that is to succeed. */
export const told = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** The code of a refusal; null where there was none. */
export const codeOf = async (
  call: Promise<Result<unknown, { readonly code: string }>>,
): Promise<string | null> => {
  const result = await call;
  return result.ok ? null : result.error.code;
};

export const text = (en: string) => ({ zh: '', en });

/** A command that writes another text on a card. */
export const edit = (cardId: string, en: string): Command => ({
  type: 'card.edit',
  cardId: cardIdSchema.parse(cardId),
  fields: { text: text(en) },
});

/** The drawing a demo dealer has of its own, by the dealer's code. */
export const variantOf = (code: string): string => demoUuid(`variant-dealer-${code}`);

export type Drawings = {
  readonly consultant: Work;
  readonly analyst: Work;
  /** Of the first dealer. */
  readonly manager: Work;
  /** As the consultant sees it. */
  readonly open: (blueprintId: string) => Promise<PresentedBlueprint>;
  readonly recordsOf: (blueprintId: string) => Promise<Blueprint>;
  /** Pushes commands that are all to be committed. */
  readonly push: (work: Work, blueprintId: string, ...commands: readonly Command[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The drawings of the demonstration, and the people who work on them. */
export const openDrawings = async (): Promise<Drawings> => {
  const world = await openDemoWorld();
  const consultant = await world.workOf('consultant');
  const open = async (blueprintId: string) => told(await openBlueprint(consultant, blueprintId));
  let count = 0;
  return {
    consultant,
    analyst: await world.workOf('oemAnalyst'),
    manager: await world.workOf('dealerManager'),
    open,
    recordsOf: async blueprintId => (await open(blueprintId)).stored.records,
    push: async (work, blueprintId, ...commands) => {
      const requests = commands.map(command => {
        count += 1;
        return { changeId: `test-${count}`, baseRevision: 0, command };
      });
      const refused = told(await pushChanges(work, blueprintId, requests)).find(
        ({ status }) => status === 'refused',
      );
      if (refused !== undefined) throw new Error(JSON.stringify(refused));
    },
    close: world.close,
  };
};
