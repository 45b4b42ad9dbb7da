import { copyCards, describePasteProblem, writeClip } from '@truthline/document';
import { chosenCards } from '../actions/chosen.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { focusLeftIn, focusedCell } from '../gestures/walk.ts';

/** What goes onto the clipboard, in the two forms every program reads. */
export type Written = { readonly html: string; readonly text: string };

/** The chosen cards as the clipboard takes them, and what is said of it; `null` where nothing can be copied. */
export const takeChosen = (core: EditorCore): Written | null => {
  const cardIds = chosenCards(core);
  if (cardIds.size === 0) return null;
  const copied = copyCards(core.document.state().blueprint, cardIds);
  if (!copied.ok) {
    const problem = copied.error;
    core.announce(() => describePasteProblem(problem, core.language.get()), 'refused');
    return null;
  }
  const { card, droppedLinks } = copied.value;
  core.announce(say =>
    droppedLinks === 0
      ? say('said.copied', { count: card.length })
      : say('said.copiedDropping', { count: card.length, links: droppedLinks }),
  );
  return writeClip(copied.value, core.language.get());
};

/** Takes the chosen cards off the drawing once they are on the clipboard. */
export const removeTaken = (core: EditorCore): void => {
  const cardIds = [...chosenCards(core)];
  const cell = focusedCell(core.layout.get(), core.session.get().focus);
  if (core.execute({ type: 'card.remove', cardIds }, say => say('said.cut', { count: cardIds.length })))
    focusLeftIn(core, cell);
};

/** By button: the browser is asked to write. False where it does not let us. */
export const writeToSystem = async ({ html, text }: Written): Promise<boolean> => {
  if (navigator.clipboard === undefined) return false;
  const wrote = async () => {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  };
  // The browser says no by failing: without a permission, or in a page that is not at the front.
  return wrote().catch(() => false);
};
