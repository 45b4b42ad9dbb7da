import type { Service } from '@truthline/blueprint';
import type { MomentSpread } from '@truthline/editor';
import { skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc, type api } from '../app/api-client.ts';
import type { BlueprintSearch } from '../app/search.ts';
import { wishOf } from './overlay-wish.ts';
import type { ShownOverlay } from './use-overlay.ts';

export type Spreads = Awaited<ReturnType<typeof api.network.spread.query>>;

/** How many moments are lit as the weakest. */
const WEAKEST = 5;

/** The moments of the network as the drawing shows them; those with the lowest means are lit. */
export const spreadsOf = ({ moments }: Pick<Spreads, 'moments'>): ReadonlyMap<string, MomentSpread> => {
  const told = moments
    .flatMap(({ momentId, score, quartiles, dealers, n }) =>
      score === null || quartiles === null ? [] : [{ momentId, score, quartiles, dealers, n }],
    )
    .sort((one, other) => one.score - other.score);
  return new Map(
    told.map(({ momentId, score, quartiles: { low, high }, dealers, n }, place) => [
      momentId,
      { score, low, high, dealers, n, isWeakest: place < WEAKEST },
    ]),
  );
};

/** The checklist a drawing of this service is judged by, where none is named: the one called like it, else the first. */
const useChecklist = (search: BlueprintSearch, service: Service | undefined) => {
  const [checklists] = useQueries({ queries: [trpc.checklists.list.queryOptions()] });
  const fitting = (checklists.data ?? []).filter(checklist => checklist.service === service);
  return (
    checklists.data?.find(({ checklistId }) => checklistId === search.checklist) ??
    fitting.find(({ checklistId }) => checklistId === service) ??
    fitting[0]
  );
};

/** Every moment over the dealers of the network. */
export const useNetworkSpread = (search: BlueprintSearch, service: Service | undefined): ShownOverlay => {
  const { wave, kind } = search;
  const asked = wishOf(search) === 'network';
  const checklist = useChecklist(search, service);
  const checklistId = checklist?.checklistId;
  const selection = useMemo(
    () =>
      checklistId === undefined
        ? null
        : {
            checklistId,
            ...(wave === undefined ? {} : { waveIds: [wave] }),
            ...(kind === undefined ? {} : { kinds: [kind] }),
          },
    [checklistId, wave, kind],
  );
  const { data, error } = useQuery(
    trpc.network.spread.queryOptions(asked && selection !== null ? selection : skipToken),
  );
  return useMemo(() => {
    if (!asked || data === undefined || checklist === undefined || selection === null)
      return { overlay: null, behind: null, error: asked ? error : null };
    return {
      overlay: { kind: 'network', label: checklist.title, moments: spreadsOf(data) },
      behind: { spreads: data, selection },
      error,
    };
  }, [asked, data, error, checklist, selection]);
};
