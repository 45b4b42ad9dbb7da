import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { runByKey } from '../actions/registry.ts';
import { centreOn } from '../camera/view.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import { FlowCanvas } from '../flow/FlowCanvas.tsx';
import { RemoveDialog } from '../flow/heads/RemoveDialog.tsx';
import { SplitDialog } from '../flow/heads/SplitDialog.tsx';
import { PlaceMenu } from '../flow/PlaceMenu.tsx';
import { standInPage } from '../gestures/stand-in-page.ts';
import { uncover } from '../gestures/uncover.ts';
import { dropPicture, holdPicture, pastePicture } from '../images/picture-gestures.ts';
import { FollowBar } from '../presence/WhoIsHere.tsx';
import { Clipboard } from '../clipboard/Clipboard.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { lazily } from '@truthline/ui';
import { LiveRegion } from './LiveRegion.tsx';
import { ModeBar } from './ModeBar.tsx';
import { OverlayLegend } from './OverlayLegend.tsx';
import { Seeing } from './Seeing.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SidePanel } from './SidePanel.tsx';

const EmptyBlueprint = lazily(async () => (await import('./EmptyBlueprint.tsx')).EmptyBlueprint);
const Outline = lazily(async () => (await import('../outline/Outline.tsx')).Outline);
const Table = lazily(async () => (await import('../table/Table.tsx')).Table);
const PrintView = lazily(async () => (await import('../print/PrintView.tsx')).PrintView);

type EditorFrameProps = {
  readonly focusMomentId: string | null;
  readonly printedAs?: string;
  readonly toolbarExtra?: ReactNode;
};

const PRESSES = ['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * A field keeps all its keys, a button those that press it or go on to the next; a dialog is not ours at all. While one
 * reads, the arrows turn the halts also from the button that began it.
 */
const ownsKeys = ({ target, currentTarget, key }: KeyboardEvent, reading: boolean): boolean =>
  !(target instanceof HTMLElement) ||
  !currentTarget.contains(target) ||
  ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
  (target.closest('[data-editor-canvas]') === null &&
    PRESSES.includes(key) &&
    !(reading && key.startsWith('Arrow')));

/** Toolbar, drawing and panel. */
export const EditorFrame = ({ focusMomentId, printedAs, toolbarExtra }: EditorFrameProps) => {
  const core = useCore();
  const area = useRef<HTMLDivElement>(null);
  const view = useSession(session => session.view);
  const presenting = useSession(session => session.presenting);
  const printing = useSession(session => session.printing);
  // A page over all of it: what lies below is neither seen nor heard.
  const covered = useSession(session => session.job !== null);
  const language = useStore(core.language);
  const empty = usePicked(core.layout, layout => layout.columns.length === 0);

  useEffect(() => {
    const cardId =
      focusMomentId === null ? undefined : core.document.state().blueprint.moment[focusMomentId]?.cardId;
    if (cardId !== undefined) uncover(core, { kind: 'card', cardId });
    const box = cardId === undefined ? undefined : core.layout.get().boxes.get(cardId);
    if (box === undefined) return;
    core.update({ focus: { kind: 'card', cardId: box.id }, selection: new Set([box.id]) });
    core.look(centreOn(box, core.frame.get(), Math.max(0.9, core.view.get().zoom)));
  }, [core, focusMomentId]);

  // The canvas and the outline answer keys themselves; here they reach beyond, to the tools and the panels.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (ownsKeys(event, core.session.get().reading !== null)) return;
    if (runByKey(core, event.nativeEvent)) event.preventDefault();
  };

  // What was asked about may be gone: the keyboard is where the drawing now says.
  const backToPlace = () => standInPage(area.current);

  return (
    <div
      className="te-editor"
      data-language={language}
      data-presenting={presenting}
      inert={covered}
      onKeyDown={onKeyDown}
      onDragOver={event => holdPicture(core, event.nativeEvent)}
      onDrop={event => dropPicture(core, event.nativeEvent)}
      onPaste={event => pastePicture(core, event.nativeEvent)}
    >
      <EditorToolbar extra={toolbarExtra} />
      <div ref={area} className="te-stagearea">
        {view === 'outline' ? (
          <Outline />
        ) : view === 'table' && !empty ? (
          <Table />
        ) : empty ? (
          <EmptyBlueprint />
        ) : (
          <FlowCanvas />
        )}
        {view === 'canvas' && !empty ? <OverlayLegend /> : null}
        <Seeing />
        <ModeBar />
        <FollowBar />
        <SidePanel />
        <PlaceMenu />
      </div>
      <LiveRegion />
      {printing ? <PrintView about={printedAs ?? null} /> : null}
      <Clipboard />
      <RemoveDialog onGone={backToPlace} />
      <SplitDialog onGone={backToPlace} />
      <ShortcutsDialog />
    </div>
  );
};
