import type { Timers } from '@truthline/document';
import { createStore, type Here, type Peer, type PresencePort } from '@truthline/editor';

/** One is told of oneself at most ten times a second, and at least every four seconds, in milliseconds. */
const PACE = 100;
const HEARTBEAT = 4_000;
/** Who has not been heard for this long is gone, in milliseconds. */
const SILENCE = 10_000;

/** What the server tells of a page at the same blueprint. */
export type PageNews = {
  readonly sessionId: string;
  readonly person: Peer['person'];
  /** Null when it has been left. */
  readonly here: Here | null;
};

export type PresenceRoom = PresencePort & {
  readonly hear: (news: PageNews) => void;
  /** Tells at once where one is: the others may not know. */
  readonly announce: () => void;
  readonly stop: () => void;
};

/**
 * Who is at the blueprint. Tells the others where one is, as often as they need and no more; of what cannot be sent only
 * the latest matters, so nothing is kept and nothing is tried again.
 */
export const openPresenceRoom = (send: (here: Here) => Promise<unknown>, timers: Timers): PresenceRoom => {
  const peers = createStore<readonly Peer[]>([]);
  const silences = new Map<string, () => void>();
  let latest: Here | null = null;
  let unsent = false;
  let sending = false;
  let cancelPace: (() => void) | null = null;
  let cancelBeat: () => void = () => undefined;
  let stopped = false;

  const beatLater = () => {
    cancelBeat();
    cancelBeat = timers.after(HEARTBEAT, announce);
  };
  const go = () => {
    if (stopped || latest === null || !unsent || sending || cancelPace !== null) return;
    unsent = false;
    sending = true;
    cancelPace = timers.after(PACE, () => {
      cancelPace = null;
      go();
    });
    beatLater();
    void sendNow(latest);
  };
  const sendNow = async (here: Here) => {
    await Promise.allSettled([send(here)]);
    sending = false;
    go();
  };
  const announce = () => {
    unsent = true;
    if (latest === null) beatLater();
    else go();
  };
  const forget = (sessionId: string) => {
    silences.get(sessionId)?.();
    silences.delete(sessionId);
    peers.set(peers.get().filter(peer => peer.sessionId !== sessionId));
  };

  return {
    peers,
    tell: here => {
      latest = here;
      unsent = true;
      go();
    },
    hear: ({ sessionId, person, here }) => {
      if (stopped) return;
      if (here === null) {
        forget(sessionId);
        return;
      }
      const isNew = !silences.has(sessionId);
      silences.get(sessionId)?.();
      silences.set(
        sessionId,
        timers.after(SILENCE, () => forget(sessionId)),
      );
      const peer = { sessionId, person, here };
      const others = peers.get();
      peers.set(
        isNew ? [...others, peer] : others.map(other => (other.sessionId === sessionId ? peer : other)),
      );
      if (isNew) announce();
    },
    announce,
    stop: () => {
      stopped = true;
      cancelPace?.();
      cancelBeat();
      for (const cancel of silences.values()) cancel();
      silences.clear();
      peers.set([]);
    },
  };
};
