import { Modal } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { lazily } from '@truthline/ui';

const JobSheet = lazily(async () => (await import('./JobSheet.tsx')).JobSheet);

/** One role's cards as a page to read and to print. */
export const JobDescriptionPage = () => {
  const core = useCore();
  const say = useSay();
  const job = useSession(session => session.job);
  return (
    <Modal
      opened={job !== null}
      onClose={() => core.update({ job: null })}
      title={say('job.title')}
      fullScreen
      closeButtonProps={{ 'aria-label': say('job.close') }}
      transitionProps={{ duration: 0 }}
    >
      {job === null ? null : <JobSheet roleId={job} />}
    </Modal>
  );
};
