import { NOTE_LIMIT } from '@truthline/audit';
import { TextArea, type TextAreaProps, useLocale } from '@truthline/ui';

/**
 * Words of the auditor: an ordinary text field that tells the phone's keyboard its language, so that its dictation
 * understands what is said, begins sentences with a capital and corrects them.
 */
export const WrittenField = (props: TextAreaProps) => {
  const locale = useLocale();
  return (
    <TextArea
      lang={locale}
      inputMode="text"
      autoCapitalize="sentences"
      autoCorrect="on"
      autoComplete="off"
      spellCheck
      minRows={1}
      maxRows={4}
      maxLength={NOTE_LIMIT}
      {...props}
    />
  );
};
