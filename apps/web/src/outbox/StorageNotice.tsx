import { useLocalStorage } from '@mantine/hooks';
import { Button, Notice } from '@truthline/ui';
import { useOutboxMessages } from './use-outbox-messages.ts';
import { useStorage } from './use-storage.ts';

/** Audits of which it is remembered that somebody has read the notice. */
const REMEMBERED = 50;

/** Says before an audit is answered that the browser may not keep what waits here, until somebody has read it. */
export const StorageNotice = ({ auditId }: { auditId: string }) => {
  const say = useOutboxMessages();
  const doubt = useStorage()?.doubt ?? 'none';
  const [read, setRead] = useLocalStorage<readonly string[]>({
    key: 'truthline-storage-read',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  if (doubt === 'none' || read.includes(auditId)) return null;
  return (
    <Notice tone="below" flush urgent className="tl-storage-notice">
      <p>{say(`storage.${doubt}`)}</p>
      <Button
        size="compact-md"
        variant="light"
        onClick={() => setRead([auditId, ...read].slice(0, REMEMBERED))}
      >
        {say('storage.read')}
      </Button>
    </Notice>
  );
};
