import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { MomentOverlay } from '@truthline/editor';
import { useMemo } from 'react';
import { trpc } from '../app/api-client.ts';
import type { BlueprintSearch } from '../app/search.ts';

/** The scores that lie on the drawing, as the address asks for them; null without. */
export const useOverlay = (
  blueprintId: string,
  { dealer, wave, audit, checklist, kind }: BlueprintSearch,
): { readonly overlay: MomentOverlay | null; readonly error: unknown } => {
  const query = useQuery(
    trpc.blueprints.overlay.queryOptions(
      dealer === undefined
        ? skipToken
        : {
            blueprintId,
            dealerId: dealer,
            ...(checklist === undefined
              ? {
                  ...(wave === undefined ? {} : { waveId: wave }),
                  ...(audit === undefined ? {} : { auditId: audit }),
                }
              : {
                  selection: {
                    checklistId: checklist,
                    ...(wave === undefined ? {} : { waveIds: [wave] }),
                    ...(kind === undefined ? {} : { kinds: [kind] }),
                  },
                }),
          },
      { placeholderData: keepPreviousData },
    ),
  );
  const overlay = useMemo(
    () =>
      dealer === undefined || query.data === undefined
        ? null
        : {
            label: query.data.label,
            moments: new Map(
              query.data.moments.map(({ momentId, score, n, failed }) => [momentId, { score, n, failed }]),
            ),
          },
    [dealer, query.data],
  );
  return { overlay, error: dealer === undefined ? null : query.error };
};
