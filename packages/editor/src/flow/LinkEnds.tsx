import type { PointerEvent as ReactPointerEvent } from 'react';
import { toWorld } from '../camera/view.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { REST, type Relink } from '../core/session.ts';
import { beginRelink, relinkTo } from '../gestures/edit-link.ts';
import { followPress } from '../gestures/press.ts';
import type { Point } from '../layout/geometry.ts';
import { cardAt } from '../layout/place.ts';

/** The two ends of a chosen arrow: pulled to another card, or pressed once and the other card then pressed (touch). */
export const LinkEnds = () => {
  const core = useCore();
  const { routes } = useStore(core.layout);
  // It stays in the page while its end is away, or the click that ends a press would fall on the ground.
  const linkId = useSession(({ focus, mode }) =>
    mode.kind === 'linking'
      ? (mode.relink?.linkId ?? null)
      : focus?.kind === 'link' && mode.kind === 'rest'
        ? focus.linkId
        : null,
  );
  const route = linkId === null || core.readOnly ? undefined : routes.get(linkId);
  const start = route?.points[0];
  const end = route?.points.at(-1);
  if (route === undefined || start === undefined || end === undefined) return null;

  const begin = (relink: Relink) => (press: ReactPointerEvent<SVGElement>) => {
    press.stopPropagation();
    const rect = press.currentTarget.closest('[data-editor-canvas]')?.getBoundingClientRect();
    if (rect === undefined) return;
    const worldOf = (at: Point) => toWorld(core.view.get(), { x: at.x - rect.left, y: at.y - rect.top });
    beginRelink(core, relink);
    followPress(
      { clientX: press.clientX, clientY: press.clientY, pointerId: press.pointerId, pointerType: 'mouse' },
      {
        onPull: at => {
          const { mode } = core.session.get();
          if (mode.kind === 'linking') core.update({ mode: { ...mode, pointer: worldOf(at) } });
        },
        onDrop: at => {
          const target = at === null ? null : cardAt(core.layout.get(), worldOf(at));
          if (target === null) core.update({ mode: REST });
          else relinkTo(core, relink, target.id);
        },
      },
    );
  };
  return (
    <svg className="te-link-ends" aria-hidden="true" onClick={event => event.stopPropagation()}>
      <circle cx={start.x} cy={start.y} r={6} onPointerDown={begin({ linkId: route.id, end: 'from' })} />
      <circle cx={end.x} cy={end.y} r={6} onPointerDown={begin({ linkId: route.id, end: 'to' })} />
    </svg>
  );
};
