import { Alert, Button, Radio, Select, Stack } from '@mantine/core';
import type { AuditKind } from '@truthline/audit';
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { LoadingSkeleton, NoPermissionState, PageFrame, Panel } from '@truthline/ui';
import { useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { DealerPicker, type PickedDealer } from '../dealers/DealerPicker.tsx';
import { CallError } from '../frame/CallError.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { beginAudit } from './begin-audit.ts';
import { runnableKinds } from './runnable-kinds.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

const NO_WAVE = 'none';
const NO_DEALERS: readonly PickedDealer[] = [];

/** Who is audited, by which checklist, in which wave; then straight to the first item. */
export const NewAuditPage = () => {
  const say = useAuditsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const router = useRouter();
  const { person, may } = useSession();
  const kinds = runnableKinds(may);
  const [dealers, checklists, waves] = useQueries({
    queries: [
      trpc.dealers.list.queryOptions(),
      trpc.checklists.list.queryOptions(),
      trpc.waves.list.queryOptions(),
    ],
  });
  const [chosenKind, setKind] = useState<AuditKind | null>(null);
  const [chosenDealer, setDealer] = useState<string | null>(null);
  const [chosenChecklist, setChecklist] = useState<string | null>(null);
  const [waveId, setWave] = useState<string>(NO_WAVE);

  const kind = chosenKind ?? kinds[0] ?? null;
  const fitting = (checklists.data ?? []).filter(
    ({ auditKinds }) => kind !== null && auditKinds.includes(kind),
  );
  const dealer =
    (dealers.data ?? []).find(({ id }) => id === chosenDealer) ??
    (dealers.data?.length === 1 ? dealers.data[0] : undefined);
  const checklist = fitting.find(({ checklistId }) => checklistId === chosenChecklist) ?? fitting[0];
  const version = useQuery({
    ...trpc.checklists.get.queryOptions({
      checklistId: checklist?.checklistId ?? '',
      version: checklist?.version ?? 1,
    }),
    enabled: checklist !== undefined,
    staleTime: Infinity,
  });
  const begin = useMutation({
    mutationFn: beginAudit,
    onSuccess: async auditId => {
      await router.navigate({ to: '/audits/$auditId', params: { auditId } });
    },
  });

  const failed = [dealers, checklists, waves].find(({ isError }) => isError);
  if (kind === null) return <NoPermissionState />;
  return (
    <PageFrame title={say('new.title')} width="narrow">
      {failed !== undefined ? (
        <CallError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : dealers.isPending || checklists.isPending || waves.isPending ? (
        <LoadingSkeleton count={4} />
      ) : (
        <Panel>
          <Stack gap="md">
            {dealers.data?.length === 1 && dealer !== undefined ? (
              <div>
                {say('new.dealer')}: <strong>{read(dealer.name)}</strong>
              </div>
            ) : (
              <DealerPicker
                label={say('new.dealer')}
                dealers={dealers.data ?? NO_DEALERS}
                value={dealer?.id ?? null}
                onChange={setDealer}
              />
            )}
            {kinds.length < 2 ? null : (
              <Radio.Group
                label={say('new.kind')}
                value={kind}
                onChange={value => setKind(kinds.find(choice => choice === value) ?? null)}
              >
                <Stack gap={6} mt={4}>
                  {kinds.map(choice => (
                    <Radio key={choice} value={choice} label={sayFrame(`kind.${choice}`)} />
                  ))}
                </Stack>
              </Radio.Group>
            )}
            {fitting.length === 0 ? (
              <Alert>{say('new.noChecklist')}</Alert>
            ) : (
              <Radio.Group
                label={say('new.checklist')}
                value={checklist?.checklistId ?? null}
                onChange={setChecklist}
              >
                <Stack gap={6} mt={4}>
                  {fitting.map(({ checklistId, title, itemCount }) => (
                    <Radio
                      key={checklistId}
                      value={checklistId}
                      label={read(title)}
                      description={say('new.checklist.items', { count: itemCount })}
                    />
                  ))}
                </Stack>
              </Radio.Group>
            )}
            {kind === 'self' || (waves.data ?? []).length === 0 ? null : (
              <Select
                label={say('new.wave')}
                data={[
                  { value: NO_WAVE, label: say('new.wave.none') },
                  ...(waves.data ?? []).map(({ id, name }) => ({ value: id, label: read(name) })),
                ]}
                value={waveId}
                onChange={value => setWave(value ?? NO_WAVE)}
              />
            )}
            {begin.isError || version.isError ? <ProblemAlert error={begin.error ?? version.error} /> : null}
            <Button
              size="md"
              disabled={dealer === undefined || version.data === undefined}
              loading={begin.isPending}
              onClick={() => {
                if (dealer === undefined || version.data === undefined) return;
                begin.mutate({
                  personId: person.id,
                  dealer,
                  checklist: version.data,
                  kind,
                  waveId: waveId === NO_WAVE || kind === 'self' ? null : waveId,
                });
              }}
            >
              {say('new.submit')}
            </Button>
          </Stack>
        </Panel>
      )}
    </PageFrame>
  );
};
