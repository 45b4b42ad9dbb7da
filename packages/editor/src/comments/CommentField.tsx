import { Button, Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked } from '../core/core-context.tsx';
import type { CommentPlace, CommentsPort, Discusser } from './comments-port.ts';
import { calledIn, emptyDraft, putDraft } from './drafts.ts';
import { matchPeople, mentionQuery } from './mention-query.ts';
import { PeopleList } from './PeopleList.tsx';

type CommentFieldProps = {
  readonly port: CommentsPort;
  readonly people: readonly Discusser[];
  /** The thread to answer in; null where one is opened at the place. */
  readonly threadId: string | null;
  readonly place: CommentPlace | null;
  readonly focused: boolean;
  readonly onSaid?: (commentId: string) => void;
};

const TEXT_LIMIT = 4000;

/** Writes a comment. What could not be sent stays in the field, with the reason below it. */
export const CommentField = ({ port, people, threadId, place, focused, onSaid }: CommentFieldProps) => {
  const core = useCore();
  const say = useSay();
  const key = threadId ?? '';
  const known = usePicked(core.together.discussing, ({ drafts }) => drafts.get(key));
  const [fresh, setFresh] = useState(() => emptyDraft(port));
  const draft = known ?? fresh;
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [caret, setCaret] = useState(0);
  const [marked, setMarked] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);

  const writing = dismissed ? null : mentionQuery(draft.text, caret);
  const offered = writing === null ? [] : matchPeople(people, writing.query);

  const call = (person: Discusser) => {
    if (writing === null) return;
    const before = `${draft.text.slice(0, writing.at)}@${person.name} `;
    putDraft(core, key, {
      ...draft,
      text: before + draft.text.slice(caret),
      mentions: [...draft.mentions, { id: person.id, name: person.name }],
    });
    setCaret(before.length);
    field.current?.focus();
    // Only when the new text stands in the field can the caret be put behind the name.
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };

  const send = async () => {
    if (draft.text.trim() === '' || sending) return;
    setSending(true);
    const problem = await port.send({
      commentId: draft.commentId,
      threadId,
      place: threadId === null ? place : null,
      text: draft.text.trim(),
      mentions: calledIn(draft),
    });
    setSending(false);
    setTrouble(problem);
    if (problem !== null) return;
    putDraft(core, key, null);
    setFresh(emptyDraft(port));
    core.announce(spoken => spoken('comment.said'));
    onSaid?.(draft.commentId);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (offered.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const person = offered[marked % offered.length];
      if (step !== 0) setMarked((marked + step + offered.length) % offered.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && person !== undefined) call(person);
      else if (event.key === 'Escape') setDismissed(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className="te-comment-field">
      <Textarea
        ref={field}
        size="xs"
        className="te-grows"
        rows={3}
        label={say(threadId === null ? 'comment.new' : 'comment.answer')}
        description={say('comment.hint')}
        maxLength={TEXT_LIMIT}
        value={draft.text}
        error={trouble}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${marked % offered.length}` : undefined}
        onChange={event => {
          setCaret(event.currentTarget.selectionStart);
          setDismissed(false);
          setMarked(0);
          putDraft(core, key, { ...draft, text: event.currentTarget.value });
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setDismissed(true)}
        onKeyDown={onKeyDown}
      />
      {offered.length === 0 ? null : (
        <PeopleList id={listId} people={offered} marked={marked % offered.length} onChoose={call} />
      )}
      <Button size="xs" loading={sending} disabled={draft.text.trim() === ''} onClick={() => void send()}>
        {say('comment.send')}
      </Button>
    </div>
  );
};
