import { useEffect, useRef, type KeyboardEvent } from 'react';
import { TEXT_LIMIT } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { cancelTyping, changeTypedText, finishTyping } from '../gestures/typing.ts';

/** The text of a card while it is written. Enter finishes and goes on below, Tab in the next step, Escape takes back. */
export const CardTyping = () => {
  const core = useCore();
  const say = useSay();
  const language = core.language.get();
  const text = useSession(({ mode }) => (mode.kind === 'typing' ? mode.card.text[language] : ''));
  const isNew = useSession(({ mode }) => mode.kind === 'typing' && mode.isNew);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses Enter and Escape for itself while it composes.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      cancelTyping(core);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      finishTyping(core, isNew && !event.ctrlKey && !event.metaKey ? 'below' : 'stay');
    } else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      finishTyping(core, 'nextStep');
    }
  };

  return (
    <textarea
      ref={field}
      className="te-typing nodrag nopan nowheel"
      aria-label={say('card.text')}
      value={text}
      rows={1}
      maxLength={TEXT_LIMIT}
      onChange={event => changeTypedText(core, event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finishTyping(core, 'stay')}
    />
  );
};
