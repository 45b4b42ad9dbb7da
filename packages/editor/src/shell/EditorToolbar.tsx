import { Toolbar } from '@truthline/ui';
import { memo, type ReactNode } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { TogetherBar } from '../together/TogetherBar.tsx';
import { useToolActions } from './use-tool-actions.ts';

const GROUPS = [
  ['undo', 'redo', 'cut', 'copy', 'paste'],
  [
    'card.new',
    'card.type',
    'select.several',
    'card.move',
    'card.link',
    'card.moment',
    'card.failure',
    'card.wait',
    'remove',
  ],
  ['zoom.out', 'zoom.real', 'zoom.in', 'zoom.fit'],
  ['view.table', 'view.outline', 'view.experience', 'minimap'],
  ['find', 'panel.filter', 'reading', 'reading.present', 'palette'],
  ['panel.paths', 'panel.lint', 'panel.inspector', 'print', 'shortcuts'],
] as const;

/** The tools above the drawing; what the screen around adds stands at the end. */
export const EditorToolbar = memo(({ extra }: { extra: ReactNode }) => {
  const say = useSay();
  const groups = useToolActions(GROUPS);
  return (
    <div className="te-toolbar">
      <Toolbar label={say('toolbar.name')} groups={groups} />
      <div className="te-toolbar-extra">
        <TogetherBar />
        {extra}
      </div>
    </div>
  );
});
EditorToolbar.displayName = 'EditorToolbar';
