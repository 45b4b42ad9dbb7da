import './photos.css';
import { Alert, Button, FileButton, Group } from '@mantine/core';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { isStorageFull } from '../../local/storage-full.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { SeveralRefused } from './SeveralRefused.tsx';
import { takePhoto, type PhotoProblem } from './take-photo.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useFilesAt } from './use-files.ts';

const PhotoDialog = lazy(async () => ({ default: (await import('./annotate/PhotoDialog.tsx')).PhotoDialog }));

const OPENED = {
  waiting: 'open',
  arrived: 'openSent',
  refused: 'openRefused',
  removed: 'open',
} as const;

type PhotoFieldProps = {
  answerKey: string;
  /** The most that are taken here. */
  most: number;
  /** Told of all photos of the place after each change. */
  onFiles: (fileIds: readonly string[]) => void;
};

type Trouble = PhotoProblem | 'full' | 'notKept' | 'tooMany';

/** Photos of one answer: taken, shown small, opened to draw on them; each on this device before the next is looked at. */
export const PhotoField = ({ answerKey, most, onFiles }: PhotoFieldProps) => {
  const say = useAuditsMessages();
  const files = useFilesAt(answerKey);
  const [busy, setBusy] = useState<{ readonly at: number; readonly of: number } | null>(null);
  const [trouble, setTrouble] = useState<readonly { readonly name: string; readonly why: Trouble }[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  if (files === null) return null;
  const photos = files.kept.filter(({ file }) => file.kind === 'photo');
  const take = async (pictures: readonly File[]) => {
    const troubles: { name: string; why: Trouble }[] = [];
    const taken = photos.map(({ fileId }) => fileId);
    for (const [index, picture] of pictures.entries()) {
      setBusy({ at: index + 1, of: pictures.length });
      if (taken.length >= most) {
        troubles.push({ name: picture.name, why: 'tooMany' });
        continue;
      }
      try {
        const photo = await takePhoto(answerKey, picture);
        if (photo.ok) {
          await files.store.add(photo.value);
          taken.push(photo.value.fileId);
          onFiles(taken);
        } else troubles.push({ name: picture.name, why: photo.error });
      } catch (error) {
        troubles.push({ name: picture.name, why: isStorageFull(error) ? 'full' : 'notKept' });
      }
    }
    setTrouble(troubles);
    setBusy(null);
  };
  const remove = async (gone: string) => {
    await files.store.remove(gone);
    onFiles(photos.flatMap(({ fileId }) => (fileId === gone ? [] : [fileId])));
  };
  const opened = photos.find(({ fileId }) => fileId === open);
  return (
    <div className="tl-photos">
      {photos.length === 0 ? null : (
        <ul>
          {photos.map(({ fileId, thumbnail, state }, index) => (
            <li key={fileId}>
              <button
                type="button"
                aria-label={say(`photo.${OPENED[state]}`, { at: index + 1 })}
                data-state={state}
                onClick={() => setOpen(fileId)}
              >
                {thumbnail === null ? null : <Thumbnail picture={thumbnail} alt="" />}
              </button>
            </li>
          ))}
        </ul>
      )}
      <SeveralRefused
        files={photos}
        store={files.store}
        nameOf={at => say('photo.name', { at })}
        onRemove={({ fileId }) => void remove(fileId)}
      />
      <Group gap={8} grow>
        <FileButton
          accept="image/*"
          capture="environment"
          onChange={picture => {
            if (picture !== null) void take([picture]);
          }}
        >
          {props => (
            <Button
              {...props}
              size="md"
              variant="light"
              loading={busy !== null}
              disabled={photos.length >= most}
              leftSection={<IconCamera size={20} />}
            >
              {say('photo.take')}
            </Button>
          )}
        </FileButton>
        <FileButton accept="image/*" multiple onChange={pictures => void take(pictures)}>
          {props => (
            <Button
              {...props}
              size="md"
              variant="default"
              disabled={busy !== null || photos.length >= most}
              leftSection={<IconPhotoPlus size={20} />}
            >
              {say('photo.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {busy === null ? null : (
        <p className="tl-run-hint" role="status">
          {say('photo.busy', busy)}
        </p>
      )}
      {trouble.length === 0 ? null : (
        <Alert color="below" role="alert" mt={8}>
          {trouble.map(({ name, why }, index) => (
            <div key={`${index} ${name}`}>{say(`photo.problem.${why}`, { name, most })}</div>
          ))}
        </Alert>
      )}
      {opened === undefined ? null : (
        <Suspense>
          <PhotoDialog
            photo={opened}
            onClose={() => setOpen(null)}
            onReplace={async drawn => {
              await files.store.replace(opened.fileId, drawn);
              onFiles(photos.map(({ fileId }) => (fileId === opened.fileId ? drawn.fileId : fileId)));
              setOpen(null);
            }}
            onRemove={async () => {
              await remove(opened.fileId);
              setOpen(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
};
