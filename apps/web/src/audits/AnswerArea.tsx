import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconNote } from '@tabler/icons-react';
import { NOTE_LIMIT, type Item } from '@truthline/audit';
import { useState } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { LevelAnswer, MultipleAnswer, OptionsAnswer, SingleAnswer, YesNoAnswer } from './ChoiceAnswer.tsx';
import type { Entry, EntryEdit } from './entry.ts';
import { MeasureAnswer } from './MeasureAnswer.tsx';
import { PlainAnswer } from './PlainAnswer.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';

type AnswerAreaProps = { item: Item; entry: Entry; onEdit: (edit: EntryEdit) => void };

const ScaleAnswer = ({ item, entry, onEdit }: AnswerAreaProps) => {
  const label = useContentText()(item.question);
  switch (item.scale.type) {
    case 'yesNo':
      return <YesNoAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'ordinal':
      return <LevelAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'multi':
      return <OptionsAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'measure':
      return <MeasureAnswer {...{ item, scale: item.scale, entry, onEdit }} />;
    case 'single':
      return <SingleAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'multiple':
      return <MultipleAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return <PlainAnswer {...{ item, entry, onEdit }} />;
  }
};

const OtherAnswer = ({ text, pressed, onPress }: { text: string; pressed: boolean; onPress: () => void }) => (
  <button type="button" className="tl-run-choice" data-small="true" aria-pressed={pressed} onClick={onPress}>
    {pressed ? <IconCheck size={16} aria-hidden /> : null}
    {text}
  </button>
);

/** The answer to one item, near the thumb: its scale, then what is not an answer of the scale, then a note. */
export const AnswerArea = ({ item, entry, onEdit }: AnswerAreaProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const [noteOpen, setNoteOpen] = useState(entry.note !== '');
  const { notApplicableRule } = item;
  return (
    <div className="tl-run-answer">
      <ScaleAnswer item={item} entry={entry} onEdit={onEdit} />
      <div className="tl-run-other">
        {notApplicableRule === null ? null : (
          <OtherAnswer
            text={say('run.notApplicable')}
            pressed={entry.state === 'notApplicable'}
            onPress={() => onEdit({ type: 'notApplicable' })}
          />
        )}
        <OtherAnswer
          text={say('run.notObserved')}
          pressed={entry.state === 'notObserved'}
          onPress={() => onEdit({ type: 'notObserved' })}
        />
      </div>
      {entry.state === 'notApplicable' && notApplicableRule !== null ? (
        <Textarea
          className="tl-run-below"
          label={say('run.reason')}
          description={say('run.reason.rule', { rule: read(notApplicableRule) })}
          error={entry.reason.trim() === '' ? say('run.reason.missing') : undefined}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={NOTE_LIMIT}
          required
          value={entry.reason}
          onChange={event => onEdit({ type: 'writeReason', reason: event.currentTarget.value })}
        />
      ) : null}
      {noteOpen ? (
        <Textarea
          className="tl-run-below"
          label={say('run.note')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={NOTE_LIMIT}
          value={entry.note}
          onChange={event => onEdit({ type: 'writeNote', note: event.currentTarget.value })}
        />
      ) : (
        <Button
          className="tl-run-below"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconNote size={16} stroke={1.6} />}
          onClick={() => setNoteOpen(true)}
        >
          {say('run.note.add')}
        </Button>
      )}
    </div>
  );
};
