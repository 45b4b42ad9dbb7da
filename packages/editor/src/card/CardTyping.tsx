import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { TEXT_LIMIT } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession } from '../core/core-context.tsx';
import { completionOf } from '../gestures/completion.ts';
import {
  cancelTyping,
  changeTypedText,
  finishTyping,
  typedOver,
  typeCompletion,
  type AfterTyping,
} from '../gestures/typing.ts';

/** Where a key leads that ends a text; `null` for a key that belongs to the text. */
const leadsTo = (event: KeyboardEvent, isNew: boolean): AfterTyping | null => {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? null : isNew && !held ? 'below' : 'stay';
    case 'Tab':
      return event.shiftKey ? 'stepBefore' : 'nextStep';
    case 'ArrowDown':
      return held ? 'laneBelow' : null;
    case 'ArrowUp':
      return held ? 'laneAbove' : null;
    default:
      return null;
  }
};

/** The text of a card while it is written, and what the drawing says already that begins so. */
export const CardTyping = () => {
  const core = useCore();
  const say = useSay();
  const language = core.language.get();
  const text = useSession(({ mode }) => (mode.kind === 'typing' ? mode.card.text[language] : ''));
  const isNew = useSession(({ mode }) => mode.kind === 'typing' && mode.isNew);
  const offered = useSession(({ mode }) =>
    mode.kind === 'typing' && mode.isNew
      ? completionOf(core.document.state().blueprint, mode.card, language)
      : null,
  );
  const theirs = usePicked(core.layout, () =>
    typedOver(core.document.state().blueprint, core.session.get().mode, language),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // An input method uses Enter and Escape for itself while it composes.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const { selectionStart, value } = event.currentTarget;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancelTyping(core);
      return;
    }
    if (event.key === 'ArrowRight' && offered !== null && selectionStart === value.length) {
      event.preventDefault();
      typeCompletion(core, offered);
      return;
    }
    const then = leadsTo(event, isNew);
    if (then === null) return;
    event.preventDefault();
    finishTyping(core, then);
  };

  return (
    <>
      <textarea
        ref={field}
        className="te-typing nodrag nopan nowheel"
        aria-label={say('card.text')}
        aria-describedby={offered === null ? undefined : hint}
        value={text}
        rows={1}
        maxLength={TEXT_LIMIT}
        onChange={event => changeTypedText(core, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finishTyping(core, 'stay', true)}
      />
      {theirs === null ? null : (
        <span role="status" className="te-typed-over">
          {say('field.typedOver', { text: theirs })}
        </span>
      )}
      {offered === null ? null : (
        <button
          type="button"
          id={hint}
          className="te-completion nodrag nopan"
          tabIndex={-1}
          aria-label={say('card.completion', { text: offered })}
          // Before the field loses the keyboard, which would end the text.
          onPointerDown={event => {
            event.preventDefault();
            typeCompletion(core, offered);
          }}
        >
          {offered} <kbd aria-hidden="true">→</kbd>
        </button>
      )}
    </>
  );
};
