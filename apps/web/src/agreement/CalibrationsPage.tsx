import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import {
  DataTable,
  EmptyState,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
  useFormats,
  type Column,
} from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { AddCalibration } from './AddCalibration.tsx';
import { seesCalibrations, type CalibrationSummary } from './calibration.ts';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

const CalibrationsTable = ({ rows }: { rows: readonly CalibrationSummary[] }) => {
  const say = useCalibrationsMessages();
  const read = useContentText();
  const formats = useFormats();
  const ownState = ({ own }: CalibrationSummary) => {
    if (own === null) return '–';
    return say(
      own.status === null ? 'own.state.none' : own.status === 'draft' ? 'own.state.open' : 'own.state.done',
    );
  };
  const all = rows.every(({ counts }) => counts !== null);
  const columns: readonly Column<CalibrationSummary>[] = [
    {
      key: 'name',
      header: say('list.name'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ id, name, dealer, checklistTitle }) => (
        <>
          <TextLink to="/calibrations/$calibrationId" params={{ calibrationId: id }}>
            {read(name)}
          </TextLink>
          <div className="tl-panel-note">{read(dealer.name)}</div>
          <span className="tl-only-narrow">{read(checklistTitle)}</span>
        </>
      ),
    },
    {
      key: 'checklist',
      secondary: true,
      header: say('list.checklist'),
      sortValue: ({ checklistTitle }) => read(checklistTitle),
      render: ({ checklistTitle }) => read(checklistTitle),
    },
    {
      key: 'made',
      secondary: true,
      header: say('list.made'),
      sortValue: ({ madeAt }) => madeAt,
      render: ({ madeAt }) => formats.date(madeAt),
    },
    ...(all
      ? ([
          {
            key: 'answered',
            header: say('list.answered'),
            align: 'end',
            render: ({ counts }) => formats.number(counts?.submitted ?? 0),
          },
          {
            key: 'underWay',
            secondary: true,
            header: say('list.underWay'),
            align: 'end',
            render: ({ counts }) => formats.number(counts?.underWay ?? 0),
          },
        ] satisfies readonly Column<CalibrationSummary>[])
      : []),
    {
      key: 'state',
      header: say('list.state'),
      render: row => (all ? say(row.closedAt === null ? 'open' : 'closed') : ownState(row)),
    },
  ];
  return <DataTable caption={say('list.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
};

/** Recorded visits that several auditors answer: all of them for who reviews, for an auditor the own ones. */
export const CalibrationsPage = () => {
  const say = useCalibrationsMessages();
  const may = useMay();
  const sees = seesCalibrations(may);
  const asked = useQuery({ ...trpc.agreement.calibrations.queryOptions(), enabled: sees });
  if (!sees) return <NoPermissionState />;
  const mayAdd = may('audit.review');
  return (
    <PageFrame
      title={say('title')}
      lead={say(mayAdd ? 'lead' : 'lead.auditor')}
      actions={mayAdd ? <AddCalibration /> : undefined}
    >
      <Panel flush>
        {asked.isError ? (
          <CallError error={asked.error} onRetry={() => void asked.refetch()} />
        ) : asked.isPending ? (
          <LoadingSkeleton count={4} />
        ) : asked.data.length === 0 ? (
          <EmptyState
            icon={IconUsersGroup}
            title={say('empty.title')}
            text={say(mayAdd ? 'empty.text' : 'empty.auditor')}
          />
        ) : (
          <CalibrationsTable rows={asked.data} />
        )}
      </Panel>
    </PageFrame>
  );
};
