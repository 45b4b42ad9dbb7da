import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { notifications } from '@mantine/notifications';
import { Heatmap, LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { useMemo } from 'react';
import { queryClient, trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { useProblemText } from '../../frame/use-problem-text.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';

type Cell = { dealerId: string; momentId: string };

/** Every dealer at every moment; a cell leads to that moment on that dealer's blueprint. */
export const HeatmapView = () => {
  const {
    selection,
    checklist: { service },
  } = useNetworkSelection();
  const say = useNetworkMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const { compareNames } = useFormats();
  const router = useRouter();
  const heat = useQuery(trpc.network.heatmap.queryOptions(selection));
  const open = useMutation({
    mutationFn: ({ dealerId }: Cell) =>
      queryClient.fetchQuery(trpc.blueprints.forDealer.queryOptions({ dealerId, service })),
    onSuccess: ({ blueprintId }, { dealerId, momentId }) => {
      const wave = selection.waveIds?.length === 1 ? selection.waveIds[0] : undefined;
      const kind = selection.kinds?.[0];
      return router.navigate({
        to: '/blueprints/$blueprintId',
        params: { blueprintId },
        search: {
          dealer: dealerId,
          moment: momentId,
          checklist: selection.checklistId,
          ...(wave === undefined ? {} : { wave }),
          ...(kind === undefined ? {} : { kind }),
        },
      });
    },
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
  const figure = useMemo(() => {
    if (heat.data === undefined) return null;
    const { dealers, moments, cells } = heat.data;
    const order = dealers
      .map((dealer, from) => ({ from, id: dealer.dealerId, name: read(dealer.name) }))
      .sort((one, other) => compareNames(one.name, other.name));
    const placeOf = new Map(order.map(({ from }, at) => [from, at]));
    return {
      rows: order,
      columns: moments.map(({ momentId, name, sectionId }) => ({
        id: momentId,
        name: read(name),
        groupId: sectionId,
      })),
      cells: cells.flatMap(({ dealer, moment, score, n }) => {
        const row = placeOf.get(dealer);
        return row === undefined || score === null ? [] : [{ row, column: moment, score, count: n }];
      }),
    };
  }, [heat.data, read, compareNames]);
  return (
    <Panel title={say('heatmap.title')} note={open.isPending ? say('opening') : say('heatmap.note')} flush>
      {heat.isError ? (
        <CallError error={heat.error} onRetry={() => void heat.refetch()} />
      ) : figure === null ? (
        <LoadingSkeleton shape="drawing" />
      ) : figure.cells.length === 0 ? (
        <p className="tl-table-none">{say('heatmap.empty')}</p>
      ) : (
        <Heatmap
          caption={say('heatmap.caption')}
          rows={figure.rows}
          columns={figure.columns}
          cells={figure.cells}
          onSelect={(dealerId, momentId) => open.mutate({ dealerId, momentId })}
        />
      )}
    </Panel>
  );
};
