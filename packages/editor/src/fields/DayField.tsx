import { TextInput } from '@mantine/core';
import { useCore } from '../core/core-context.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { useDraft } from './use-draft.ts';

type DayFieldProps = {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly value: string | null;
  readonly onCommit: (day: string | null) => void;
};

/** A calendar day, picked or typed in the reader's own order of day, month and year. */
export const DayField = ({ label, value, onCommit }: DayFieldProps) => {
  const core = useCore();
  const [draft, setDraft, writing] = useDraft(value ?? '');
  const commit = () => {
    const day = draft === '' ? null : draft;
    if (day !== value) onCommit(day);
    writing.handIn();
  };
  return (
    <div>
      <TextInput
        type="date"
        label={label}
        size="xs"
        value={draft}
        max="9999-12-31"
        disabled={core.readOnly}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (writing.theirs === null) commit();
        }}
      />
      <ChangedMeanwhile writing={writing} onKeep={commit} />
    </div>
  );
};
