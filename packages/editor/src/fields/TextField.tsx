import { Textarea } from '@mantine/core';
import { TEXT_LIMIT } from '@truthline/blueprint';
import { useDraft } from './use-draft.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onCommit: (text: string) => void;
};

/** A text that is handed in when the field is left, or with Ctrl+Enter: one change, not one a letter. */
export const TextField = ({ label, value, disabled, onCommit }: TextFieldProps) => {
  const [draft, setDraft] = useDraft(value);
  const commit = () => {
    if (draft !== value) onCommit(draft);
  };
  return (
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
      onBlur={commit}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
};
