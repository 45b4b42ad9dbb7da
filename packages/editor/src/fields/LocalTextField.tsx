import { isBlank, type LocalText } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { TextField } from './TextField.tsx';

const EMPTY: LocalText = { zh: '', en: '' };

type LocalTextFieldProps = {
  readonly label: string;
  readonly value: LocalText | null;
  /** `seen` is the text over which it was written. */
  readonly onCommit: (text: LocalText, seen: LocalText) => void;
};

/** A text in both languages, the one being read first. */
export const LocalTextField = ({ label, value, onCommit }: LocalTextFieldProps) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const text = value ?? EMPTY;
  const order = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  return (
    <>
      {order.map(each => (
        <TextField
          key={each}
          label={say(`field.in.${each}`, { field: label })}
          value={text[each]}
          disabled={core.readOnly}
          onCommit={(next, seen) => onCommit({ ...text, [each]: next.trim() }, { ...text, [each]: seen })}
        />
      ))}
    </>
  );
};

/** For a text that may be absent: emptied in both languages, it is. */
export const orNull = (text: LocalText): LocalText | null => (isBlank(text) ? null : text);
