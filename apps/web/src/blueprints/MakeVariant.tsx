import { Button, Popover, Select, Stack } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFormats } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

/** Gives a dealer a drawing of its own; where it has one already, that one is opened. */
export const MakeVariant = ({ standardId }: { standardId: string }) => {
  const say = useBlueprintsMessages();
  const read = useContentText();
  const { compareNames } = useFormats();
  const router = useRouter();
  const { dealerIds } = useSession().membership;
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const own = (dealers.data ?? []).filter(({ id }) => dealerIds === 'all' || dealerIds.includes(id));
  const dealerId = chosen ?? (own.length === 1 ? (own[0]?.id ?? null) : null);
  const open = (blueprintId: string) =>
    router.navigate({ to: '/blueprints/$blueprintId', params: { blueprintId }, search: {} });
  const make = useMutation(
    trpc.blueprints.createVariant.mutationOptions({
      onSuccess: async ({ blueprintId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.blueprints.list.pathKey() });
        await open(blueprintId);
      },
      onError: async error => {
        const problem = problemOf(error);
        const there = problem.code === 'variantExists' ? problem.place[0] : undefined;
        if (there !== undefined) await open(there.id);
      },
    }),
  );
  // A network begins without dealers: nobody to make a variant for.
  if (own.length === 0) return null;
  return (
    <Popover width={320} position="bottom-start" shadow="md" withArrow trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={15} stroke={1.6} />}>
          {say('variant.make')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <span>{say('variant.text')}</span>
          <Select
            searchable
            label={say('variant.dealer')}
            comboboxProps={{ withinPortal: false }}
            data={own
              .map(({ id, name, code }) => ({ value: id, label: `${read(name)} · ${code}` }))
              .sort((one, other) => compareNames(one.label, other.label))}
            value={dealerId}
            onChange={setChosen}
          />
          {make.isError ? <ProblemAlert error={make.error} /> : null}
          <Button
            disabled={dealerId === null}
            loading={make.isPending}
            onClick={() => {
              if (dealerId !== null) make.mutate({ standardId, dealerId });
            }}
          >
            {say('variant.create')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
