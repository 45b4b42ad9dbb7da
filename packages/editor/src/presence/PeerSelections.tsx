import { memo } from 'react';
import { useCore, useKeyed, useStore } from '../core/core-context.tsx';
import { initials, peerStyle } from './peer-look.ts';
import type { Peer, PresencePort } from './presence-port.ts';

const choosing = (peers: readonly Peer[]): readonly Peer[] =>
  peers.filter(({ here }) => here.selection.length > 0);

const chosenKey = (peers: readonly Peer[]): string =>
  choosing(peers)
    .map(({ sessionId, person, here }) => `${sessionId} ${person.id} ${here.selection.join(' ')}`)
    .join('\n');

const Outlines = ({ port }: { port: PresencePort }) => {
  const { boxes, blueprint } = useStore(useCore().layout);
  const peers = useKeyed(port.peers, chosenKey, choosing);
  return peers.flatMap(({ sessionId, person, here }) =>
    here.selection.flatMap(id => {
      const cardId = blueprint.card[id]?.id;
      const box = cardId === undefined ? undefined : boxes.get(cardId);
      if (box === undefined) return [];
      return [
        <div
          key={`${sessionId} ${id}`}
          className="te-peer-choice"
          aria-hidden="true"
          style={{
            ...peerStyle(person.id),
            transform: `translate(${box.x}px, ${box.y}px)`,
            width: box.width,
            height: box.height,
          }}
        >
          <b>{initials(person.name)}</b>
        </div>,
      ];
    }),
  );
};

/** The cards the others have chosen, outlined. Over the cards, so that no card is drawn again for it. */
export const PeerSelections = memo(() => {
  const port = useCore().together.presence;
  return port === null ? null : <Outlines port={port} />;
});
PeerSelections.displayName = 'PeerSelections';
