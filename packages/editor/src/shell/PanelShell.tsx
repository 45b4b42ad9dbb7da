import { CloseButton } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';

/** Escape leads from a panel back to where the keyboard was in the drawing, the table or the outline. */
const backToDrawing = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const editor = event.currentTarget.closest('.te-editor');
  const place = editor?.querySelector<HTMLElement>(
    '[role="treeitem"][tabindex="0"], [role="grid"] [tabindex="0"], [data-editor-canvas] [tabindex="0"], [data-editor-canvas]',
  );
  event.stopPropagation();
  place?.focus({ preventScroll: true });
};

/** The frame of a side panel: title, close button, scrolled content. */
export const PanelShell = ({ title, children }: { title: string; children: ReactNode }) => {
  const core = useCore();
  const say = useSay();
  return (
    <aside className="te-panel" aria-label={title} tabIndex={-1} onKeyDown={backToDrawing}>
      <header>
        <h2>{title}</h2>
        <CloseButton aria-label={say('panel.close')} onClick={() => core.update({ panel: 'none' })} />
      </header>
      <div className="te-panel-body">{children}</div>
    </aside>
  );
};
