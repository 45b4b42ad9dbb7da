import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';

/** The frame of a side panel: title, close button, scrolled content. */
export const PanelShell = ({ title, children }: { title: string; children: ReactNode }) => {
  const core = useCore();
  const say = useSay();
  return (
    <aside className="te-panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <CloseButton aria-label={say('panel.close')} onClick={() => core.update({ panel: 'none' })} />
      </header>
      <div className="te-panel-body">{children}</div>
    </aside>
  );
};
