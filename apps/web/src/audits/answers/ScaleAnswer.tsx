import type { AskedPlace } from '@truthline/audit';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Entry, EntryEdit } from '../entry.ts';
import { AudioField } from '../files/AudioField.tsx';
import { PhotoField } from '../files/PhotoField.tsx';
import { SignaturePad } from '../files/SignaturePad.tsx';
import { LevelAnswer, MultipleAnswer, OptionsAnswer, SingleAnswer, YesNoAnswer } from './ChoiceAnswer.tsx';
import { LocationAnswer } from './LocationAnswer.tsx';
import { MeasureAnswer } from './MeasureAnswer.tsx';
import { DateAnswer, TextAnswer, TimeAnswer } from './TypedAnswer.tsx';

type ScaleAnswerProps = { place: AskedPlace; entry: Entry; onEdit: (edit: EntryEdit) => void };

/** An item answered in the way its scale asks for. */
export const ScaleAnswer = ({ place: { key, item }, entry, onEdit }: ScaleAnswerProps) => {
  const label = useContentText()(item.question);
  const putFiles = (fileIds: readonly string[]) =>
    onEdit(
      fileIds.length === 0
        ? { type: 'clearValue' }
        : { type: 'choose', value: { type: 'files', fileIds: [...fileIds] } },
    );
  const named = entry.value?.type === 'files' ? entry.value.fileIds : [];
  switch (item.scale.type) {
    case 'yesNo':
      return <YesNoAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'ordinal':
      return <LevelAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'multi':
      return <OptionsAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'measure':
      return <MeasureAnswer {...{ answerKey: key, item, scale: item.scale, entry, onEdit }} />;
    case 'single':
      return <SingleAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'multiple':
      return <MultipleAnswer {...{ label, scale: item.scale, entry, onEdit }} />;
    case 'timeOfDay':
      return <TimeAnswer {...{ entry, onEdit }} />;
    case 'date':
      return <DateAnswer {...{ entry, onEdit }} />;
    case 'text':
      return <TextAnswer {...{ entry, onEdit }} />;
    case 'location':
      return <LocationAnswer {...{ entry, onEdit }} />;
    case 'photo':
      return <PhotoField answerKey={key} named={named} most={item.scale.most} onFiles={putFiles} />;
    case 'audio':
      return <AudioField answerKey={key} named={named} most={item.scale.most} onFiles={putFiles} />;
    case 'signature':
      return <SignaturePad answerKey={key} onFiles={putFiles} />;
  }
};
