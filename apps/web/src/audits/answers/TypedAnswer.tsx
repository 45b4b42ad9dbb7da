import { TextField } from '@truthline/ui';
import { timeText } from '../answer-text.ts';
import type { Entry, EntryEdit } from '../entry.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { WrittenField } from '../WrittenField.tsx';

type TypedAnswerProps = { entry: Entry; onEdit: (edit: EntryEdit) => void };

const valueOf = (entry: Entry) => (entry.state === 'answered' ? entry.value : null);

/** A time of day on the dealer's clock. */
export const TimeAnswer = ({ entry, onEdit }: TypedAnswerProps) => {
  const say = useAuditsMessages();
  const value = valueOf(entry);
  return (
    <TextField
      type="time"
      size="md"
      label={say('answer.time')}
      value={value?.type === 'timeOfDay' ? timeText(value.minutes) : ''}
      onChange={event => {
        const [hours, minutes] = event.currentTarget.value.split(':').map(Number);
        if (hours === undefined || minutes === undefined) onEdit({ type: 'clearValue' });
        else onEdit({ type: 'choose', value: { type: 'timeOfDay', minutes: 60 * hours + minutes } });
      }}
    />
  );
};

export const DateAnswer = ({ entry, onEdit }: TypedAnswerProps) => {
  const say = useAuditsMessages();
  const value = valueOf(entry);
  return (
    <TextField
      type="date"
      size="md"
      label={say('answer.date')}
      value={value?.type === 'date' ? value.date : ''}
      onChange={({ currentTarget: { value: date } }) =>
        onEdit(date === '' ? { type: 'clearValue' } : { type: 'choose', value: { type: 'date', date } })
      }
    />
  );
};

export const TextAnswer = ({ entry, onEdit }: TypedAnswerProps) => {
  const say = useAuditsMessages();
  const value = valueOf(entry);
  return (
    <WrittenField
      size="md"
      label={say('answer.text')}
      minRows={2}
      maxRows={6}
      value={value?.type === 'text' ? value.text : ''}
      onChange={({ currentTarget: { value: text } }) =>
        onEdit(text === '' ? { type: 'clearValue' } : { type: 'choose', value: { type: 'text', text } })
      }
    />
  );
};
