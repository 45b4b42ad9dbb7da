import { IconDots, IconPlus } from '@tabler/icons-react';
import {
  memo,
  useEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import { toWorld } from '../../camera/view.ts';
import { useSay } from '../../catalogue/messages.ts';
import { useCore, useSession } from '../../core/core-context.tsx';
import type { EditorCore } from '../../core/editor-core.ts';
import { headKey, sameHead, type Head } from '../../core/head-state.ts';
import { NOTHING_SELECTED, isHead } from '../../core/session.ts';
import { dropHead, headDropAt, resizeHead } from '../../gestures/head-places.ts';
import { addBeside, updateHeads } from '../../gestures/heads.ts';
import { panAtEdge } from '../../gestures/pan-at-edge.ts';
import { followPress } from '../../gestures/press.ts';
import type { Point } from '../../layout/geometry.ts';
import { HeadName } from './HeadName.tsx';

const canvasOf = (element: Element): DOMRect =>
  (element.closest('[data-editor-canvas]') ?? element).getBoundingClientRect();

const choose = (core: EditorCore, head: Head) => core.update({ focus: head, selection: NOTHING_SELECTED });

const openMenu = (core: EditorCore, head: Head, at: Point) => {
  choose(core, head);
  core.update({ menuAt: at });
};

/** Pulls a header to another place; the line that shows where is drawn by `HeadMarks`. */
const beginDrag = (core: EditorCore, head: Head, press: ReactPointerEvent<HTMLElement>) => {
  if (press.button !== 0) return;
  const rect = canvasOf(press.currentTarget);
  const dropAt = (at: Point) =>
    headDropAt(
      core.layout.get(),
      head,
      toWorld(core.view.get(), { x: at.x - rect.left, y: at.y - rect.top }),
    );
  let last: Point | null = null;
  const show = () => {
    if (last !== null) updateHeads(core, { dragging: { head, drop: dropAt(last) } });
  };
  // A place that is out of sight is reached by holding the header at the edge.
  const edge = panAtEdge(core, head.kind === 'lane' ? 'y' : 'x', show);
  followPress(press, {
    onHold: at => openMenu(core, head, { x: at.x - rect.left, y: at.y - rect.top }),
    onPull: at => {
      if (core.readOnly) return;
      last = at;
      show();
      edge.holdAt({ x: at.x - rect.left, y: at.y - rect.top });
    },
    onDrop: at => {
      updateHeads(core, { dragging: null });
      const drop = at === null || core.readOnly ? null : dropAt(at);
      if (drop !== null) dropHead(core, head, drop);
    },
    onEnd: edge.stop,
  });
};

/** Pulls the lower edge of a lane or the right edge of a step or stage. */
const beginResize = (core: EditorCore, head: Head, from: number, press: ReactPointerEvent<HTMLElement>) => {
  press.stopPropagation();
  press.preventDefault();
  const rect = canvasOf(press.currentTarget);
  const edgeAt = (at: Point) => {
    const world = toWorld(core.view.get(), { x: at.x - rect.left, y: at.y - rect.top });
    return Math.max(0, (head.kind === 'lane' ? world.y : world.x) - from);
  };
  followPress(
    { clientX: press.clientX, clientY: press.clientY, pointerId: press.pointerId, pointerType: 'mouse' },
    {
      onPull: at => updateHeads(core, { resizing: { head, edge: edgeAt(at) } }),
      onDrop: at => {
        updateHeads(core, { resizing: null });
        if (at !== null) resizeHead(core, head, edgeAt(at));
      },
    },
  );
};

type HeadViewProps = {
  readonly head: Head;
  readonly name: string;
  /** Where it begins, in world units: an edge that is pulled is measured from here. */
  readonly from: number;
  readonly className: string;
  readonly laneKind?: string;
  /** Cards it counts while it is collapsed, else `null`. */
  readonly foldedCount: number | null;
  readonly children: ReactNode;
};

/** One header: pressed to choose, pulled to move, double-clicked to rename; its tools come when it is chosen or pointed at. */
export const HeadView = memo((props: HeadViewProps) => {
  const { head, name, from, className, laneKind, foldedCount, children } = props;
  const core = useCore();
  const say = useSay();
  const chosen = useSession(({ focus }) => isHead(focus) && sameHead(focus, head));
  const renaming = useSession(({ heads }) => sameHead(heads.renaming, head));
  const dragged = useSession(({ heads }) => sameHead(heads.dragging?.head ?? null, head));
  const [pointed, setPointed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const node = button.current;
    if (!chosen || renaming || node === null) return;
    const { activeElement, body } = node.ownerDocument;
    const canvas = node.closest('[data-editor-canvas]');
    if (activeElement === body || canvas?.contains(activeElement) === true)
      node.focus({ preventScroll: true });
  }, [chosen, renaming]);

  const called = name === '' ? say('head.unnamed') : name;
  const tools = (chosen || pointed) && !renaming && !core.readOnly;
  return (
    <div
      className={`te-head ${className}`}
      data-head={headKey(head)}
      data-kind={laneKind}
      data-chosen={chosen}
      data-dragged={dragged}
      data-folded={foldedCount !== null}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      {renaming ? (
        <HeadName head={head} />
      ) : (
        <button
          ref={button}
          type="button"
          className="te-head-press"
          // The drawing is one stop of Tab: arrow keys walk from the cards to the heads.
          tabIndex={chosen ? 0 : -1}
          title={called}
          aria-label={
            foldedCount === null ? undefined : say('head.folded', { name: called, count: foldedCount })
          }
          onFocus={() => {
            if (!chosen) choose(core, head);
          }}
          onPointerDown={press => beginDrag(core, head, press)}
          onClick={() => choose(core, head)}
          onDoubleClick={() => {
            if (!core.readOnly) updateHeads(core, { renaming: head });
          }}
        >
          {children}
          {foldedCount === null ? null : <b className="te-head-count">{foldedCount}</b>}
        </button>
      )}
      {tools ? (
        <>
          <button
            type="button"
            className="te-head-tool te-head-menu"
            aria-label={say('head.menu', { name: called })}
            onClick={event => {
              const rect = canvasOf(event.currentTarget);
              const own = event.currentTarget.getBoundingClientRect();
              openMenu(core, head, { x: own.left - rect.left, y: own.bottom - rect.top });
            }}
          >
            <IconDots size={14} />
          </button>
          <button
            type="button"
            className="te-head-tool te-head-add"
            aria-label={say(`head.add.${head.kind}`, { name: called })}
            onClick={() => addBeside(core, head, 'after')}
          >
            <IconPlus size={13} />
          </button>
          {foldedCount !== null ? null : (
            <span
              className="te-head-edge"
              aria-hidden="true"
              title={say(`head.resize.${head.kind}`, { name: called })}
              onPointerDown={press => beginResize(core, head, from, press)}
            />
          )}
        </>
      ) : null}
    </div>
  );
});
HeadView.displayName = 'HeadView';
