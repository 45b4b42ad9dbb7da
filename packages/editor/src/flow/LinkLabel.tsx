import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { REST } from '../core/session.ts';
import { keepLabel } from '../gestures/edit-link.ts';
import type { LinkRoute } from '../layout/link-route.ts';

const LabelField = ({ route, written }: { route: LinkRoute; written: string }) => {
  const core = useCore();
  const say = useSay();
  const [text, setText] = useState(written);
  const field = useRef<HTMLInputElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const back = () => {
    const canvas = field.current?.closest('[data-editor-canvas]');
    if (canvas instanceof HTMLElement) canvas.focus({ preventScroll: true });
  };
  const keep = () => {
    if (closed.current) return;
    closed.current = true;
    keepLabel(core, route.id, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      back();
      keep();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      closed.current = true;
      back();
      core.update({ mode: REST });
    }
  };
  return (
    <input
      ref={field}
      className="te-link-label nodrag nopan"
      aria-label={say('link.label', { from: route.from.face.text, to: route.to.face.text })}
      style={{ transform: `translate(${route.labelAt.x - 60}px, ${route.labelAt.y - 12}px)` }}
      value={text}
      maxLength={80}
      onChange={event => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
};

/** The label of an arrow while it is written, at the place where it stands. */
export const LinkLabel = () => {
  const core = useCore();
  const { routes, blueprint } = useStore(core.layout);
  const linkId = useSession(({ mode }) => (mode.kind === 'labelling' ? mode.linkId : null));
  const route = linkId === null ? undefined : routes.get(linkId);
  if (linkId === null || route === undefined) return null;
  return (
    <LabelField
      key={linkId}
      route={route}
      written={blueprint.link[linkId]?.label?.[core.language.get()] ?? ''}
    />
  );
};
