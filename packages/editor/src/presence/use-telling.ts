import { useEffect } from 'react';
import { MAX_ZOOM, MIN_ZOOM, sight, type View } from '../camera/view.ts';
import { useCore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { clamp } from '../layout/geometry.ts';
import { pointOf, whereaboutsAt } from '../layout/whereabouts.ts';
import type { Here, Outlook } from './presence-port.ts';

/** The most chosen cards that are told. */
const SELECTION_LIMIT = 50;

const outlookNow = (core: EditorCore): Outlook => {
  const view = core.view.get();
  const { x, y, width, height } = sight(view, core.frame.get());
  const centre = whereaboutsAt(core.layout.get(), { x: x + width / 2, y: y + height / 2 });
  return { centre, width, height, zoom: view.zoom };
};

const hereNow = (core: EditorCore): Here => {
  const { selection, view } = core.session.get();
  const onCanvas = view === 'canvas';
  const cursor = onCanvas ? core.together.cursor.get() : null;
  return {
    cursor: cursor === null ? null : whereaboutsAt(core.layout.get(), cursor),
    selection: [...selection].slice(0, SELECTION_LIMIT),
    view: onCanvas ? outlookNow(core) : null,
  };
};

/** Tells the others where one is, whenever it changes. */
export const useTelling = (): void => {
  const core = useCore();
  useEffect(() => {
    const { presence, cursor } = core.together;
    if (presence === null) return undefined;
    let { selection, view } = core.session.get();
    const tell = () => presence.tell(hereNow(core));
    const stops = [
      cursor.subscribe(tell),
      core.view.subscribe(tell),
      core.frame.subscribe(tell),
      // Under a still pointer the drawing may move.
      core.layout.subscribe(tell),
      core.session.subscribe(() => {
        const now = core.session.get();
        if (now.selection === selection && now.view === view) return;
        ({ selection, view } = now);
        tell();
      }),
    ];
    tell();
    return () => {
      for (const stop of stops) stop();
    };
  }, [core]);
};

/** Shows what the followed person sees, until they leave. */
export const useFollowing = (): void => {
  const core = useCore();
  useEffect(() => {
    const { presence, followed } = core.together;
    if (presence === null) return undefined;
    let shown: Outlook | null = null;
    const follow = () => {
      const sessionId = followed.get();
      if (sessionId === null) {
        shown = null;
        return;
      }
      const peer = presence.peers.get().find(each => each.sessionId === sessionId);
      if (peer === undefined) {
        followed.set(null);
        return;
      }
      const { view } = peer.here;
      if (view === null || (shown !== null && sameOutlook(shown, view))) return;
      const next = lookLike(core, view);
      // What they look at may be on its way here: then the next word of theirs shows it.
      if (next === null) return;
      shown = view;
      core.look(next);
    };
    const stops = [followed.subscribe(follow), presence.peers.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [core]);
};

const sameOutlook = (one: Outlook, other: Outlook) =>
  one.zoom === other.zoom &&
  one.width === other.width &&
  one.height === other.height &&
  one.centre.cardId === other.centre.cardId &&
  one.centre.stepId === other.centre.stepId &&
  one.centre.laneId === other.centre.laneId &&
  one.centre.x === other.centre.x &&
  one.centre.y === other.centre.y;

/** All that they see, as large as they see it or as it goes here, the same card in the middle. */
const lookLike = (core: EditorCore, { centre, width, height, zoom: theirs }: Outlook): View | null => {
  const frame = core.frame.get();
  const middle = pointOf(core.layout.get(), centre);
  if (middle === null) return null;
  const zoom = clamp(
    Math.min(
      theirs,
      (frame.width - frame.left) / Math.max(1, width),
      (frame.height - frame.top) / Math.max(1, height),
    ),
    MIN_ZOOM,
    MAX_ZOOM,
  );
  return {
    zoom,
    x: (frame.left + frame.width) / 2 - middle.x * zoom,
    y: (frame.top + frame.height) / 2 - middle.y * zoom,
  };
};
