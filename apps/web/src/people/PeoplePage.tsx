import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlug, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, NoPermissionState, PageFrame, Panel } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

/** Administrators see who is in the network and invite others. */
export const PeoplePage = () => {
  const say = usePeopleMessages();
  const may = useMay();
  const [inviting, dialog] = useDisclosure(false);
  const mayRead = may('people.read');
  const people = useQuery({ ...trpc.people.list.queryOptions(), enabled: mayRead });
  if (!mayRead) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        <Group gap="sm">
          {may('integration.manage') ? (
            <ButtonLink to="/integrations" variant="default" before={<IconPlug size={18} stroke={1.6} />}>
              {say('integrations')}
            </ButtonLink>
          ) : null}
          {may('people.invite') ? (
            <Button leftSection={<IconUserPlus size={18} stroke={1.6} />} onClick={dialog.open}>
              {say('invite')}
            </Button>
          ) : null}
        </Group>
      }
    >
      <Panel flush>
        {people.isError ? (
          <CallError error={people.error} onRetry={() => void people.refetch()} />
        ) : people.isPending ? (
          <LoadingSkeleton count={8} />
        ) : (
          <PeopleTable people={people.data} />
        )}
      </Panel>
      <InviteDialog opened={inviting} onClose={dialog.close} />
    </PageFrame>
  );
};
