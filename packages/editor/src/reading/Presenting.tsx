import { ActionIcon } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { actionById, runByKey } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import { captionOf } from './caption.ts';
import { lookAgain } from './walk-stops.ts';

/** The left third of the screen goes back, the rest goes on: as one turns pages. */
const BACK = 1 / 3;

/**
 * The editor takes the whole screen where the browser lets it, else the whole window (the style sheet does that).
 * Leaving full screen by the browser's own key ends the presentation too.
 */
const useFullScreen = (element: () => HTMLElement | null, leave: () => void): void => {
  const find = useEffectEvent(element);
  const onLeft = useEffectEvent(leave);
  useEffect(() => {
    const editor = find();
    const page = editor?.ownerDocument;
    if (editor === null || page === undefined) return undefined;
    let filled = false;
    const follow = () => {
      if (page.fullscreenElement !== null) filled = true;
      else if (filled) onLeft();
    };
    page.addEventListener('fullscreenchange', follow);
    if (page.fullscreenEnabled)
      editor.requestFullscreen().then(undefined, () => {
        // Not allowed here: the window is filled already, and that will do.
      });
    return () => {
      page.removeEventListener('fullscreenchange', follow);
      if (page.fullscreenElement === editor) void page.exitFullscreen();
    };
  }, []);
};

/** A reading on the whole screen: a large caption below the drawing, and nothing else. */
export const Presenting = () => {
  const core = useCore();
  const say = useSay();
  const reading = useSession(session => session.reading);
  const language = useStore(core.language);
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const sheet = useRef<HTMLDivElement>(null);
  const caption = useMemo(
    () => (reading === null ? null : captionOf(blueprint, reading, language, say)),
    [reading, blueprint, language, say],
  );
  useFullScreen(
    () => sheet.current?.closest<HTMLElement>('.te-editor') ?? null,
    () => core.update({ presenting: false }),
  );
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    // The canvas takes its new size a little later; the halt is looked at again then.
    const stop = core.frame.subscribe(() => lookAgain(core));
    lookAgain(core);
    return () => {
      stop();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [core]);
  if (caption === null) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget && ['Enter', ' '].includes(event.key)) return;
    event.stopPropagation();
    const onward = event.key === ' ' || event.key === 'Enter';
    if (onward) actionById('reading.next').run(core);
    if (onward || runByKey(core, event.nativeEvent)) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    actionById(event.clientX - left < width * BACK ? 'reading.previous' : 'reading.next').run(core);
  };
  const button = (id: string) => {
    const action = actionById(id);
    return (
      <ActionIcon size={48} variant="default" aria-label={say(action.label)} onClick={() => action.run(core)}>
        <action.icon size={24} />
      </ActionIcon>
    );
  };
  return (
    <div
      ref={sheet}
      className="te-presentation"
      role="region"
      aria-label={say('presentation.name')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="te-presentation-caption">
        {button('reading.previous')}
        <div>
          <p className="te-presentation-where">
            {caption.where} <span>{caption.title}</span>
          </p>
          <p className="te-presentation-text">{caption.text}</p>
          {caption.served.length === 0 ? null : (
            <dl className="te-presentation-served">
              {caption.served.map(({ lane, texts }) => (
                <div key={lane}>
                  <dt>{lane}</dt>
                  <dd>{texts.join(say('list.comma'))}</dd>
                </div>
              ))}
            </dl>
          )}
          {caption.facts.length === 0 ? null : (
            <p className="te-presentation-facts">{caption.facts.join(' · ')}</p>
          )}
          <p className="te-presentation-hint">{say('presentation.hint')}</p>
        </div>
        {button('reading.next')}
        {button('reading.leave')}
      </div>
    </div>
  );
};
