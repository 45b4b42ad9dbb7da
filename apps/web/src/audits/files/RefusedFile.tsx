import './photos.css';
import { IconCloudOff, IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react';
import { Button, Notice } from '@truthline/ui';
import { saveFile } from '../../frame/save-file.ts';
import type { KeptFile } from '../../local/local-database.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';

const ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
} as const satisfies Readonly<Record<KeptFile['file']['mediaType'], string>>;

type RefusedFileProps = {
  row: KeptFile;
  /** What it is called at its place. */
  name: string;
  onAgain: () => void;
  onRemove: () => void;
};

/** A file the server does not take: why, that it is still here, and the ways out of it. */
export const RefusedFile = ({ row, name, onAgain, onRemove }: RefusedFileProps) => {
  const say = useAuditsMessages();
  const { file, bytes, refusal = 'other' } = row;
  return (
    <Notice tone="below" urgent className="tl-apart" icon={<IconCloudOff size={18} />}>
      <div>{say('file.refused', { name })}</div>
      <div>{say(`file.refused.${refusal}`)}</div>
      <div>{say('file.refused.here')}</div>
      <div className="tl-row tl-apart">
        <Button
          size="compact-md"
          variant="default"
          before={<IconDownload size={16} />}
          onClick={() => saveFile(`truthline-${file.kind}-${file.id}.${ENDINGS[file.mediaType]}`, bytes)}
        >
          {say('file.refused.save')}
        </Button>
        <Button size="compact-md" variant="default" before={<IconRefresh size={16} />} onClick={onAgain}>
          {say('file.refused.again')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          tone="danger"
          before={<IconTrash size={16} />}
          onClick={onRemove}
        >
          {say('file.refused.remove')}
        </Button>
      </div>
    </Notice>
  );
};
