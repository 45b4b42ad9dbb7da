import { Button } from '@mantine/core';
import { useFormats } from '@truthline/ui';
import { useEffect, useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { focusPlace } from '../gestures/focus-place.ts';
import { initials, peerStyle } from '../presence/peer-look.ts';
import { CommentField } from './CommentField.tsx';
import { placeName } from './comment-place.ts';
import type { CommentThread, CommentsPort, Discusser, SaidComment } from './comments-port.ts';
import { update } from './drafts.ts';
import { cutAtMentions } from './mention-query.ts';

const Comment = ({ comment, people }: { comment: SaidComment; people: readonly Discusser[] }) => {
  const formats = useFormats();
  const names = people.filter(({ id }) => comment.mentions.includes(id)).map(({ name }) => name);
  return (
    <li className="te-comment">
      <header>
        <i style={peerStyle(comment.author.id)} aria-hidden="true">
          {initials(comment.author.name)}
        </i>
        <b>{comment.author.name}</b>
        <time dateTime={comment.writtenAt}>{formats.dateTime(comment.writtenAt)}</time>
      </header>
      <p>
        {cutAtMentions(comment.text, names).map(({ at, text, called }) =>
          called ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
    </li>
  );
};

type ThreadViewProps = {
  readonly thread: CommentThread;
  readonly port: CommentsPort;
  readonly people: readonly Discusser[];
  readonly open: boolean;
};

/** One thread: its place, what was said, and while it stands open a field to answer. */
export const ThreadView = ({ thread, port, people, open }: ThreadViewProps) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const [trouble, setTrouble] = useState<string | null>(null);
  const last = thread.comments.at(-1);
  useEffect(() => {
    if (open && thread.unread > 0 && last !== undefined) port.markRead(thread.id, last.number);
  }, [open, port, thread.id, thread.unread, last]);
  const first = thread.comments[0];
  const name = placeName(blueprint, thread.place, language, say);
  const settle = async () => {
    const resolved = thread.resolved === null;
    const problem = await port.settle(thread.id, resolved);
    setTrouble(problem);
    if (problem === null) core.announce(spoken => spoken(resolved ? 'comment.resolved' : 'comment.reopened'));
  };
  return (
    <li className="te-thread" data-open={open} data-unread={thread.unread > 0}>
      <button
        type="button"
        className="te-thread-head"
        aria-expanded={open}
        onClick={() => {
          update(core, { threadId: open ? null : thread.id, place: null });
          if (!open) focusPlace(core, thread.place);
        }}
      >
        <b>
          {say(`comment.at.${thread.place.table}`)} {name}
        </b>
        {open || first === undefined ? null : <span className="te-thread-first">{first.text}</span>}
        <small>
          {say('comment.count', { count: thread.comments.length })}
          {thread.unread > 0 ? (
            <em>
              {say('comment.unread', { count: thread.unread })}
              {thread.unreadMentions > 0 ? ` · ${say('comment.callsYou')}` : ''}
            </em>
          ) : null}
        </small>
      </button>
      {open ? (
        <div className="te-thread-body">
          <ol>
            {thread.comments.map(comment => (
              <Comment key={comment.id} comment={comment} people={people} />
            ))}
          </ol>
          {thread.resolved === null ? null : (
            <p className="te-thread-settled">{say('comment.resolvedBy', { name: thread.resolved.by })}</p>
          )}
          <CommentField port={port} people={people} threadId={thread.id} place={null} focused={false} />
          {trouble === null ? null : <p role="alert">{trouble}</p>}
          <Button size="xs" variant="default" onClick={() => void settle()}>
            {say(thread.resolved === null ? 'comment.resolve' : 'comment.reopen')}
          </Button>
        </div>
      ) : null}
    </li>
  );
};
