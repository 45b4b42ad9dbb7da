import './picker.css';
import { TextInput } from '@mantine/core';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { rowWindow } from '../charts/row-window.ts';
import { matchingOptions, type PickerOption } from './picker-search.ts';

const ROW = 44;
const VIEW = 264;

export type PickerProps = {
  readonly label: string;
  /** In the order they are to be shown in. Give the same array as long as it is the same. */
  readonly options: readonly PickerOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** What stands in the list where nothing matches. */
  readonly nothingFound: string;
};

/** Chooses one of tens of thousands: searched by all its texts, of the list only what is in view is drawn. */
export const Picker = ({ label, options, value, onChange, nothingFound }: PickerProps) => {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState('');
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const chosen = useMemo(() => options.find(option => option.value === value), [options, value]);
  const found = useMemo(() => (opened ? matchingOptions(options, asked) : []), [options, asked, opened]);
  const { start, end } = rowWindow(top, VIEW, ROW, found.length, 4);

  const scrollTo = (next: number) => {
    setActive(next);
    const view = list.current;
    if (view === null) return;
    if (next * ROW < view.scrollTop) view.scrollTop = next * ROW;
    else if ((next + 1) * ROW > view.scrollTop + VIEW) view.scrollTop = (next + 1) * ROW - VIEW;
  };
  const choose = (option: PickerOption | undefined) => {
    if (option === undefined) return;
    onChange(option.value);
    setOpened(false);
  };
  const open = () => {
    setOpened(true);
    setAsked('');
    setActive(0);
    setTop(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (opened) scrollTo(Math.max(0, Math.min(found.length - 1, active + step)));
      else open();
    } else if (event.key === 'Enter' && opened) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && opened) {
      event.stopPropagation();
      setOpened(false);
    }
  };
  return (
    <div className="tl-picker">
      <TextInput
        label={label}
        role="combobox"
        aria-expanded={opened}
        aria-controls={opened ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={opened && found.length > 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={opened ? asked : (chosen?.label ?? '')}
        onFocus={open}
        onClick={() => !opened && open()}
        onBlur={() => setOpened(false)}
        onChange={event => {
          setOpened(true);
          setAsked(event.currentTarget.value);
          setTop(0);
          setActive(0);
          if (list.current !== null) list.current.scrollTop = 0;
        }}
        onKeyDown={onKeyDown}
      />
      {!opened ? null : found.length === 0 ? (
        <div className="tl-picker-list" role="status">
          <p className="tl-picker-none">{nothingFound}</p>
        </div>
      ) : (
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={label}
          className="tl-picker-list"
          onScroll={event => setTop(event.currentTarget.scrollTop)}
          // The field keeps the focus while something is pointed at.
          onMouseDown={event => event.preventDefault()}
        >
          <div role="presentation" style={{ height: found.length * ROW }}>
            {found.slice(start, end).map((option, offset) => {
              const place = start + offset;
              return (
                <div
                  key={option.value}
                  id={`${listId}-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === active}
                  aria-setsize={found.length}
                  aria-posinset={place + 1}
                  className="tl-picker-option"
                  style={{ top: place * ROW, height: ROW }}
                  onClick={() => choose(option)}
                  onKeyDown={onKeyDown}
                >
                  {option.label}
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
};
