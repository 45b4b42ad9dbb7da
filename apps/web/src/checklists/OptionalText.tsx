import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { LocalText } from '@truthline/blueprint';
import { TextPair, type TextDesk } from './TextPair.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';

type OptionalTextProps = {
  label: string;
  add: string;
  path: string;
  text: LocalText | null;
  desk: TextDesk;
  onChange: (text: LocalText | null) => void;
};

/** A text that need not be there. */
export const OptionalText = ({ label, add, path, text, desk, onChange }: OptionalTextProps) => {
  const say = useChecklistsMessages();
  return text === null ? (
    <Button
      size="compact-sm"
      variant="subtle"
      className="tl-start"
      leftSection={<IconPlus size={13} />}
      onClick={() => onChange({ zh: '', en: '' })}
    >
      {add}
    </Button>
  ) : (
    <div className="tl-optional">
      <TextPair {...{ label, path, text, desk }} long onChange={onChange} />
      <button type="button" className="tl-link" onClick={() => onChange(null)}>
        {say('optional.remove', { label })}
      </button>
    </div>
  );
};
