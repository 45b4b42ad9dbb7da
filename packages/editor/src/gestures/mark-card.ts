import {
  failurePointIdSchema,
  momentIdSchema,
  newFailurePoint,
  newMoment,
  newWaitPoint,
  waitPointIdSchema,
  type CardId,
} from '@truthline/blueprint';
import { compareOrderKeys, orderKeyBetween } from '@truthline/kernel';
import type { EditorCore } from '../core/editor-core.ts';

/** Flags a failure point on a card. Its form opens: what, how severe, how often, how well seen. */
export const flagFailure = (core: EditorCore, cardId: CardId | null): void => {
  if (cardId === null) return;
  const done = core.execute(
    {
      type: 'failurePoint.flag',
      failurePoint: newFailurePoint({
        id: failurePointIdSchema.parse(core.ids.next()),
        cardId,
        mode: { zh: '', en: '' },
      }),
    },
    say => say('said.failureFlagged'),
  );
  if (done) core.update({ panel: 'inspector' });
};

export const markMoment = (core: EditorCore, cardId: CardId | null): void => {
  const { blueprint } = core.document.state();
  const card = cardId === null ? undefined : blueprint.card[cardId];
  if (card === undefined) return;
  const last = Object.values(blueprint.moment)
    .filter(moment => moment.cardId === card.id)
    .toSorted((one, other) => compareOrderKeys(one.orderKey, other.orderKey))
    .at(-1);
  const done = core.execute(
    {
      type: 'moment.add',
      moment: newMoment({
        id: momentIdSchema.parse(core.ids.next()),
        cardId: card.id,
        orderKey: orderKeyBetween(last?.orderKey ?? null, null),
        name: card.text,
        ownerRoleId: card.roleId,
      }),
    },
    say => say('said.momentMarked'),
  );
  if (done) core.update({ panel: 'inspector' });
};

export const markWait = (core: EditorCore, cardId: CardId | null): void => {
  if (cardId === null) return;
  const done = core.execute(
    {
      type: 'waitPoint.add',
      waitPoint: newWaitPoint({ id: waitPointIdSchema.parse(core.ids.next()), cardId }),
    },
    say => say('said.waitMarked'),
  );
  if (done) core.update({ panel: 'inspector' });
};
