import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSay } from '../../catalogue/messages.ts';
import { useCore } from '../../core/core-context.tsx';
import type { Head } from '../../core/head-state.ts';
import { headBeside, recordOf, renameHead, standOn, updateHeads } from '../../gestures/heads.ts';

const NO_NAME = { zh: '', en: '' };

/** The name of a lane, step or stage while it is written. Enter keeps it, Tab goes on to the next, Escape takes back. */
export const HeadName = ({ head }: { head: Head }) => {
  const core = useCore();
  const say = useSay();
  const [seen] = useState(() => recordOf(core.document.state().blueprint, head)?.name ?? NO_NAME);
  const [text, setText] = useState(seen[core.language.get()]);
  const field = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const keep = () => {
    if (closed.current) return;
    closed.current = true;
    renameHead(core, head, text, seen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses these keys for itself while it composes.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      keep();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      closed.current = true;
      updateHeads(core, { renaming: null });
    } else if (event.key === 'Tab') {
      const next = headBeside(core.layout.get(), head, event.shiftKey ? -1 : 1);
      if (next === null) return;
      event.preventDefault();
      keep();
      standOn(core, next);
      updateHeads(core, { renaming: next });
    }
  };
  return (
    <input
      ref={field}
      className="te-head-input"
      aria-label={say('head.newName')}
      value={text}
      maxLength={200}
      onChange={event => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPointerDown={event => event.stopPropagation()}
      onBlur={keep}
    />
  );
};
