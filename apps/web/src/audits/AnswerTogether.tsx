import { IconUsers } from '@tabler/icons-react';
import { IconButton, lazily } from '@truthline/ui';
import { useState } from 'react';
import { LateDialog } from '../frame/LateDialog.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';

const Answerers = lazily(async () => (await import('./Answerers.tsx')).Answerers);

/** The way to name a second person to answer an audit, each on a phone of their own. */
export const AnswerTogether = ({ auditId }: { auditId: string }) => {
  const say = useAuditsMessages();
  const [opened, setOpened] = useState(false);
  return (
    <>
      {/* The words of its neighbours fill the row of a phone. */}
      <IconButton aria-label={say('together')} title={say('together')} onClick={() => setOpened(true)}>
        <IconUsers size={18} stroke={1.6} />
      </IconButton>
      <LateDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={say('together')}
        closeButtonProps={{ 'aria-label': say('together.close') }}
      >
        <Answerers auditId={auditId} />
      </LateDialog>
    </>
  );
};
