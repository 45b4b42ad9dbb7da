import { Alert, Button, CloseButton, FileButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { takePhoto, type PhotoProblem, type TakenFile } from '../audits/files/take-photo.ts';
import { Thumbnail } from '../audits/files/Thumbnail.tsx';
import { isDeviceTrouble } from '../local/device-trouble.ts';
import type { FileRefusal } from '../outbox/file-refusal.ts';
import { dropEvidence, sendEvidence } from '../outbox/send-evidence.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

/** The most photos of one disputed answer. */
const MOST = 5;

type Trouble = PhotoProblem | FileRefusal | 'notSent';
type EvidenceFieldProps = {
  auditId: string;
  answerKey: string;
  photos: readonly TakenFile[];
  onPhotos: (photos: readonly TakenFile[]) => void;
};

/** Photos that show why an answer is wrong: made small here, and at the server before the appeal names them. */
export const EvidenceField = ({ auditId, answerKey, photos, onPhotos }: EvidenceFieldProps) => {
  const say = useReviewsMessages();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async (picture: File) => {
    setBusy(true);
    setTrouble(null);
    try {
      const taken = await takePhoto(answerKey, picture);
      if (!taken.ok) {
        setTrouble(taken.error);
        return;
      }
      const photo = { ...taken.value, file: { ...taken.value.file, kind: 'evidence' as const } };
      const sent = await sendEvidence(auditId, photo);
      if (sent.ok) onPhotos([...photos, photo]);
      else setTrouble(sent.error);
    } catch (error) {
      if (!isDeviceTrouble(error)) throw error;
      setTrouble('notReadable');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="tl-evidence">
      {photos.map(({ fileId, thumbnail }, index) => (
        <div key={fileId} className="tl-evidence-photo">
          {thumbnail === null ? null : (
            <Thumbnail picture={thumbnail} alt={say('evidence.photo', { number: index + 1 })} />
          )}
          <CloseButton
            size="sm"
            aria-label={say('evidence.remove', { number: index + 1 })}
            onClick={() => {
              onPhotos(photos.filter(photo => photo.fileId !== fileId));
              void dropEvidence(auditId, fileId);
            }}
          />
        </div>
      ))}
      <FileButton
        accept="image/*"
        onChange={picture => {
          if (picture !== null) void take(picture);
        }}
      >
        {props => (
          <Button
            {...props}
            size="compact-sm"
            variant="default"
            loading={busy}
            disabled={photos.length >= MOST}
            leftSection={<IconPhotoPlus size={16} aria-hidden />}
          >
            {say('evidence.add')}
          </Button>
        )}
      </FileButton>
      {trouble === null ? null : (
        <Alert color="below" role="alert">
          {say(`evidence.problem.${trouble}`)}
        </Alert>
      )}
    </div>
  );
};
