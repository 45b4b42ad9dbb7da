import './photos.css';
import { Alert, Button, Group } from '@mantine/core';
import { IconCloudOff, IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react';
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
    <Alert color="below" role="alert" mt={8} icon={<IconCloudOff size={18} />}>
      <div>{say('file.refused', { name })}</div>
      <div>{say(`file.refused.${refusal}`)}</div>
      <div>{say('file.refused.here')}</div>
      <Group gap={8} mt={8}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => saveFile(`truthline-${file.kind}-${file.id}.${ENDINGS[file.mediaType]}`, bytes)}
        >
          {say('file.refused.save')}
        </Button>
        <Button size="compact-md" variant="default" leftSection={<IconRefresh size={16} />} onClick={onAgain}>
          {say('file.refused.again')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={onRemove}
        >
          {say('file.refused.remove')}
        </Button>
      </Group>
    </Alert>
  );
};
