import { useQuery } from '@tanstack/react-query';
import { parseBlueprint, type LintOptions } from '@truthline/blueprint';
import { useMemo } from 'react';
import { trpc } from '../app/api-client.ts';

/**
 * What the check of a drawing compares it with: the checklists that judge it, the drawing it is to replace. Empty until the
 * server has answered; the report then names the rules that keep silent.
 */
export const useLintBasis = (blueprintId: string): LintOptions => {
  const { data } = useQuery(trpc.blueprints.lintBasis.queryOptions({ blueprintId }));
  return useMemo(() => {
    const asIs = data?.asIs == null ? null : parseBlueprint(data.asIs);
    return {
      ...(data?.items == null ? {} : { checklist: { items: data.items } }),
      ...(asIs?.ok === true ? { asIs: asIs.value } : {}),
    };
  }, [data]);
};
