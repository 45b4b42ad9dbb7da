import { TextInput } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { useDraft } from './use-draft.ts';
import { wordsOf } from './words-of.ts';

/** As many tags, and as long, as a record can hold. */
const MOST_TAGS = 20;
const LONGEST_TAG = 40;

type TagsFieldProps = {
  readonly label: string;
  readonly value: readonly string[];
  readonly onCommit: (tags: string[]) => void;
};

/** Words that group cards, with commas between them. What cannot be kept stays in the field with the reason below. */
export const TagsField = ({ label, value, onCommit }: TagsFieldProps) => {
  const core = useCore();
  const say = useSay();
  const [draft, setDraft, writing] = useDraft(value.join(say('list.comma')));
  const tags = wordsOf(draft);
  const error = tags.some(tag => tag.length > LONGEST_TAG)
    ? say('field.tooLong', { limit: LONGEST_TAG })
    : tags.length > MOST_TAGS
      ? say('field.tooMany', { limit: MOST_TAGS })
      : null;
  const commit = () => {
    if (error !== null) return;
    if (tags.join('\n') !== value.join('\n')) onCommit([...tags]);
    writing.handIn();
  };
  return (
    <div>
      <TextInput
        label={label}
        size="xs"
        placeholder={say('field.tagsHint')}
        value={draft}
        error={error}
        disabled={core.readOnly}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (writing.theirs === null) commit();
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        }}
      />
      <ChangedMeanwhile writing={writing} onKeep={commit} />
    </div>
  );
};
