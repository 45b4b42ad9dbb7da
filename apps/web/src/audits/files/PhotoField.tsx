import './photos.css';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { Button, FileButton, Notice } from '@truthline/ui';
import { useState } from 'react';
import { isStorageFull } from '../../local/storage-full.ts';
import { useSend } from '../../outbox/use-outbox.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { idsElsewhere, type FileElsewhere } from './elsewhere.ts';
import { PhotoElsewhere } from './PhotoElsewhere.tsx';
import { SeveralRefused } from './SeveralRefused.tsx';
import { partInTime, photoDialog } from './photo-parts.ts';
import { makePhoto, newFileId, readCamera, type PhotoProblem } from './take-photo.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useFilesAt } from './use-files.ts';
import { useUnnamed } from './use-unnamed.ts';

const OPENED = {
  waiting: 'open',
  arrived: 'openSent',
  refused: 'openRefused',
  removed: 'open',
} as const;

type PhotoFieldProps = {
  answerKey: string;
  /** The files its answer names; null where photos are no part of the answer. */
  named: readonly string[] | null;
  /** The most that are taken here. */
  most: number;
  /** Told of all photos of the place after each change. */
  onFiles: (fileIds: readonly string[]) => void;
};

type Trouble = PhotoProblem | 'full' | 'notKept' | 'tooMany' | 'unread' | 'noDialog';

type Dialog = Awaited<ReturnType<typeof photoDialog>>['PhotoDialog'];

/** Photos of one answer: taken, shown small, opened to draw on them; each on this device before the next is looked at. */
export const PhotoField = ({ answerKey, named, most, onFiles }: PhotoFieldProps) => {
  const say = useAuditsMessages();
  const files = useFilesAt(answerKey);
  const send = useSend();
  const [busy, setBusy] = useState<{ readonly at: number; readonly of: number } | null>(null);
  const [trouble, setTrouble] = useState<readonly { readonly name: string; readonly why: Trouble }[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const here = files?.kept.flatMap(({ fileId, file }) => (file.kind === 'photo' ? [fileId] : [])) ?? [];
  useUnnamed(busy === null ? named : null, here, onFiles);
  if (files === null) return null;
  const photos = files.kept.filter(({ file }) => file.kind === 'photo');
  const listed = files.elsewhere.filter(({ kind }) => kind === 'photo');
  const others = idsElsewhere(named ?? [], listed, files.here);
  const count = others.length + photos.length;
  const take = async (pictures: readonly File[]) => {
    const troubles: { name: string; why: Trouble }[] = [];
    const taken = [...others, ...photos.map(({ fileId }) => fileId)];
    for (const [index, picture] of pictures.entries()) {
      setBusy({ at: index + 1, of: pictures.length });
      if (taken.length >= most) {
        troubles.push({ name: picture.name, why: 'tooMany' });
        continue;
      }
      const originalId = newFileId();
      try {
        // The small one may fit where the large one does not.
        await files.originals.keep({ originalId, key: answerKey, picture }).catch(() => undefined);
        const camera = await readCamera(picture);
        // On the disk before the picture is made small: a page that is killed then has read it.
        if (camera.ok) await files.originals.note(originalId, camera.value).catch(() => undefined);
        const photo = camera.ok ? await makePhoto(answerKey, picture, camera.value, originalId) : camera;
        if (photo.ok) {
          await files.originals.finish(originalId, photo.value);
          taken.push(originalId);
          onFiles(taken);
          if (camera.ok && camera.value === null) troubles.push({ name: picture.name, why: 'unread' });
        } else {
          await files.originals.drop(originalId);
          troubles.push({ name: picture.name, why: photo.error });
        }
      } catch (error) {
        troubles.push({ name: picture.name, why: isStorageFull(error) ? 'full' : 'notKept' });
      }
    }
    setTrouble(troubles);
    setBusy(null);
  };
  const remove = async (gone: string) => {
    await files.store.remove(gone);
    onFiles([...others, ...photos.flatMap(({ fileId }) => (fileId === gone ? [] : [fileId]))]);
  };
  const removeElsewhere = async (file: FileElsewhere) => {
    await files.store.removeElsewhere(file);
    onFiles([...others.filter(id => id !== file.id), ...photos.map(({ fileId }) => fileId)]);
    send();
  };
  const show = async (fileId: string) => {
    const part = await partInTime(photoDialog);
    if (part === null) return setTrouble([{ name: '', why: 'noDialog' }]);
    setDialog(() => part.PhotoDialog);
    setOpen(fileId);
  };
  const opened = photos.find(({ fileId }) => fileId === open);
  return (
    <div className="tl-photos">
      {count === 0 ? null : (
        <ul>
          {others.map((id, index) => {
            const file = listed.find(each => each.id === id) ?? null;
            return (
              <PhotoElsewhere
                key={id}
                file={file}
                at={index + 1}
                onRemove={() => (file === null ? Promise.resolve() : removeElsewhere(file))}
              />
            );
          })}
          {photos.map(({ fileId, thumbnail, state }, index) => (
            <li key={fileId}>
              <button
                type="button"
                aria-label={say(`photo.${OPENED[state]}`, { at: others.length + index + 1 })}
                data-state={state}
                onClick={() => void show(fileId)}
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
        nameOf={at => say('photo.name', { at: others.length + at })}
        onRemove={({ fileId }) => void remove(fileId)}
      />
      <div className="tl-row" data-grow="true">
        <FileButton accept="image/*" capture="environment" onFiles={pictures => void take(pictures)}>
          {press => (
            <Button
              onClick={press}
              size="md"
              variant="light"
              loading={busy !== null}
              disabled={count >= most}
              before={<IconCamera size={20} />}
            >
              {say('photo.take')}
            </Button>
          )}
        </FileButton>
        <FileButton accept="image/*" multiple onFiles={pictures => void take(pictures)}>
          {press => (
            <Button
              onClick={press}
              size="md"
              variant="default"
              disabled={busy !== null || count >= most}
              before={<IconPhotoPlus size={20} />}
            >
              {say('photo.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {busy === null ? null : (
        <p className="tl-run-hint" role="status">
          {say('photo.busy', busy)}
        </p>
      )}
      {trouble.length === 0 ? null : (
        <Notice tone="below" urgent className="tl-apart">
          {trouble.map(({ name, why }, index) => (
            <div key={`${index} ${name}`}>{say(`photo.problem.${why}`, { name, most })}</div>
          ))}
        </Notice>
      )}
      {opened === undefined || Dialog === null ? null : (
        <Dialog
          photo={opened}
          onClose={() => setOpen(null)}
          onReplace={async drawn => {
            await files.store.replace(opened.fileId, drawn);
            onFiles([
              ...others,
              ...photos.map(({ fileId }) => (fileId === opened.fileId ? drawn.fileId : fileId)),
            ]);
            setOpen(null);
          }}
          onRemove={async () => {
            await remove(opened.fileId);
            setOpen(null);
          }}
        />
      )}
    </div>
  );
};
