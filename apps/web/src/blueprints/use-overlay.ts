import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Service } from '@truthline/blueprint';
import type { DrawingOverlay } from '@truthline/editor';
import { useMemo } from 'react';
import { trpc } from '../app/api-client.ts';
import type { BlueprintSearch } from '../app/search.ts';
import { useUnit } from '../audits/use-unit.ts';
import { wishOf } from './overlay-wish.ts';
import { useNetworkSpread, type Spreads } from './use-network-spread.ts';

/** Which audits the figures were made of, for the answers behind them. */
export type Behind = {
  readonly dealerId: string;
  readonly waveIds?: string[];
  readonly kinds?: ('self' | 'mystery' | 'oem')[];
  readonly auditId?: string;
};

/** The network's moments, for the distribution behind each of them. */
export type BehindNetwork = {
  readonly spreads: Spreads;
  readonly selection: {
    readonly checklistId: string;
    readonly waveIds?: string[];
    readonly kinds?: ('self' | 'mystery' | 'oem')[];
  };
};

export type ShownOverlay = {
  readonly overlay: DrawingOverlay | null;
  readonly behind: Behind | BehindNetwork | null;
  readonly error: unknown;
};

const KEEP = { placeholderData: keepPreviousData };

/** Scores of one audit, of one wave, or of the selection the network page made. */
const useScores = (blueprintId: string, search: BlueprintSearch): ShownOverlay => {
  const { dealer, wave, audit, checklist, kind } = search;
  const wish = wishOf(search);
  const asked = dealer !== undefined && (wish === 'scores' || wish === 'last');
  const chosenKind = kind === undefined ? {} : { kind };
  const { data, error } = useQuery(
    trpc.blueprints.overlay.queryOptions(
      !asked
        ? skipToken
        : wish === 'last'
          ? { blueprintId, dealerId: dealer, last: true, ...chosenKind }
          : checklist === undefined
            ? {
                blueprintId,
                dealerId: dealer,
                ...(wave === undefined ? {} : { waveId: wave }),
                ...(audit === undefined ? {} : { auditId: audit }),
                ...chosenKind,
              }
            : {
                blueprintId,
                dealerId: dealer,
                selection: {
                  checklistId: checklist,
                  ...(wave === undefined ? {} : { waveIds: [wave] }),
                  ...(kind === undefined ? {} : { kinds: [kind] }),
                },
              },
      KEEP,
    ),
  );
  return useMemo(() => {
    if (!asked || data === undefined) return { overlay: null, behind: null, error: asked ? error : null };
    return {
      overlay: {
        kind: 'scores',
        label: data.label,
        moments: new Map(
          data.moments.map(({ momentId, score, n, failed }) => [momentId, { score, n, failed }]),
        ),
      },
      behind: {
        dealerId: dealer,
        ...(data.auditId === null ? {} : { auditId: data.auditId }),
        ...(data.kind === null ? {} : { kinds: [data.kind] }),
        ...(wave === undefined || wish === 'last' ? {} : { waveIds: [wave] }),
      },
      error: error,
    };
  }, [asked, dealer, data, error, wave, wish]);
};

/** A wave and the one before, or self-audits and mystery visits. */
const usePairs = (blueprintId: string, search: BlueprintSearch): ShownOverlay => {
  const { dealer, wave, kind } = search;
  const wish = wishOf(search);
  const compare = wish === 'trend' ? 'waves' : wish === 'kinds' ? 'kinds' : null;
  const asked = dealer !== undefined && compare !== null;
  const { data, error } = useQuery(
    trpc.blueprints.overlayPairs.queryOptions(
      !asked
        ? skipToken
        : {
            blueprintId,
            dealerId: dealer,
            compare,
            ...(wave === undefined ? {} : { waveId: wave }),
            ...(kind === undefined ? {} : { kind }),
          },
      KEEP,
    ),
  );
  return useMemo(() => {
    if (!asked || data === undefined) return { overlay: null, behind: null, error: asked ? error : null };
    return {
      overlay: {
        kind: data.compare === 'waves' ? 'trend' : 'kinds',
        label: data.label,
        oneLabel: data.oneLabel,
        otherLabel: data.otherLabel,
        moments: new Map(data.moments.map(({ momentId, one, other }) => [momentId, { one, other }])),
      },
      behind: {
        dealerId: dealer,
        ...(data.waveIds.length === 0 ? {} : { waveIds: [...data.waveIds] }),
        kinds: data.kind === null ? ['self', 'mystery'] : [data.kind],
      },
      error: error,
    };
  }, [asked, dealer, data, error]);
};

/** The drawing's own times; with a dealer also what was measured there. */
const useTimes = (blueprintId: string, search: BlueprintSearch): ShownOverlay => {
  const { dealer, wave, kind } = search;
  const asked = wishOf(search) === 'time';
  const unit = useUnit();
  const { data, error } = useQuery(
    trpc.blueprints.overlayMeasured.queryOptions(
      !asked || dealer === undefined
        ? skipToken
        : {
            blueprintId,
            dealerId: dealer,
            ...(wave === undefined ? {} : { waveId: wave }),
            ...(kind === undefined ? {} : { kind }),
          },
      KEEP,
    ),
  );
  return useMemo(() => {
    if (!asked) return { overlay: null, behind: null, error: null };
    const measured = dealer === undefined ? undefined : data;
    return {
      overlay: {
        kind: 'time',
        label: measured?.label ?? null,
        measured: new Map(
          (measured?.moments ?? []).map(({ momentId, ...found }) => [
            momentId,
            { ...found, unit: unit(found.unit) },
          ]),
        ),
      },
      behind:
        dealer === undefined
          ? null
          : {
              dealerId: dealer,
              ...(wave === undefined ? {} : { waveIds: [wave] }),
              ...(measured === undefined || measured.kind === null ? {} : { kinds: [measured.kind] }),
            },
      error: dealer === undefined ? null : error,
    };
  }, [asked, dealer, data, error, unit, wave]);
};

const RECORDS = {
  priority: { overlay: { kind: 'priority' }, behind: null, error: null },
  waiting: { overlay: { kind: 'waiting' }, behind: null, error: null },
  cost: { overlay: { kind: 'cost' }, behind: null, error: null },
} as const satisfies Record<string, ShownOverlay>;

/** What lies on the drawing, as the address asks for it; null without. */
export const useOverlay = (
  { id: blueprintId, service }: { readonly id: string; readonly service: Service | undefined },
  search: BlueprintSearch,
): ShownOverlay => {
  const scores = useScores(blueprintId, search);
  const pairs = usePairs(blueprintId, search);
  const times = useTimes(blueprintId, search);
  const network = useNetworkSpread(search, service);
  const wish = wishOf(search);
  switch (wish) {
    case 'priority':
    case 'waiting':
    case 'cost':
      return RECORDS[wish];
    case 'network':
      return network;
    case 'time':
      return times;
    case 'trend':
    case 'kinds':
      return pairs;
    case 'scores':
    case 'last':
    case 'none':
      return scores;
  }
};
