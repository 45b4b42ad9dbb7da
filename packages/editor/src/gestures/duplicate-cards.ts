import type { CardId } from '@truthline/blueprint';
import { duplicateCards as duplication } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';

/** Copies cards below themselves with their marks and the links among them, as one change; the copies are then selected. */
export const duplicateCards = (core: EditorCore, cardIds: ReadonlySet<CardId>): void => {
  const copied = duplication(core.document.state().blueprint, cardIds, core.ids);
  if (copied === null) return;
  const done = core.execute(copied.command, say => say('said.duplicated', { count: copied.cardIds.length }));
  const [first] = copied.cardIds;
  if (done && first !== undefined)
    core.update({ selection: new Set(copied.cardIds), focus: { kind: 'card', cardId: first } });
};
