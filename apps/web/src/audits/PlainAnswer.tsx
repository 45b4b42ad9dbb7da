import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { NOTE_LIMIT, type Item } from '@truthline/audit';
import { useContentText } from '../frame/use-content-text.ts';
import { answerText, timeText } from './answer-text.ts';
import { answerOf, type Entry, type EntryEdit } from './entry.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { useUnit } from './use-unit.ts';

type PlainAnswerProps = { item: Item; entry: Entry; onEdit: (edit: EntryEdit) => void };

/** A place typed by hand; its accuracy is that of the five decimals shown. */
const PlaceAnswer = ({ entry, onEdit }: Omit<PlainAnswerProps, 'item'>) => {
  const say = useAuditsMessages();
  const value = entry.value?.type === 'location' ? entry.value : null;
  const put = (part: 'latitude' | 'longitude', degrees: number | string) => {
    if (typeof degrees !== 'number') return;
    const place = { latitude: value?.latitude ?? 0, longitude: value?.longitude ?? 0, [part]: degrees };
    onEdit({ type: 'choose', value: { type: 'location', ...place, accuracyMetres: 1 } });
  };
  return (
    <div>
      <NumberInput
        label={say('answer.latitude')}
        value={value?.latitude ?? ''}
        min={-90}
        max={90}
        decimalScale={5}
        hideControls
        onChange={degrees => put('latitude', degrees)}
      />
      <NumberInput
        label={say('answer.longitude')}
        value={value?.longitude ?? ''}
        min={-180}
        max={180}
        decimalScale={5}
        hideControls
        onChange={degrees => put('longitude', degrees)}
      />
    </div>
  );
};

/** An answer that is typed: a text, a date, a time, a place. */
export const PlainAnswer = ({ item, entry, onEdit }: PlainAnswerProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const unit = useUnit();
  const value = entry.state === 'answered' ? entry.value : null;
  switch (item.scale.type) {
    case 'timeOfDay':
      return (
        <TextInput
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
    case 'date':
      return (
        <TextInput
          type="date"
          size="md"
          label={say('answer.date')}
          value={value?.type === 'date' ? value.date : ''}
          onChange={({ currentTarget: { value: date } }) =>
            onEdit(date === '' ? { type: 'clearValue' } : { type: 'choose', value: { type: 'date', date } })
          }
        />
      );
    case 'text':
      return (
        <Textarea
          size="md"
          label={say('answer.text')}
          autosize
          minRows={2}
          maxLength={NOTE_LIMIT}
          value={value?.type === 'text' ? value.text : ''}
          onChange={({ currentTarget: { value: text } }) =>
            onEdit(text === '' ? { type: 'clearValue' } : { type: 'choose', value: { type: 'text', text } })
          }
        />
      );
    case 'location':
      return <PlaceAnswer entry={entry} onEdit={onEdit} />;
    case 'yesNo':
    case 'ordinal':
    case 'multi':
    case 'single':
    case 'multiple':
    case 'measure':
    case 'photo':
    case 'audio':
    case 'signature': {
      const answer = answerOf(item.id, entry);
      return (
        <p>{answer === null ? say('answer.elsewhere') : answerText(item, answer, { say, read, unit })}</p>
      );
    }
  }
};
