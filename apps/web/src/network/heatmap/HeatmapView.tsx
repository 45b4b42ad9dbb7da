import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { contentLanguage, Heatmap, LoadingSkeleton, Panel, useFormats, useLocale } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { networkSearch, withoutEmpty } from '../frame/network-search.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { heatFigure, type Heat } from './heatmap-figure.ts';
import { heatmapSearch, type HeatmapSearch } from './heatmap-search.ts';
import { HeatmapControls } from './HeatmapControls.tsx';
import { useHeatmapMessages } from './use-heatmap-messages.ts';
import { useOpenMoment } from './use-open-moment.ts';

const route = getRouteApi('/signedIn/network/heatmap');

const ownNames = [
  'offDrawing',
  'reliability',
  'responsiveness',
  'assurance',
  'empathy',
  'tangibles',
  'evidence',
  'customer',
  'frontstage',
  'backstage',
  'support',
] as const;

/** What a column is called: as the checklist or the drawing has it, else a word of ours. */
const useColumnName = () => {
  const say = useHeatmapMessages();
  const read = useContentText();
  return useMemo(
    () =>
      ({ id, name }: Heat['columns'][number]): string => {
        const own = ownNames.find(known => known === id);
        return name === null ? (own === undefined ? id : say(`name.${own}`)) : read(name);
      },
    [say, read],
  );
};

/** What stands behind the figures. */
const Method = ({ heat: { method, dealers } }: { heat: Heat }) => {
  const say = useHeatmapMessages();
  const formats = useFormats();
  const { correlation, missing, version } = method;
  const values = {
    dealers: formats.number(dealers.length),
    version,
    level: formats.percent(method.intervalLevel),
  };
  return (
    <p className="tl-network-method">
      <span>
        {correlation === null
          ? say('method.unknown', values)
          : say('method', { ...values, correlation: formats.number(correlation, 2) })}
      </span>
      {missing === 0 ? null : <span>{say('missing', { count: missing })}</span>}
    </p>
  );
};

/** Every dealer at every moment, section, dimension, lane or step; a cell leads to that dealer's drawing. */
export const HeatmapView = () => {
  const { selection } = useNetworkSelection();
  const say = useHeatmapMessages();
  const read = useContentText();
  const formats = useFormats();
  const router = useRouter();
  const language = contentLanguage(useLocale());
  const asked = heatmapSearch(route.useSearch());
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const heat = useQuery(
    trpc.network.heatmap.queryOptions(
      { ...selection, ...asked, language },
      // Hundreds of thousands of figures: comparing an answer with the last one would cost more than drawing it.
      { structuralSharing: false, placeholderData: keepPreviousData },
    ),
  );
  const open = useOpenMoment();
  const columnName = useColumnName();
  const set = (change: { readonly [Key in keyof HeatmapSearch]: HeatmapSearch[Key] | undefined }) =>
    void router.navigate({
      to: '.',
      search: before => withoutEmpty({ ...networkSearch(before), ...heatmapSearch(before), ...change }),
      replace: true,
      resetScroll: false,
    });
  const shown = isNarrow
    ? (heat.data?.columns.find(({ id }) => id === asked.column) ?? heat.data?.columns[0])?.id
    : undefined;
  const figure = useMemo(
    () =>
      heat.data === undefined
        ? null
        : heatFigure(
            heat.data,
            {
              columnName,
              rowName: ({ name }) => read(name),
              score: formats.score,
              detail: ({ interval, audits }) =>
                interval === null
                  ? say('row.audits', { count: audits })
                  : say('row.between', {
                      low: formats.score(interval.low),
                      high: formats.score(interval.high),
                      count: audits,
                    }),
            },
            shown ?? null,
          ),
    [heat.data, columnName, read, formats, say, shown],
  );
  if (heat.isError) return <CallError error={heat.error} onRetry={() => void heat.refetch()} />;
  if (heat.data === undefined || figure === null) return <LoadingSkeleton shape="drawing" />;
  const by = heat.data.by;
  return (
    <>
      <Method heat={heat.data} />
      <JoiningLine joining={heat.data.method.joining} />
      <HeatmapControls
        search={asked}
        columns={heat.data.columns.map(column => ({ id: column.id, name: columnName(column) }))}
        isNarrow={isNarrow}
        shown={shown ?? null}
        onChange={set}
      />
      <Panel
        title={say('title')}
        note={open.isPending ? say('opening') : say(isNarrow ? 'note.narrow' : 'note')}
        flush
      >
        {figure.cells.score.every(score => score === null) ? (
          <p className="tl-table-none">{say('empty')}</p>
        ) : (
          <Heatmap
            caption={say(by === 'moments' ? 'caption' : `caption.${by}`)}
            rows={figure.rows}
            columns={figure.columns}
            cells={figure.cells}
            thinText={say('thin', { count: heat.data.method.leastVisits })}
            sortedBy={asked.column ?? null}
            onSort={({ id }) =>
              set({
                column: id,
                order: asked.column === id && asked.order !== 'strongest' ? 'strongest' : undefined,
              })
            }
            onSelect={(row, column) => {
              const momentId = figure.columns.find(({ id }) => id === column.id)?.momentId;
              if (momentId !== undefined) open.mutate({ dealerId: row.id, momentId });
            }}
          />
        )}
      </Panel>
    </>
  );
};
