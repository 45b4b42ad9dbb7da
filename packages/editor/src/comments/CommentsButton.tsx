import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { useDiscussion } from './use-discussion.ts';

/** Opens the comments, and says how much of them is unread. */
export const CommentsButton = () => {
  const core = useCore();
  const say = useSay();
  const shown = useSession(session => session.panel === 'comments');
  const { threads } = useDiscussion();
  if (core.together.comments === null) return null;
  const unread = threads
    .filter(({ resolved }) => resolved === null)
    .reduce((sum, thread) => sum + thread.unread, 0);
  const label = unread === 0 ? say('action.panel.comments') : say('comment.button', { count: unread });
  return (
    <Tooltip label={`${label} (C)`}>
      <ActionIcon
        variant={shown ? 'light' : 'subtle'}
        color={shown ? 'line' : 'gray'}
        size="lg"
        aria-label={label}
        aria-pressed={shown}
        aria-keyshortcuts="c"
        className="te-comments-button"
        onClick={() => core.update({ panel: shown ? 'none' : 'comments' })}
      >
        <IconMessage size={18} stroke={1.6} />
        {unread === 0 ? null : <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
      </ActionIcon>
    </Tooltip>
  );
};
