import { memo, useMemo, type MouseEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { labelLink } from '../gestures/edit-link.ts';
import type { Point } from '../layout/geometry.ts';
import type { CardBox } from '../layout/layout.ts';
import type { LinkRoute } from '../layout/link-route.ts';
import { isDimLink } from '../reading/lights.ts';
import type { ColumnWindow } from './column-window.ts';
import { LabelLines } from './LabelLines.tsx';
import { headPath, linkPath, livePoints } from './link-shape.ts';
import { linksInWindow } from './project-links.ts';

const shifted = (box: CardBox, offset: Point | null): CardBox =>
  offset === null ? box : { ...box, x: box.x + offset.x, y: box.y + offset.y };

type LinkProps = {
  readonly route: LinkRoute;
  /** How far its ends are from where they stand, while a card is dragged. */
  readonly from: Point | null;
  readonly to: Point | null;
  readonly lit: boolean;
  /** Steps back while something else is read, searched or filtered. */
  readonly dim: boolean;
  readonly selected: boolean;
};

const LinkView = memo(({ route, from, to, lit, dim, selected }: LinkProps) => {
  const core = useCore();
  const say = useSay();
  core.counted?.link(route.id);
  const moving = from !== null || to !== null;
  const points = moving ? livePoints(shifted(route.from, from), shifted(route.to, to)) : route.points;
  const path = linkPath(points);
  const choose = (event: MouseEvent) => {
    event.stopPropagation();
    core.update({ focus: { kind: 'link', linkId: route.id }, selection: new Set(), panel: 'inspector' });
  };
  return (
    <g
      className="te-link"
      data-kind={route.kind}
      data-lit={lit}
      data-dim={dim}
      data-selected={selected}
      data-link={route.id}
      onClick={choose}
      onDoubleClick={event => {
        event.stopPropagation();
        labelLink(core, route.id);
      }}
    >
      <path className="te-link-reach" d={path} />
      <path className="te-link-line" d={path} />
      <path className="te-link-head" d={headPath(points)} />
      {route.kind === 'interaction' && points[0] !== undefined ? (
        <circle className="te-link-start" cx={points[0].x} cy={points[0].y} r={3} />
      ) : null}
      {moving || route.labelBox === null ? null : (
        <LabelLines box={route.labelBox} whole={route.label === '' ? say('link.rework') : route.label} />
      )}
    </g>
  );
});
LinkView.displayName = 'LinkView';

/** The arrow from a card to the pointer, while it is being drawn. */
const NewLink = () => {
  const core = useCore();
  const mode = useSession(session => session.mode);
  const focus = useSession(session => session.focus);
  if (mode.kind !== 'linking') return null;
  const { boxes } = core.layout.get();
  const box = boxes.get(mode.from);
  // By key the card that would be linked is the one the keyboard is at.
  const target =
    mode.pointer !== null
      ? { ...mode.pointer, width: 1, height: 1 }
      : focus?.kind === 'card' && focus.cardId !== mode.from
        ? boxes.get(focus.cardId)
        : undefined;
  if (box === undefined || target === undefined) return null;
  const points = mode.relink?.end === 'from' ? livePoints(target, box) : livePoints(box, target);
  return (
    <g className="te-link" data-lit>
      <path className="te-link-line" d={linkPath(points)} />
      <path className="te-link-head" d={headPath(points)} />
    </g>
  );
};

/**
 * All arrows of the window in one drawing. They are not React Flow's edges: each of those computes its ends anew with
 * every frame of a pan, and an arrow between two cards outside the window would not be drawn at all.
 */
export const LinkLayer = memo(({ window }: { window: ColumnWindow }) => {
  const core = useCore();
  const layout = useStore(core.layout);
  const mode = useSession(session => (session.mode.kind === 'dragging' ? session.mode : null));
  const focus = useSession(session => session.focus);
  const selection = useSession(session => session.selection);
  const lights = useStore(core.lights);
  const routes = useMemo(() => linksInWindow(layout, window), [layout, window]);
  return (
    <svg className="te-links" aria-hidden="true">
      {routes.map(route => (
        <LinkView
          key={route.id}
          route={route}
          from={mode?.cardIds.has(route.from.id) === true ? mode.offset : null}
          to={mode?.cardIds.has(route.to.id) === true ? mode.offset : null}
          lit={selection.size < 50 && (selection.has(route.from.id) || selection.has(route.to.id))}
          dim={isDimLink(lights, { id: route.id, from: route.from.id, to: route.to.id })}
          selected={focus?.kind === 'link' && focus.linkId === route.id}
        />
      ))}
      <NewLink />
    </svg>
  );
});
LinkLayer.displayName = 'LinkLayer';
