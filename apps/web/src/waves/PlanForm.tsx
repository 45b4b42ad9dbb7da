import { Alert, Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { ReviewRule } from '@truthline/audit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Panel } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { numberOf } from './number-of.ts';
import { PlanDealers } from './PlanDealers.tsx';
import { PlanMix } from './PlanMix.tsx';
import { useWaveMessages } from './use-wave-messages.ts';

type Planned = Awaited<ReturnType<typeof api.waves.readPlan.query>>;
type Checklist = Awaited<ReturnType<typeof api.checklists.list.query>>[number];
type Wish = Parameters<typeof api.waves.plan.mutate>[0];

const MODES = ['none', 'all', 'rule'] as const satisfies readonly ReviewRule['mode'][];

const freshPlan = (wave: Planned['wave'], [checklist]: readonly Checklist[]): Wish => ({
  waveId: wave.id,
  checklistId: checklist?.checklistId ?? '',
  version: checklist?.version ?? 1,
  kind: checklist?.auditKinds.find(kind => kind === 'mystery') ?? checklist?.auditKinds[0] ?? 'self',
  plan: {
    dealers: { rule: { regionIds: null, sizes: null, share: 1, seed: 1 } },
    quota: 1,
    weekdays: null,
    hours: null,
  },
  deadline: wave.endsOn,
  lockoutDays: 7,
  review: { mode: 'none', below: 70, share: 0.1 },
  appealDays: 14,
});

const wishOf = ({ plan, wave }: Planned, checklists: readonly Checklist[]): Wish => {
  if (plan === null) return freshPlan(wave, checklists);
  const { plannedAt: _plannedAt, ...wish } = plan;
  return wish;
};

/** What the wave asks for: written once, changed as long as it runs; what is given out already stays. */
export const PlanForm = ({ wave, plan, checklists }: Planned & { checklists: readonly Checklist[] }) => {
  const say = useWaveMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const [wish, setWish] = useState(() => wishOf({ wave, plan }, checklists));
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const save = useMutation(
    trpc.waves.plan.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.waves.pathKey() }),
    }),
  );
  const set = (change: Partial<Wish>) => setWish(before => ({ ...before, ...change }));
  const { review } = wish;
  const checklist = checklists.find(({ checklistId }) => checklistId === wish.checklistId);
  return (
    <Panel title={say('plan.title')}>
      <form
        className="tl-wave-plan"
        onSubmit={event => {
          event.preventDefault();
          save.mutate(wish);
        }}
      >
        <Select
          label={say('plan.checklist')}
          allowDeselect={false}
          data={checklists.map(({ checklistId, title }) => ({ value: checklistId, label: read(title) }))}
          value={wish.checklistId}
          onChange={value => {
            const chosen = checklists.find(({ checklistId }) => checklistId === value);
            if (chosen === undefined) return;
            const kind = chosen.auditKinds.includes(wish.kind) ? wish.kind : chosen.auditKinds[0];
            set({ checklistId: chosen.checklistId, version: chosen.version, kind: kind ?? wish.kind });
          }}
        />
        <Select
          label={say('plan.kind')}
          allowDeselect={false}
          data={(checklist?.auditKinds ?? []).map(kind => ({ value: kind, label: sayFrame(`kind.${kind}`) }))}
          value={wish.kind}
          onChange={value => set({ kind: checklist?.auditKinds.find(kind => kind === value) ?? wish.kind })}
        />
        <NumberInput
          label={say('plan.quota')}
          min={1}
          max={20}
          value={wish.plan.quota}
          onChange={value => set({ plan: { ...wish.plan, quota: numberOf(value) } })}
        />
        <TextInput
          type="date"
          label={say('plan.deadline')}
          min={wave.startsOn}
          max={wave.endsOn}
          value={wish.deadline}
          onChange={event => set({ deadline: event.currentTarget.value })}
        />
        <NumberInput
          label={say('plan.lockout')}
          min={0}
          max={365}
          value={wish.lockoutDays}
          onChange={value => set({ lockoutDays: numberOf(value) })}
        />
        <Select
          label={say('plan.review')}
          allowDeselect={false}
          data={MODES.map(value => ({ value, label: say(`review.${value}`) }))}
          value={review.mode}
          onChange={value =>
            set({ review: { ...review, mode: MODES.find(mode => mode === value) ?? 'none' } })
          }
        />
        {review.mode !== 'rule' ? null : (
          <>
            <NumberInput
              label={say('plan.below')}
              min={0}
              max={100}
              value={review.below ?? ''}
              onChange={value => set({ review: { ...review, below: value === '' ? null : numberOf(value) } })}
            />
            <NumberInput
              label={say('plan.sample')}
              min={0}
              max={100}
              value={Math.round(review.share * 100)}
              onChange={value => set({ review: { ...review, share: numberOf(value) / 100 } })}
            />
          </>
        )}
        <NumberInput
          label={say('plan.appealDays')}
          min={0}
          max={365}
          value={wish.appealDays}
          onChange={value => set({ appealDays: numberOf(value) })}
        />
        <PlanDealers
          value={wish.plan.dealers}
          dealers={dealers.data ?? []}
          onChange={chosen => set({ plan: { ...wish.plan, dealers: chosen } })}
        />
        <PlanMix value={wish.plan} onChange={mix => set({ plan: { ...wish.plan, ...mix } })} />
        <div className="tl-wave-plan-end">
          {save.isError ? <ProblemAlert error={save.error} /> : null}
          {save.isSuccess ? <Alert role="status">{say('plan.saved')}</Alert> : null}
          <Button type="submit" loading={save.isPending}>
            {say('plan.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
