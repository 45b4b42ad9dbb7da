import { useState } from 'react';

/** What is being written in a field, until it is handed in. A change from elsewhere replaces it. */
export const useDraft = <T>(value: T): readonly [T, (next: T) => void] => {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  if (!Object.is(value, seen)) {
    setSeen(value);
    setDraft(value);
    return [value, setDraft];
  }
  return [draft, setDraft];
};
