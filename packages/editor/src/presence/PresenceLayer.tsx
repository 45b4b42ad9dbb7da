import { memo, useCallback, useEffect, useRef } from 'react';
import { toWorld } from '../camera/view.ts';
import { useCore, useKeyed } from '../core/core-context.tsx';
import { useViewEffect } from '../flow/use-view-effect.ts';
import { pointOf } from '../layout/whereabouts.ts';
import { initials, peerStyle } from './peer-look.ts';
import type { Peer, PresencePort } from './presence-port.ts';

/** The pages with a pointer on the canvas. */
const pointing = (peers: readonly Peer[]): readonly Peer[] =>
  peers.filter(({ here }) => here.cursor !== null);

/** They as one text: drawn anew when somebody comes or goes, not when they move. */
const pointingKey = (peers: readonly Peer[]): string =>
  pointing(peers)
    .map(({ sessionId, person }) => `${sessionId} ${person.id} ${person.name}`)
    .join('\n');

const Cursors = ({ port }: { port: PresencePort }) => {
  const core = useCore();
  const peers = useKeyed(port.peers, pointingKey, pointing);
  const layer = useRef<HTMLDivElement>(null);
  const place = useCallback(() => {
    const { x, y, zoom } = core.view.get();
    const now = new Map(port.peers.get().map(peer => [peer.sessionId, peer.here.cursor]));
    for (const [index, { sessionId }] of peers.entries()) {
      const element = layer.current?.children.item(index);
      if (!(element instanceof HTMLElement)) continue;
      const told = now.get(sessionId) ?? null;
      const cursor = told === null ? null : pointOf(core.layout.get(), told);
      element.hidden = cursor === null;
      if (cursor !== null)
        element.style.transform = `translate(${cursor.x * zoom + x}px, ${cursor.y * zoom + y}px)`;
    }
  }, [core, port, peers]);
  // Moves go past React: styles are set, no card is drawn again.
  useViewEffect(place);
  useEffect(() => {
    const stops = [port.peers.subscribe(place), core.layout.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [core, port, place]);
  return (
    <div ref={layer} className="te-peers" aria-hidden="true">
      {peers.map(({ sessionId, person }) => (
        <div key={sessionId} className="te-peer" style={peerStyle(person.id)}>
          <svg width="16" height="18" viewBox="0 0 16 18">
            <path d="M1 1v13.5l3.9-3.6 2.5 5.6 2.5-1.1-2.5-5.5H13Z" />
          </svg>
          <span>
            <b>{initials(person.name)}</b> {person.name}
          </span>
        </div>
      ))}
    </div>
  );
};

/** Tells where one's own pointer is, and lets go of whom one follows as soon as one turns the camera oneself. */
const usePointer = () => {
  const core = useCore();
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const canvas = anchor.current?.closest('[data-editor-canvas]');
    if (!(canvas instanceof HTMLElement)) return undefined;
    const { cursor, followed } = core.together;
    const moved = (event: PointerEvent) => {
      const rect = canvas.getBoundingClientRect();
      const at = toWorld(core.view.get(), { x: event.clientX - rect.left, y: event.clientY - rect.top });
      cursor.set({ x: Math.round(at.x), y: Math.round(at.y) });
    };
    const left = () => cursor.set(null);
    const turned = () => followed.set(null);
    canvas.addEventListener('pointermove', moved, { passive: true });
    canvas.addEventListener('pointerleave', left);
    canvas.addEventListener('pointerdown', turned, { capture: true });
    canvas.addEventListener('wheel', turned, { capture: true, passive: true });
    return () => {
      canvas.removeEventListener('pointermove', moved);
      canvas.removeEventListener('pointerleave', left);
      canvas.removeEventListener('pointerdown', turned, { capture: true });
      canvas.removeEventListener('wheel', turned, { capture: true });
      cursor.set(null);
    };
  }, [core]);
  return anchor;
};

/** The pointers of the others over the drawing. */
export const PresenceLayer = memo(() => {
  const port = useCore().together.presence;
  const anchor = usePointer();
  return (
    <>
      <span ref={anchor} hidden />
      {port === null ? null : <Cursors port={port} />}
    </>
  );
});
PresenceLayer.displayName = 'PresenceLayer';
