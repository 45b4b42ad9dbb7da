import { IconCamera, IconCheck, IconNote } from '@tabler/icons-react';
import type { AskedPlace, Section } from '@truthline/audit';
import { Button } from '@truthline/ui';
import { memo, useState } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { ScaleAnswer } from './answers/ScaleAnswer.tsx';
import type { Entry, EntryEdit } from './entry.ts';
import { PhotoField } from './files/PhotoField.tsx';
import { useFilesAt } from './files/use-files.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { WrittenField } from './WrittenField.tsx';

type AnswerAreaProps = {
  place: AskedPlace;
  section: Section | undefined;
  entry: Entry;
  onEdit: (key: string, edit: EntryEdit) => void;
};

const OtherAnswer = ({ text, pressed, onPress }: { text: string; pressed: boolean; onPress: () => void }) => (
  <button type="button" className="tl-run-choice" data-small="true" aria-pressed={pressed} onClick={onPress}>
    {pressed ? <IconCheck size={16} aria-hidden /> : null}
    {text}
  </button>
);

/** Photos that prove an answer of another kind. */
const EVIDENCE_LIMIT = 30;
/** They belong to the item and are no part of its answer. */
const nothingMore = () => undefined;

/**
 * The answer at one place, near the thumb: its scale, then what is not an answer of the scale, then a note. Drawn anew
 * only when its own entry changes: a section of two hundred stands on one page.
 */
export const AnswerArea = memo(({ place, section, entry, onEdit }: AnswerAreaProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const [noteOpen, setNoteOpen] = useState(entry.note !== '');
  const { item, key } = place;
  const [photosOpen, setPhotosOpen] = useState(false);
  const files = useFilesAt(key);
  const takesPhotos = files !== null && item.scale.type !== 'photo';
  const hasPhotos =
    files !== null &&
    (files.kept.some(({ file }) => file.kind === 'photo') ||
      files.elsewhere.some(({ kind }) => kind === 'photo'));
  const photosShown = takesPhotos && (photosOpen || hasPhotos);
  const edit = (change: EntryEdit) => onEdit(key, change);
  const isOut = entry.state === 'notApplicable';
  // Left out with its section, an item that always applies needs a reason as well.
  const rule = item.notApplicableRule ?? (isOut ? (section?.notApplicableRule ?? null) : null);
  return (
    <div className="tl-run-answer">
      <ScaleAnswer place={place} entry={entry} onEdit={edit} />
      <div className="tl-run-other">
        {rule === null ? null : (
          <OtherAnswer
            text={say('run.notApplicable')}
            pressed={isOut}
            onPress={() => edit({ type: 'notApplicable' })}
          />
        )}
        <OtherAnswer
          text={say('run.notObserved')}
          pressed={entry.state === 'notObserved'}
          onPress={() => edit({ type: 'notObserved' })}
        />
      </div>
      {isOut && rule !== null ? (
        <WrittenField
          className="tl-run-below"
          label={say('run.reason')}
          description={say('run.reason.rule', { rule: read(rule) })}
          error={entry.reason.trim() === '' ? say('run.reason.missing') : undefined}
          required
          value={entry.reason}
          onChange={event => edit({ type: 'writeReason', reason: event.currentTarget.value })}
        />
      ) : null}
      {photosShown ? (
        <div className="tl-run-below">
          <PhotoField answerKey={key} named={null} most={EVIDENCE_LIMIT} onFiles={nothingMore} />
        </div>
      ) : null}
      {noteOpen ? (
        <WrittenField
          className="tl-run-below"
          label={say('run.note')}
          value={entry.note}
          onChange={event => edit({ type: 'writeNote', note: event.currentTarget.value })}
        />
      ) : null}
      <div className="tl-run-more">
        {noteOpen ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            before={<IconNote size={16} stroke={1.6} />}
            onClick={() => setNoteOpen(true)}
          >
            {say('run.note.add')}
          </Button>
        )}
        {!takesPhotos || photosShown ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            before={<IconCamera size={16} stroke={1.6} />}
            onClick={() => setPhotosOpen(true)}
          >
            {say('photo.add')}
          </Button>
        )}
      </div>
    </div>
  );
});
