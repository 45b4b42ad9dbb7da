import { cardIdSchema, linkIdSchema, type CardId } from '@truthline/blueprint';
import type { SingleCommand } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';

/** Copies cards below themselves with the links among them, as one change; the copies are then selected. */
export const duplicateCards = (core: EditorCore, cardIds: ReadonlySet<CardId>): void => {
  const { blueprint } = core.document.state();
  const copies = new Map<CardId, CardId>();
  const commands: SingleCommand[] = [];
  for (const id of cardIds) {
    const card = blueprint.card[id];
    if (card === undefined) continue;
    const copy = cardIdSchema.parse(core.ids.next());
    copies.set(id, copy);
    // The key is taken already: a taken key puts the new card directly behind.
    commands.push({ type: 'card.add', card: { ...card, id: copy } });
  }
  for (const link of Object.values(blueprint.link)) {
    const fromCardId = copies.get(link.fromCardId);
    const toCardId = copies.get(link.toCardId);
    if (fromCardId === undefined || toCardId === undefined) continue;
    commands.push({
      type: 'link.add',
      link: { ...link, id: linkIdSchema.parse(core.ids.next()), fromCardId, toCardId },
    });
  }
  if (commands.length === 0) return;
  const done = core.execute({ type: 'batch', commands }, say =>
    say('said.duplicated', { count: copies.size }),
  );
  const first = copies.values().next().value;
  if (done && first !== undefined)
    core.update({ selection: new Set(copies.values()), focus: { kind: 'card', cardId: first } });
};
