import { useState } from 'react';

/** What stands around something that is being written. */
export type Writing<T> = {
  /** The value over which it is written. */
  readonly seen: T;
  /** What somebody else has made of the value since; null where nobody has. */
  readonly theirs: T | null;
  /** It has been handed in: from now on the field shows the value again, whatever it is. */
  readonly handIn: () => void;
  readonly takeTheirs: () => void;
};

/** What is being written in a field, until it is handed in. A change from elsewhere never replaces it. */
export const useDraft = <T>(value: T): readonly [T, (next: T) => void, Writing<T>] => {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const follow = () => {
    setSeen(value);
    setDraft(value);
  };
  const moved = !Object.is(value, seen);
  const untouched = Object.is(draft, seen) || Object.is(draft, value);
  if (moved && untouched) follow();
  const shown = moved && untouched ? value : draft;
  return [
    shown,
    setDraft,
    {
      seen: moved && untouched ? value : seen,
      theirs: moved && !untouched ? value : null,
      handIn: () => setSeen(draft),
      takeTheirs: follow,
    },
  ];
};
