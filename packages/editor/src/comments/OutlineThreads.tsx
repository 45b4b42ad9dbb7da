import type { CardId } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { commentMarks } from './comment-place.ts';
import { openThread } from './drafts.ts';
import { useDiscussion, useThreadsOnCard } from './use-discussion.ts';

/** In the outline: what is said about a card, as a way to it. */
export const OutlineThreads = ({ cardId }: { cardId: CardId }) => {
  const count = useThreadsOnCard(cardId);
  return count === 0 ? null : <WayToThreads cardId={cardId} />;
};

const WayToThreads = ({ cardId }: { cardId: CardId }) => {
  const core = useCore();
  const say = useSay();
  const { threads } = useDiscussion();
  const mark = commentMarks(threads, core.layout.get().blueprint).find(
    ({ table, id }) => table === 'card' && id === cardId,
  );
  if (mark === undefined) return null;
  return (
    <button
      type="button"
      className="te-plainbutton"
      data-unread={mark.unread > 0}
      onClick={() => openThread(core, mark.threadId)}
    >
      {say(mark.unread > 0 ? 'comment.markUnread' : 'comment.mark', {
        count: mark.count,
        unread: mark.unread,
      })}
    </button>
  );
};
