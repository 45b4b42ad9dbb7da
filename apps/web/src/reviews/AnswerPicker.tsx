import { answerKeyOf, type Answer, type Item } from '@truthline/audit';
import { useState } from 'react';
import { AnswerArea } from '../audits/AnswerArea.tsx';
import { answerOf, editEntry, emptyEntry } from '../audits/entry.ts';

type AnswerPickerProps = {
  item: Item;
  /** Which of the repeats; absent where the item is answered once. */
  instance?: number | undefined;
  onPick: (answer: Answer | null) => void;
};

/** Another answer to one item, as its auditor would give it; null while it is not complete. */
export const AnswerPicker = ({ item, instance, onPick }: AnswerPickerProps) => {
  const [entry, setEntry] = useState(emptyEntry);
  const key = answerKeyOf({ itemId: item.id, ...(instance === undefined ? {} : { instance }) });
  return (
    <AnswerArea
      place={{ key, item, instance: instance ?? null }}
      section={undefined}
      entry={entry}
      onEdit={(_key, edit) => {
        const edited = editEntry(entry, edit);
        setEntry(edited);
        onPick(answerOf(key, edited));
      }}
    />
  );
};
