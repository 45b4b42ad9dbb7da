import { useNetwork } from '@mantine/hooks';
import { IconPhotoOff, IconTrash } from '@tabler/icons-react';
import { Button } from '@truthline/ui';
import { useState } from 'react';
import { LateDialog } from '../../frame/LateDialog.tsx';
import { useAuditsMessages } from '../use-audits-messages.ts';
import type { FileElsewhere } from './elsewhere.ts';

type PhotoElsewhereProps = {
  /** Null where this device knows of it by its answer alone. */
  file: FileElsewhere | null;
  /** Which photo of its place, from 1 on. */
  at: number;
  onRemove: () => Promise<void>;
};

/** A photo of another device: as the server shows it, and a clear place for it while nobody can be asked. */
export const PhotoElsewhere = ({ file, at, onRemove }: PhotoElsewhereProps) => {
  const say = useAuditsMessages();
  const { online } = useNetwork();
  const [broken, setBroken] = useState(false);
  const [open, setOpen] = useState(false);
  const name = say('file.elsewhere.photo', { at });
  if (file === null || !online || broken)
    return (
      <li className="tl-photo-elsewhere" aria-label={name}>
        <IconPhotoOff size={20} stroke={1.6} aria-hidden />
        {say('file.elsewhere.none')}
      </li>
    );
  const address = `/files/${file.sha256}`;
  return (
    <li>
      <button type="button" aria-label={name} data-state="elsewhere" onClick={() => setOpen(true)}>
        <img src={address} alt="" loading="lazy" onError={() => setBroken(true)} />
      </button>
      <LateDialog
        opened={open}
        fullScreen
        onClose={() => setOpen(false)}
        title={say('photo.title')}
        closeButtonProps={{ 'aria-label': say('photo.close') }}
      >
        <img src={address} alt={name} className="tl-photo-canvas" />
        <p className="tl-run-hint">{say('file.elsewhere.note')}</p>
        {file.own ? (
          <Button
            variant="subtle"
            tone="danger"
            before={<IconTrash size={18} />}
            onClick={() => void onRemove().then(() => setOpen(false))}
          >
            {say('file.elsewhere.remove')}
          </Button>
        ) : null}
      </LateDialog>
    </li>
  );
};
