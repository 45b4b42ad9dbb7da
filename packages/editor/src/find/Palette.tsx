import { Modal } from '@mantine/core';
import { keysAsText } from '@truthline/ui';
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { EDITOR_ACTIONS } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { clamp } from '../layout/geometry.ts';
import { bestEntries, paletteEntries, type PaletteEntry } from './palette-entries.ts';

const onMac = () => /mac/i.test(navigator.userAgent);
const LIST = 'te-commands-list';

const Palette = ({ onClose }: { onClose: (entry: PaletteEntry) => void }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(query);
  const [entries] = useState(() => paletteEntries(core, EDITOR_ACTIONS, language, say));
  const found = useMemo(() => bestEntries(entries, sought), [entries, sought]);
  const chosen = found[clamp(at, 0, found.length - 1)];
  const field = useRef<HTMLInputElement>(null);
  // The dialog would put the keyboard here a moment later: the first letters would be lost.
  useLayoutEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setAt(clamp(at + move, 0, found.length - 1));
    } else if (event.key === 'Enter') {
      // A quick hand presses before the list has caught up with the letters.
      const meant = sought === query ? chosen : bestEntries(entries, query)[0];
      if (meant === undefined) return;
      event.preventDefault();
      onClose(meant);
    }
  };
  return (
    <div className="te-commands">
      <input
        ref={field}
        data-autofocus
        type="text"
        role="combobox"
        aria-label={say('palette.field')}
        aria-expanded
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={
          chosen === undefined ? undefined : `${LIST} ${chosen.key}`.replaceAll(' ', '-')
        }
        placeholder={say('palette.field')}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={LIST} role="listbox" aria-label={say('palette.title')}>
        {found.map(entry => (
          <Entry key={entry.key} entry={entry} chosen={entry === chosen} onChoose={() => onClose(entry)} />
        ))}
      </ul>
      {found.length === 0 ? (
        <p className="te-commands-none" role="status">
          {say('palette.none')}
        </p>
      ) : null}
    </div>
  );
};

const Entry = ({
  entry,
  chosen,
  onChoose,
}: {
  entry: PaletteEntry;
  chosen: boolean;
  onChoose: () => void;
}) => {
  const say = useSay();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={element}
      id={`${LIST} ${entry.key}`.replaceAll(' ', '-')}
      role="option"
      aria-selected={chosen}
      data-kind={entry.kind}
      onClick={onChoose}
    >
      <small>{say(`palette.kind.${entry.kind}`)}</small>
      <span>{entry.label === '' ? say('head.unnamed') : entry.label}</span>
      {entry.hint === '' ? null : <small className="te-commands-hint">{entry.hint}</small>}
      {entry.keys === null ? null : <kbd>{keysAsText(entry.keys, onMac())}</kbd>}
    </li>
  );
};

/** The keyboard goes back to where it was; for a place to go to it is let go, so that the place can take it. */
const giveBack = (before: Element | null, entry: PaletteEntry | null): void => {
  if (!(before instanceof HTMLElement) || !before.isConnected) return;
  if (entry === null || entry.kind === 'action') before.focus({ preventScroll: true });
  else before.blur();
};

/** The dialog while it is open. What was chosen runs once it is gone and the keyboard is back. */
const Dialog = () => {
  const core = useCore();
  const say = useSay();
  const [before] = useState(() => document.activeElement);
  const chosen = useRef<PaletteEntry | null>(null);
  const close = (entry: PaletteEntry | null) => {
    chosen.current = entry;
    core.update({ paletteShown: false });
  };
  useEffect(
    () => () => {
      const entry = chosen.current;
      if (!core.session.get().paletteShown) giveBack(before, entry);
      entry?.run();
    },
    [before, core],
  );
  return (
    <Modal
      opened
      onClose={() => close(null)}
      returnFocus={false}
      title={say('palette.title')}
      size="lg"
      padding="sm"
      closeButtonProps={{ 'aria-label': say('palette.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Palette onClose={close} />
    </Modal>
  );
};

/** Everything one can do and every place one can go to, by typing a few letters of it. */
export const CommandPalette = () => (useSession(session => session.paletteShown) ? <Dialog /> : null);
