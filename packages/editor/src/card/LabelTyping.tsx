import type { LinkId } from '@truthline/blueprint';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { REST } from '../core/session.ts';
import { keepLabel } from '../gestures/edit-link.ts';

type LabelTypingProps = {
  readonly linkId: LinkId;
  /** What its two cards say. */
  readonly from: string;
  readonly to: string;
  readonly style?: CSSProperties;
  /** Told just before the field goes by a key: the keyboard has to be somewhere. */
  readonly onLeave?: (field: HTMLInputElement) => void;
};

/** The label of a link while it is written. Enter keeps it, Escape takes back. */
export const LabelTyping = ({ linkId, from, to, style, onLeave }: LabelTypingProps) => {
  const core = useCore();
  const say = useSay();
  const [seen] = useState(() => core.document.state().blueprint.link[linkId]?.label ?? null);
  const [text, setText] = useState(seen?.[core.language.get()] ?? '');
  const field = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const keep = () => {
    if (closed.current) return;
    closed.current = true;
    keepLabel(core, linkId, text, seen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      onLeave?.(event.currentTarget);
      keep();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      closed.current = true;
      onLeave?.(event.currentTarget);
      core.update({ mode: REST });
    }
  };
  return (
    <input
      ref={field}
      className="te-link-label nodrag nopan"
      aria-label={say('link.label', { from, to })}
      style={style}
      value={text}
      maxLength={80}
      onChange={event => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
};
