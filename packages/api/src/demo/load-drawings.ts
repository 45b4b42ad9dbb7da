import type { Blueprint, Card } from '@truthline/blueprint';
import type { DemoChange, DemoNetwork, DemoPublication, DemoStep } from '@truthline/content';
import {
  addVersion,
  appendChange,
  createBlueprint,
  findBlueprint,
  findPublishedVersion,
  signAs,
  type SavedBlueprint,
  type Tx,
} from '@truthline/db';
import { commandSchema, execute, type Command } from '@truthline/document';
import { demoUuid } from './demo-keys.ts';

/** The id of the standard of a service in the demonstration. */
export const demoStandardId = (service: string): string => demoUuid(`blueprint-${service}`);

const nameOf = ({ people }: DemoNetwork, personId: string): string =>
  people.find(({ id }) => id === personId)?.name ?? '';

const linkFrom = ({ id }: Card, informs: string) => ({
  type: 'link.add',
  link: {
    id: `link-${id.replace(/^card-/, '')}.${informs.replace(/^card-/, '')}`,
    fromCardId: id,
    toCardId: informs,
    kind: 'information',
    label: null,
    probability: null,
  },
});

const commandsOf = (step: DemoStep): readonly unknown[] => {
  switch (step.do) {
    case 'edit':
      return [{ type: 'card.edit', cardId: step.cardId, fields: step.fields }];
    case 'add':
      return [{ type: 'card.add', card: step.card }, linkFrom(step.card, step.informs)];
    case 'remove':
      return [{ type: 'card.remove', cardIds: [step.cardId] }];
  }
};

const commandOf = ({ step, reason }: DemoChange): Command => {
  const place = { table: 'card', id: step.do === 'add' ? step.card.id : step.cardId };
  const said = reason === null ? [] : [{ type: 'deviation.record', place, reason }];
  return commandSchema.parse({ type: 'batch', commands: [...commandsOf(step), ...said] });
};

/** Carries the changes out as people once did, each in its author's name. */
const makeChanges = async (
  tx: Tx,
  demo: DemoNetwork,
  start: SavedBlueprint,
  changes: readonly DemoChange[],
): Promise<SavedBlueprint> => {
  let saved = start;
  for (const change of changes) {
    const command = commandOf(change);
    const executed = execute(saved.blueprint, command);
    if (!executed.ok) throw new Error(`a change of the demonstration is refused: ${executed.error.reason}`);
    const { blueprint, diff } = executed.value;
    const entry = {
      changeId: `demo-${saved.revision + 1}`,
      actorName: nameOf(demo, change.personId),
      committedAt: change.at,
      command,
      diff,
      adoptedVersion: null,
    };
    const before = saved;
    saved = await signAs(tx, demoUuid(change.personId), signed =>
      appendChange(signed, before, entry, blueprint),
    );
  }
  return saved;
};

const find = async (tx: Tx, blueprintId: string): Promise<SavedBlueprint> => {
  const saved = await findBlueprint(tx, blueprintId);
  if (saved === null) throw new Error('a drawing of the demonstration is missing');
  return saved;
};

const publish = (
  tx: Tx,
  demo: DemoNetwork,
  saved: SavedBlueprint,
  { name, publishedAt, personId, number }: DemoPublication & { readonly number: number },
): Promise<void> =>
  signAs(tx, demoUuid(personId), signed =>
    addVersion(signed, saved, {
      id: demoUuid(`version-${saved.service}-${number}`),
      revision: saved.revision,
      number,
      name,
      actorName: nameOf(demo, personId),
      madeAt: publishedAt,
      blueprint: saved.blueprint,
    }),
  );

const addVariants = async (
  tx: Tx,
  demo: DemoNetwork,
  standardId: string,
  standard: Blueprint,
): Promise<void> => {
  for (const { dealerId, changes } of demo.variants) {
    const id = demoUuid(`variant-${dealerId}`);
    await createBlueprint(tx, {
      id,
      kind: 'variant',
      dealerId: demoUuid(dealerId),
      base: { blueprintId: standardId, revision: 0, version: 1 },
      blueprint: standard,
    });
    await makeChanges(tx, demo, await find(tx, id), changes);
  }
};

/** What became of the drawings: variants made from version 1 of a standard, and then version 2, which they meet with conflicts. */
export const loadDrawings = async (tx: Tx, demo: DemoNetwork): Promise<void> => {
  const { service, changes, ...update } = demo.standardUpdate;
  const standardId = demoStandardId(service);
  const first = await findPublishedVersion(tx, standardId, 1);
  if (first === null) throw new Error('the standard of the demonstration is not published');
  await addVariants(tx, demo, standardId, first.blueprint);
  const changed = await makeChanges(tx, demo, await find(tx, standardId), changes);
  await publish(tx, demo, changed, update);
};
