import { Button } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import type { CommentPlace } from './comments-port.ts';
import { beginThread } from './drafts.ts';

/** In the details of a record: begins a thread about it. */
export const CommentOn = ({ place }: { place: CommentPlace }) => {
  const core = useCore();
  const say = useSay();
  if (core.together.comments === null) return null;
  return (
    <div className="te-actions">
      <Button size="xs" variant="default" onClick={() => beginThread(core, place)}>
        {say('comment.on')}
      </Button>
    </div>
  );
};
