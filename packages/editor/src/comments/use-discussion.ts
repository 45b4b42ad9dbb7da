import type { CardId } from '@truthline/blueprint';
import { useCore, usePicked, useStore } from '../core/core-context.tsx';
import type { Readable } from '../core/store.ts';
import { threadsOnCard } from './comment-place.ts';
import type { Discussion } from './comments-port.ts';

const NOTHING: Discussion = { state: 'ready', threads: [], people: [] };
const SILENCE: Readable<Discussion> = { get: () => NOTHING, subscribe: () => () => undefined };

/** What is said about the drawing; nothing where the screen around has no comments. */
export const useDiscussion = (): Discussion => useStore(useCore().together.comments?.discussion ?? SILENCE);

/** Open threads on a card. A card is drawn again only when its own number changes. */
export const useThreadsOnCard = (cardId: CardId): number => {
  const core = useCore();
  return usePicked(core.together.comments?.discussion ?? SILENCE, ({ threads }) =>
    threads.length === 0 ? 0 : threadsOnCard(threads, core.layout.get().blueprint, cardId),
  );
};
