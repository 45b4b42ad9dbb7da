import './waves.css';
import { Group } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import {
  DataTable,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
  useFormats,
  type Column,
} from '@truthline/ui';
import { trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ExportAnswers } from '../results/ExportAnswers.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { PlanWave } from './PlanWave.tsx';
import { useWavesMessages } from './use-waves-messages.ts';

type Wave = Awaited<ReturnType<typeof api.waves.list.query>>[number];

const WavesTable = ({ waves }: { waves: readonly Wave[] }) => {
  const say = useWavesMessages();
  const read = useContentText();
  const formats = useFormats();
  const may = useMay();
  const columns: readonly Column<Wave>[] = [
    {
      key: 'name',
      header: say('column.name'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ id, name }) =>
        may('wave.plan') ? (
          <TextLink to="/waves/$waveId" params={{ waveId: id }}>
            {read(name)}
          </TextLink>
        ) : (
          read(name)
        ),
    },
    {
      key: 'from',
      header: say('column.from'),
      descendingFirst: true,
      sortValue: ({ startsOn }) => startsOn,
      render: ({ startsOn }) => formats.day(startsOn),
    },
    { key: 'to', secondary: true, header: say('column.to'), render: ({ endsOn }) => formats.day(endsOn) },
    {
      key: 'audits',
      header: say('column.audits'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ auditCount }) => auditCount,
      render: ({ auditCount }) => formats.number(auditCount),
    },
  ];
  const withCompare: readonly Column<Wave>[] = may('comparison.read')
    ? [
        ...columns,
        {
          key: 'compare',
          header: say('column.compare'),
          align: 'end',
          render: ({ id }) => (
            <span className="tl-waves-links">
              <TextLink to="/network" search={{ waves: [id] }}>
                {say('compare')}
              </TextLink>
              <TextLink to="/waves/$waveId/agreement" params={{ waveId: id }}>
                {say('agreement')}
              </TextLink>
            </span>
          ),
        },
      ]
    : columns;
  return (
    <DataTable
      caption={say('list.caption')}
      columns={withCompare}
      rows={waves}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'from', descending: true }}
      empty={say('list.empty')}
    />
  );
};

/** The waves of the network and the way their results come in. */
export const WavesPage = () => {
  const say = useWavesMessages();
  const may = useMay();
  const [waves, checklists] = useQueries({
    queries: [trpc.waves.list.queryOptions(), trpc.checklists.list.queryOptions()],
  });
  const failed = [waves, checklists].find(({ isError }) => isError);
  if (!may('wave.read')) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        <Group gap="xs">
          <ExportAnswers />
          {may('wave.plan') ? (
            <ButtonLink to="/waves/conflicts" variant="default">
              {say('conflicts')}
            </ButtonLink>
          ) : null}
          {may('wave.add') ? <PlanWave /> : null}
        </Group>
      }
    >
      {failed !== undefined ? (
        <CallError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : waves.data === undefined || checklists.data === undefined ? (
        <LoadingSkeleton count={8} />
      ) : (
        <div className="tl-waves">
          {may('wave.import') && waves.data.length > 0 ? (
            <ImportPanel waves={waves.data} checklists={checklists.data} />
          ) : null}
          <Panel title={say('list.title')} flush>
            <WavesTable waves={waves.data} />
          </Panel>
        </div>
      )}
    </PageFrame>
  );
};
