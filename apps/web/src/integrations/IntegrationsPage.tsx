import { Group, Stack } from '@mantine/core';
import { IconKey, IconWebhook } from '@tabler/icons-react';
import { NoPermissionState, PageFrame } from '@truthline/ui';
import { useMay } from '../app/session.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { AddEndpoint } from './AddEndpoint.tsx';
import { DeliveriesPanel } from './DeliveriesPanel.tsx';
import { EndpointsPanel } from './EndpointsPanel.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { MakeKey } from './MakeKey.tsx';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

/** Administrators make keys for programs and name the addresses that are told what happens. */
export const IntegrationsPage = () => {
  const say = useIntegrationsMessages();
  const may = useMay();
  if (!may('integration.manage')) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        <Group gap="sm">
          <FormDialog
            title={say('hooks.add')}
            variant="default"
            leftSection={<IconWebhook size={18} stroke={1.6} />}
          >
            {close => <AddEndpoint onDone={close} />}
          </FormDialog>
          <FormDialog title={say('keys.make')} leftSection={<IconKey size={18} stroke={1.6} />}>
            {close => <MakeKey onDone={close} />}
          </FormDialog>
        </Group>
      }
    >
      <Stack gap="md">
        <KeysPanel />
        <EndpointsPanel />
        <DeliveriesPanel />
      </Stack>
    </PageFrame>
  );
};
