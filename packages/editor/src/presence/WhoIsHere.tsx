import { Tooltip } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useKeyed, useStore } from '../core/core-context.tsx';
import { initials, peerStyle } from './peer-look.ts';
import type { Peer, PresencePort } from './presence-port.ts';
import { useFollowing, useTelling } from './use-telling.ts';

/** Shown one by one; more are counted. */
const SHOWN = 6;

/** One page of each person: who has two open is one person. */
const firstPages = (peers: readonly Peer[]): readonly Peer[] => {
  const people = new Map<string, Peer>();
  for (const peer of peers) if (!people.has(peer.person.id)) people.set(peer.person.id, peer);
  return [...people.values()];
};

const hereKey = (peers: readonly Peer[]): string =>
  firstPages(peers)
    .map(({ sessionId, person }) => `${sessionId} ${person.id} ${person.name}`)
    .join('\n');

const Avatars = ({ port }: { port: PresencePort }) => {
  const { followed } = useCore().together;
  const say = useSay();
  useTelling();
  useFollowing();
  const peers = useKeyed(port.peers, hereKey, firstPages);
  const leader = useStore(followed);
  if (peers.length === 0) return null;
  return (
    <div className="te-here" role="group" aria-label={say('here.name')}>
      {peers.slice(0, SHOWN).map(({ sessionId, person }) => {
        const label = say(leader === sessionId ? 'here.unfollow' : 'here.follow', { name: person.name });
        return (
          <Tooltip key={sessionId} label={label}>
            <button
              type="button"
              className="te-avatar"
              aria-label={label}
              aria-pressed={leader === sessionId}
              style={peerStyle(person.id)}
              onClick={() => followed.set(leader === sessionId ? null : sessionId)}
            >
              <i data-text={initials(person.name)} />
            </button>
          </Tooltip>
        );
      })}
      {peers.length > SHOWN ? <span className="te-here-more">+{peers.length - SHOWN}</span> : null}
    </div>
  );
};

/** Who else is at the drawing; a press follows them. */
export const WhoIsHere = () => {
  const port = useCore().together.presence;
  return port === null ? null : <Avatars port={port} />;
};

/** Whom one follows, and the way out. */
export const FollowBar = () => {
  const { followed, presence } = useCore().together;
  const say = useSay();
  const leader = useStore(followed);
  const name = presence?.peers.get().find(({ sessionId }) => sessionId === leader)?.person.name;
  if (name === undefined) return null;
  return (
    <div className="te-modebar te-followbar" role="status">
      <span>{say('here.following', { name })}</span>
      <button type="button" className="te-plainbutton" onClick={() => followed.set(null)}>
        {say('here.stop')}
      </button>
    </div>
  );
};
