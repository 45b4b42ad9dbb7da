import { NativeSelect } from '@mantine/core';
import { useCore } from '../core/core-context.tsx';

type ChoiceFieldProps<Key extends string> = {
  readonly label: string;
  readonly value: Key;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly onCommit: (key: Key) => void;
};

/** One of a few. */
export const ChoiceField = <Key extends string>({
  label,
  value,
  choices,
  onCommit,
}: ChoiceFieldProps<Key>) => {
  const core = useCore();
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value}
      disabled={core.readOnly}
      data={choices.map(choice => ({ value: choice.key, label: choice.label }))}
      onChange={event => {
        const chosen = choices.find(choice => choice.key === event.currentTarget.value);
        if (chosen !== undefined && chosen.key !== value) onCommit(chosen.key);
      }}
    />
  );
};
