import type { View } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { createStore, type Store } from '../core/store.ts';

/** Joins drawings that are looked at from one place: where one is panned or zoomed, the others follow. */
export type CameraLink = Store<View | null>;

export const createCameraLink = (): CameraLink => createStore<View | null>(null);

const same = (one: View, other: View) => one.x === other.x && one.y === other.y && one.zoom === other.zoom;

/** Keeps the camera of one drawing and the link the same, until the returned function is called. */
export const joinCamera = (core: EditorCore, link: CameraLink): (() => void) => {
  const follow = () => {
    const view = link.get();
    if (view !== null && !same(view, core.view.get())) core.look(view);
  };
  const lead = () => {
    const view = core.view.get();
    const told = link.get();
    if (told === null || !same(told, view)) link.set(view);
  };
  const stops = [link.subscribe(follow), core.view.subscribe(lead)];
  return () => {
    for (const stop of stops) stop();
  };
};
