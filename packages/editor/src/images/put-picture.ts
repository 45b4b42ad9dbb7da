import type { CardId, CardImage } from '@truthline/blueprint';
import type { Say } from '../catalogue/messages.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { WaitingPicture } from './image-port.ts';
import { PICTURE_LIMIT, shrinkPicture } from './shrink-picture.ts';

const setWaiting = (core: EditorCore, cardId: CardId, waiting: WaitingPicture | null): void => {
  const next = new Map(core.together.pictures.get());
  if (waiting === null) next.delete(cardId);
  else next.set(cardId, waiting);
  core.together.pictures.set(next);
};

const showOn = (core: EditorCore, cardId: CardId, image: CardImage | null): void => {
  core.execute({ type: 'card.edit', cardId, fields: { image } }, say =>
    say(image === null ? 'picture.removed' : 'picture.added'),
  );
};

/** Sends a picture and shows it on the card. One that does not get there is kept beside the card, with the reason. */
export const sendPicture = async (
  core: EditorCore,
  cardId: CardId,
  waiting: Omit<WaitingPicture, 'problem'>,
): Promise<void> => {
  const { images } = core.together;
  if (images === null || core.readOnly) return;
  setWaiting(core, cardId, { ...waiting, problem: null });
  const sent = await images.put(waiting.picture);
  if ('problem' in sent) {
    setWaiting(core, cardId, { ...waiting, problem: sent.problem });
    core.announce(say => say('picture.kept', { reason: sent.problem }), 'refused');
    return;
  }
  forgetPicture(core, cardId);
  if (core.document.state().blueprint.card[cardId] !== undefined) showOn(core, cardId, sent.image);
};

/** A file somebody has chosen, pasted or dropped for a card. */
export const choosePicture = async (core: EditorCore, cardId: CardId, file: Blob): Promise<void> => {
  const refuse = (read: (say: Say) => string) => core.announce(read, 'refused');
  const picture = await shrinkPicture(file);
  if (picture === null) refuse(say => say('picture.unreadable'));
  else if (picture.size > PICTURE_LIMIT) refuse(say => say('picture.tooLarge'));
  else await sendPicture(core, cardId, { picture, address: URL.createObjectURL(picture) });
};

export const removePicture = (core: EditorCore, cardId: CardId): void => showOn(core, cardId, null);

/** It is there, or given up. */
export const forgetPicture = (core: EditorCore, cardId: CardId): void => {
  const address = core.together.pictures.get().get(cardId)?.address;
  if (address !== undefined) URL.revokeObjectURL(address);
  setWaiting(core, cardId, null);
};
