import { useEffect, type RefObject } from 'react';
import { useCore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { paste } from './paste.ts';
import { removeTaken, takeChosen } from './take.ts';

/** A field or a dialog has a clipboard of its own; elsewhere the keyboard has to be in this editor, or nowhere. */
const isOurs = (editor: HTMLElement): boolean => {
  const { activeElement, body } = editor.ownerDocument;
  if (activeElement === null || activeElement === body) return true;
  return (
    editor.contains(activeElement) &&
    activeElement.closest('input, textarea, select, [contenteditable], [role="dialog"]') === null
  );
};

const isPicture = (data: DataTransfer): boolean =>
  data.files.length > 0 && !data.types.includes('text/html') && !data.types.includes('text/plain');

const take = (core: EditorCore, event: ClipboardEvent, cut: boolean): void => {
  const marked = document.getSelection()?.toString() ?? '';
  // Words marked with the mouse are what is meant, wherever they stand.
  if (event.clipboardData === null || marked !== '' || core.session.get().mode.kind !== 'rest') return;
  const written = takeChosen(core);
  if (written === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/html', written.html);
  event.clipboardData.setData('text/plain', written.text);
  if (cut && !core.readOnly) removeTaken(core);
};

/** Follows the browser's own copy, cut and paste for as long as the editor is in the page. */
export const useClipboard = (inside: RefObject<HTMLElement | null>): void => {
  const core = useCore();
  useEffect(() => {
    const editor = inside.current?.closest('.te-editor');
    if (!(editor instanceof HTMLElement)) return undefined;
    const page = editor.ownerDocument;
    const onCopy = (event: ClipboardEvent) => {
      if (!event.defaultPrevented && isOurs(editor)) take(core, event, false);
    };
    const onCut = (event: ClipboardEvent) => {
      if (!event.defaultPrevented && isOurs(editor)) take(core, event, true);
    };
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (event.defaultPrevented || data === null || !isOurs(editor) || isPicture(data)) return;
      event.preventDefault();
      const html = data.getData('text/html');
      paste(core, { html: html === '' ? null : html, text: data.getData('text/plain') });
    };
    page.addEventListener('copy', onCopy);
    page.addEventListener('cut', onCut);
    page.addEventListener('paste', onPaste);
    return () => {
      page.removeEventListener('copy', onCopy);
      page.removeEventListener('cut', onCut);
      page.removeEventListener('paste', onPaste);
    };
  }, [core, inside]);
};
