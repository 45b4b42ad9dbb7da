import type { CardId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { choosePicture } from './put-picture.ts';

const mayPut = (core: EditorCore) => core.together.images !== null && !core.readOnly;

const pictureIn = (files: FileList | undefined): File | null =>
  [...(files ?? [])].find(file => file.type.startsWith('image/')) ?? null;

const cardUnder = (core: EditorCore, target: EventTarget): CardId | null => {
  const named = target instanceof Element ? target.closest('[data-card]')?.getAttribute('data-card') : null;
  return named === null || named === undefined ? null : (core.layout.get().blueprint.card[named]?.id ?? null);
};

const carriesFiles = (transfer: DataTransfer) => transfer.types.includes('Files');

type Carrying = Pick<DragEvent, 'dataTransfer' | 'target' | 'preventDefault'>;
type Pasting = Pick<ClipboardEvent, 'clipboardData' | 'target' | 'preventDefault' | 'defaultPrevented'>;

/** A file held over the drawing: taken on a card, nowhere else; the browser must not open it instead. */
export const holdPicture = (core: EditorCore, event: Carrying): void => {
  const { dataTransfer, target } = event;
  if (dataTransfer === null || target === null || !carriesFiles(dataTransfer)) return;
  event.preventDefault();
  dataTransfer.dropEffect = mayPut(core) && cardUnder(core, target) !== null ? 'copy' : 'none';
};

/** A picture let go over a card. */
export const dropPicture = (core: EditorCore, event: Carrying): void => {
  const { dataTransfer, target } = event;
  if (dataTransfer === null || target === null || !carriesFiles(dataTransfer)) return;
  event.preventDefault();
  const file = pictureIn(dataTransfer.files);
  const cardId = cardUnder(core, target);
  if (cardId === null || !mayPut(core)) return;
  if (file === null) core.announce(say => say('picture.unreadable'), 'refused');
  else void choosePicture(core, cardId, file);
};

/** A picture pasted while a card has the keyboard. Text is left to whoever else takes a paste. */
export const pastePicture = (core: EditorCore, event: Pasting): void => {
  const { focus } = core.session.get();
  const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (event.defaultPrevented || inField || focus?.kind !== 'card' || !mayPut(core)) return;
  const file = pictureIn(event.clipboardData?.files);
  if (file === null) return;
  event.preventDefault();
  void choosePicture(core, focus.cardId, file);
};
