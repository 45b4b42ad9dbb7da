import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '@truthline/ui';
import { useSession } from '../app/session.ts';
import { TextLink } from '../frame/links.tsx';
import { localDatabase } from '../local/local-database.ts';
import { readStarts } from './audit-store.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

/** Audits begun on this device that the server has not heard of: never out of sight. */
export const WaitingStarts = () => {
  const say = useAuditsMessages();
  const formats = useFormats();
  const { person } = useSession();
  const waiting = useQuery({
    queryKey: ['waitingStarts', person.id],
    queryFn: () => readStarts(localDatabase, person.id),
    staleTime: 0,
  });
  if (waiting.data === undefined || waiting.data.length === 0) return null;
  return (
    <Alert color="below" mb="md" title={say('waiting.title')}>
      {waiting.data.map(({ id, startedAt }) => (
        <div key={id}>
          <TextLink to="/audits/$auditId" params={{ auditId: id }}>
            {formats.dateTime(startedAt)}
          </TextLink>
        </div>
      ))}
    </Alert>
  );
};
