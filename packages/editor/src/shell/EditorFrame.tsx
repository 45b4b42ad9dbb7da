import { useEffect, type ReactNode } from 'react';
import { centreOn } from '../camera/view.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { FlowCanvas } from '../flow/FlowCanvas.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { EmptyBlueprint } from './EmptyBlueprint.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { ModeBar } from './ModeBar.tsx';
import { OverlayLegend } from './OverlayLegend.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Outline } from '../outline/Outline.tsx';

type EditorFrameProps = {
  readonly focusMomentId: string | null;
  readonly onSelectMoment?: (momentId: string) => void;
  readonly toolbarExtra?: ReactNode;
};

/** Toolbar, drawing and panel. */
export const EditorFrame = ({ focusMomentId, onSelectMoment, toolbarExtra }: EditorFrameProps) => {
  const core = useCore();
  const view = useSession(session => session.view);
  const language = useStore(core.language);
  const empty = useStore(core.layout).columns.length === 0;

  useEffect(() => {
    const cardId =
      focusMomentId === null ? undefined : core.document.state().blueprint.moment[focusMomentId]?.cardId;
    const box = cardId === undefined ? undefined : core.layout.get().boxes.get(cardId);
    if (box === undefined) return;
    core.update({ focus: { kind: 'card', cardId: box.id }, selection: new Set([box.id]) });
    core.look(centreOn(box, core.frame.get(), Math.max(0.9, core.view.get().zoom)));
  }, [core, focusMomentId]);

  return (
    <div className="te-editor" data-language={language}>
      <EditorToolbar extra={toolbarExtra} />
      <div className="te-stagearea">
        {view === 'outline' ? <Outline /> : empty ? <EmptyBlueprint /> : <FlowCanvas />}
        {view === 'canvas' && !empty ? <OverlayLegend /> : null}
        <ModeBar />
        <SidePanel onSelectMoment={onSelectMoment ?? null} />
      </div>
      <LiveRegion />
      <ShortcutsDialog />
    </div>
  );
};
