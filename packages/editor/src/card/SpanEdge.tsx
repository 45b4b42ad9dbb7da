import type { PointerEvent as ReactPointerEvent } from 'react';
import { toWorld } from '../camera/view.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { REST } from '../core/session.ts';
import { followPress } from '../gestures/press.ts';
import { spanEndAt, spanTo } from '../gestures/span-card.ts';
import type { Point } from '../layout/geometry.ts';
import type { CardBox } from '../layout/layout.ts';

/** The right edge of a selected card: pulled over further steps the card covers them too. The keyboard has `]` and `[`. */
export const SpanEdge = ({ box }: { box: CardBox }) => {
  const core = useCore();
  const alone = useSession(session => session.selection.size === 1);
  if (!alone) return null;
  const begin = (press: ReactPointerEvent<HTMLElement>) => {
    press.stopPropagation();
    const rect = press.currentTarget.closest('[data-editor-canvas]')?.getBoundingClientRect();
    if (rect === undefined) return;
    const endAt = (at: Point) =>
      spanEndAt(core.layout.get(), box, toWorld(core.view.get(), { x: at.x - rect.left, y: 0 }).x);
    followPress(
      { clientX: press.clientX, clientY: press.clientY, pointerId: press.pointerId, pointerType: 'mouse' },
      {
        onPull: at => core.update({ mode: { kind: 'spanning', cardId: box.id, lastColumn: endAt(at) } }),
        onDrop: at => {
          core.update({ mode: REST });
          if (at !== null) spanTo(core, box.id, endAt(at));
        },
      },
    );
  };
  return <span className="te-span-edge nodrag nopan" aria-hidden="true" onPointerDown={begin} />;
};
