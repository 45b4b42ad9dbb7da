import { Textarea } from '@mantine/core';
import { TEXT_LIMIT } from '@truthline/blueprint';
import { useEffect, useRef } from 'react';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { useDraft } from './use-draft.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  /** `seen` is the value over which the text was written. */
  readonly onCommit: (text: string, seen: string) => void;
};

/**
 * A text that is handed in when the field is left or goes away, or with Ctrl+Enter: one change, not one a letter.
 * Where somebody else has changed it meanwhile, the writer decides which one stays.
 */
export const TextField = ({ label, value, disabled, onCommit }: TextFieldProps) => {
  const [draft, setDraft, writing] = useDraft(value);
  const { seen, theirs, handIn } = writing;
  const commit = (over: string) => {
    if (draft !== over) onCommit(draft, over);
    handIn();
  };
  // What is being written when the field goes away (its card was deleted, another one chosen) is handed in as well.
  const atLast = useRef(() => undefined as void);
  useEffect(() => {
    atLast.current = () => {
      if (draft !== seen) onCommit(draft, seen);
    };
  });
  useEffect(() => () => atLast.current(), []);
  return (
    <div>
      <Textarea
        label={label}
        size="xs"
        className="te-grows"
        // Where the browser does not grow the field itself, a long text gets room from the start.
        rows={draft.length > 40 ? 3 : 1}
        maxLength={TEXT_LIMIT}
        value={draft}
        disabled={disabled}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (theirs === null) commit(value);
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit(value);
          if (event.key === 'Escape') writing.takeTheirs();
        }}
      />
      <ChangedMeanwhile writing={writing} onKeep={() => commit(value)} />
    </div>
  );
};
