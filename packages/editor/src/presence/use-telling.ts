import { useEffect } from 'react';
import { sight } from '../camera/view.ts';
import { useCore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import type { Here } from './presence-port.ts';

/** The most chosen cards that are told. */
const SELECTION_LIMIT = 50;

const hereNow = (core: EditorCore): Here => {
  const { selection, view } = core.session.get();
  const onCanvas = view === 'canvas';
  return {
    cursor: onCanvas ? core.together.cursor.get() : null,
    selection: [...selection].slice(0, SELECTION_LIMIT),
    view: onCanvas ? sight(core.view.get(), core.frame.get()) : null,
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
    let shown: Here['view'] = null;
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
      if (view === null || (shown !== null && sameBox(shown, view))) return;
      shown = view;
      core.look(showBox(core, view));
    };
    const stops = [followed.subscribe(follow), presence.peers.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [core]);
};

type Box = NonNullable<Here['view']>;

const sameBox = (one: Box, other: Box) =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** All that they see, as large as it goes here, its middle in the middle. */
const showBox = (core: EditorCore, box: Box) => {
  const frame = core.frame.get();
  const zoom = Math.min(
    (frame.width - frame.left) / Math.max(1, box.width),
    (frame.height - frame.top) / Math.max(1, box.height),
  );
  return {
    zoom,
    x: (frame.left + frame.width) / 2 - (box.x + box.width / 2) * zoom,
    y: (frame.top + frame.height) / 2 - (box.y + box.height / 2) * zoom,
  };
};
