import { TEXT_LIMIT } from '@truthline/blueprint';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { cancelTyping, changeTypedText, finishTyping } from '../gestures/typing.ts';

/** The text of a cell while it is written. Enter goes on below, Tab beside, Escape takes back, as in any spreadsheet. */
export const CellTyping = ({ onDone }: { onDone: (way: 'stay' | 'down' | 'right' | 'left') => void }) => {
  const core = useCore();
  const say = useSay();
  const language = core.language.get();
  const text = useSession(({ mode }) => (mode.kind === 'typing' ? mode.card.text[language] : ''));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const end = (event: KeyboardEvent, way: 'down' | 'right' | 'left') => {
    event.preventDefault();
    finishTyping(core, 'stay');
    // A text that was refused stays open.
    if (core.session.get().mode.kind !== 'typing') onDone(way);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      cancelTyping(core);
      onDone('stay');
    } else if (event.key === 'Enter' && !event.shiftKey) end(event, 'down');
    else if (event.key === 'Tab') end(event, event.shiftKey ? 'left' : 'right');
  };
  return (
    <textarea
      ref={field}
      className="te-cell-typing"
      aria-label={say('card.text')}
      value={text}
      rows={1}
      maxLength={TEXT_LIMIT}
      onChange={event => changeTypedText(core, event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finishTyping(core, 'stay', true)}
    />
  );
};
