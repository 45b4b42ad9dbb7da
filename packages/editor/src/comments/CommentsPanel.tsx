import { Button } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { PanelShell } from '../shell/PanelShell.tsx';
import { CommentField } from './CommentField.tsx';
import { placeName, placeOfFocus } from './comment-place.ts';
import type { CommentPlace, CommentsPort, Discusser } from './comments-port.ts';
import { update } from './drafts.ts';
import { ThreadView } from './ThreadView.tsx';
import { useDiscussion } from './use-discussion.ts';

/** Begins a thread about what is chosen. */
const NewThread = ({ port, people }: { port: CommentsPort; people: readonly Discusser[] }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const { place } = useStore(core.together.discussing);
  // What is offered follows what is chosen.
  useSession(session => session.focus);
  useSession(session => session.selection);
  const chosen: CommentPlace | null = place ?? placeOfFocus(core);
  if (chosen === null) return <p className="te-place">{say('comment.choose')}</p>;
  const name = `${say(`comment.at.${chosen.table}`)} ${placeName(blueprint, chosen, language, say)}`;
  if (place === null)
    return (
      <Button
        size="xs"
        variant="default"
        className="te-comment-begin"
        onClick={() => update(core, { place: chosen })}
      >
        {say('comment.begin', { place: name })}
      </Button>
    );
  return (
    <section className="te-part" aria-label={say('comment.begin', { place: name })}>
      <p className="te-place">{name}</p>
      <CommentField
        key={`${place.table} ${place.id}`}
        port={port}
        people={people}
        threadId={null}
        place={place}
        focused
        onSaid={threadId => update(core, { place: null, threadId })}
      />
      <Button size="xs" variant="subtle" onClick={() => update(core, { place: null })}>
        {say('comment.later')}
      </Button>
    </section>
  );
};

const Threads = ({ port }: { port: CommentsPort }) => {
  const core = useCore();
  const say = useSay();
  const { state, threads, people } = useDiscussion();
  const { shown, threadId } = useStore(core.together.discussing);
  const open = threads.filter(({ resolved }) => resolved === null);
  const settled = threads.filter(({ resolved }) => resolved !== null);
  const listed = (shown === 'open' ? open : settled).toReversed();
  return (
    <>
      <NewThread port={port} people={people} />
      <div className="te-filter" role="group" aria-label={say('comment.filter')}>
        {(['open', 'resolved'] as const).map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={shown === each}
            onClick={() => update(core, { shown: each })}
          >
            {say(`comment.filter.${each}`, { count: each === 'open' ? open.length : settled.length })}
          </button>
        ))}
      </div>
      {state === 'failed' ? (
        <div role="alert" className="te-place">
          {say('comment.failed')}{' '}
          <Button size="compact-xs" variant="default" onClick={port.retry}>
            {say('comment.retry')}
          </Button>
        </div>
      ) : null}
      {state === 'loading' ? <p role="status">{say('comment.loading')}</p> : null}
      {state === 'ready' && listed.length === 0 ? <p>{say(`comment.none.${shown}`)}</p> : null}
      <ul className="te-threads">
        {listed.map(thread => (
          <ThreadView
            key={thread.id}
            thread={thread}
            port={port}
            people={people}
            open={thread.id === threadId}
          />
        ))}
      </ul>
    </>
  );
};

/** What is said about the drawing, thread by thread, the newest first. */
export const CommentsPanel = () => {
  const port = useCore().together.comments;
  const say = useSay();
  return (
    <PanelShell title={say('panel.comments')}>{port === null ? null : <Threads port={port} />}</PanelShell>
  );
};
