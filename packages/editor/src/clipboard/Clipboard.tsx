import { useRef } from 'react';
import { PasteDialog } from './PasteDialog.tsx';
import { useClipboard } from './use-clipboard.ts';

/** Joins the editor it stands in with the clipboard. */
export const Clipboard = () => {
  const mark = useRef<HTMLSpanElement>(null);
  useClipboard(mark);
  return (
    <>
      <span ref={mark} hidden />
      <PasteDialog />
    </>
  );
};
