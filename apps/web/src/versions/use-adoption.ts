import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import {
  conflictKey,
  isDecidable,
  type Blueprint,
  type MergeDecisions,
  type MergeSide,
} from '@truthline/blueprint';
import { adoptStandard } from '@truthline/document';
import { useRefusalSentence } from '@truthline/editor';
import { useMemo, useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { keepDecisions } from './adoption.ts';
import type { Opened } from './OpenedGate.tsx';
import { useVersionsMessages } from './use-versions-messages.ts';

export type AdoptionParts = {
  readonly opened: Opened;
  readonly base: Blueprint;
  readonly standard: Blueprint;
  readonly number: number;
  /** The number chosen as base where nobody had noted one. */
  readonly baseNumber: number | null;
};

/** The merge as decided so far, and taking it over. Decisions outlive a variant that somebody changes meanwhile. */
export const useAdoption = ({ opened, base, standard, number, baseNumber }: AdoptionParts) => {
  const say = useVersionsMessages();
  const problemText = useProblemText();
  const refusalText = useRefusalSentence();
  const router = useRouter();
  const [decided, setDecided] = useState<{
    readonly decisions: MergeDecisions;
    readonly of: Blueprint;
  }>({ decisions: {}, of: opened.blueprint });
  const [said, setSaid] = useState<string | null>(null);
  // What there is to decide stays listed while it is decided; a decision may settle another conflict with it.
  const asked = useMemo(
    () => adoptStandard({ base, variant: opened.blueprint, standard }, {}).conflicts,
    [base, opened.blueprint, standard],
  );
  let { decisions } = decided;
  if (decided.of !== opened.blueprint) {
    const { conflicts: before } = adoptStandard({ base, variant: decided.of, standard }, {});
    decisions = keepDecisions(decisions, before, asked);
    setDecided({ decisions, of: opened.blueprint });
    setSaid(say('adopt.stale', { count: Object.keys(decisions).length }));
  }
  const merge = useMemo(
    () => adoptStandard({ base, variant: opened.blueprint, standard }, decisions),
    [base, opened.blueprint, standard, decisions],
  );
  const keys = new Set(asked.map(conflictKey));
  const conflicts = [...asked, ...merge.conflicts.filter(conflict => !keys.has(conflictKey(conflict)))];
  const adopt = useMutation(
    trpc.blueprints.adopt.mutationOptions({
      onMutate: () => setSaid(null),
      onSuccess: async answer => {
        switch (answer.status) {
          case 'adopted':
            await Promise.all(
              [
                trpc.blueprints.standardNews.pathKey(),
                trpc.blueprints.list.pathKey(),
                trpc.blueprints.deviations.pathKey(),
              ].map(queryKey => queryClient.invalidateQueries({ queryKey, refetchType: 'none' })),
            );
            notifications.show({
              closeButtonProps: { 'aria-label': say('close') },
              message: say('adopt.done', { number: answer.number }),
            });
            await router.navigate({
              to: '/blueprints/$blueprintId',
              params: { blueprintId: opened.id },
              search: {},
            });
            return;
          case 'refused':
            setSaid(say('adopt.refused', { reason: refusalText(answer.refusal) }));
            return;
          case 'stale':
            await opened.refetch();
            return;
          case 'undecided':
          case 'baseUnknown':
            setSaid(say('adopt.undecided'));
            await opened.refetch();
        }
      },
      onError: error => setSaid(say('adopt.refused', { reason: problemText(error) })),
    }),
  );
  return {
    merged: merge.merged,
    conflicts: conflicts.filter(isDecidable),
    told: merge.conflicts.filter(conflict => !isDecidable(conflict)),
    open: merge.open,
    decisions,
    said,
    decide: (key: string, side: MergeSide) =>
      setDecided({ decisions: { ...decisions, [key]: side }, of: opened.blueprint }),
    isFinishing: adopt.isPending,
    finish: () =>
      adopt.mutate({
        blueprintId: opened.id,
        number,
        baseRevision: opened.revision,
        decisions: { ...decisions },
        ...(baseNumber === null ? {} : { baseNumber }),
      }),
  };
};
