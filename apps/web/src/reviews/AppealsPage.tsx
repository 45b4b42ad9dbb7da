import './reviews.css';
import { IconScale } from '@tabler/icons-react';
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
import { trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

type Appeal = Awaited<ReturnType<typeof api.appeals.list.query>>[number];
type Rate = Awaited<ReturnType<typeof api.appeals.overturnRates.query>>[number];

const AppealsTable = ({ appeals }: { appeals: readonly Appeal[] }) => {
  const say = useReviewsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const columns: readonly Column<Appeal>[] = [
    {
      key: 'dealer',
      header: say('appeals.dealer'),
      rowHeader: true,
      sortValue: ({ dealerName }) => read(dealerName),
      render: ({ auditId, dealerName, checklistTitle, kind }) => (
        <>
          <TextLink to="/audits/$auditId/result" params={{ auditId }}>
            {read(dealerName)}
          </TextLink>
          <div className="tl-panel-note">
            {read(checklistTitle)} · {sayFrame(`kind.${kind}`)}
          </div>
        </>
      ),
    },
    {
      key: 'opened',
      secondary: true,
      header: say('appeals.opened'),
      sortValue: ({ openedAt }) => openedAt,
      render: ({ openedAt }) => formats.dateTime(openedAt),
    },
    {
      key: 'by',
      secondary: true,
      header: say('appeals.by'),
      render: ({ openedByName }) => openedByName,
    },
    {
      key: 'state',
      header: say('appeals.state'),
      sortValue: ({ state }) => say(`state.${state}`),
      render: ({ state, undecided }) => (
        <>
          {say(`state.${state}`)}
          {state === 'open' ? (
            <div className="tl-panel-note">{say('appeals.undecided', { count: undecided })}</div>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={say('appeals.caption')} columns={columns} rows={appeals} rowKey={({ id }) => id} />
  );
};

const OverturnRates = () => {
  const say = useReviewsMessages();
  const formats = useFormats();
  const rates = useQuery(trpc.appeals.overturnRates.queryOptions());
  const percent = (share: number) => `${formats.number(share * 100)} %`;
  const columns: readonly Column<Rate>[] = [
    {
      key: 'auditor',
      header: say('rates.auditor'),
      rowHeader: true,
      render: ({ auditorName }) => auditorName,
    },
    {
      key: 'upheld',
      header: say('rates.upheld'),
      align: 'end',
      render: ({ upheld, decided }) => say('rates.of', { upheld, decided }),
    },
    { key: 'share', header: say('rates.share'), align: 'end', render: ({ share }) => percent(share) },
    {
      key: 'interval',
      header: say('rates.interval.head'),
      align: 'end',
      render: ({ low, high }) => say('rates.interval', { low: percent(low), high: percent(high) }),
    },
  ];
  return (
    <Panel title={say('rates.title')} note={say('rates.note')} flush>
      {rates.isError ? (
        <CallError error={rates.error} onRetry={() => void rates.refetch()} />
      ) : rates.isPending ? (
        <LoadingSkeleton count={3} />
      ) : (
        <DataTable
          caption={say('rates.title')}
          columns={columns}
          rows={rates.data}
          rowKey={({ auditorId }) => auditorId}
          empty={say('rates.empty')}
        />
      )}
    </Panel>
  );
};

/** The appeals in reach; those who decide them also see how often each auditor was overturned. */
export const AppealsPage = () => {
  const say = useReviewsMessages();
  const may = useMay();
  const mayRead = may('audit.read');
  const appeals = useQuery({ ...trpc.appeals.list.queryOptions(), enabled: mayRead });
  if (!mayRead) return <NoPermissionState />;
  return (
    <PageFrame title={say('appeals.title')} lead={say('appeals.lead')}>
      <div className="tl-review">
        <Panel flush>
          {appeals.isError ? (
            <CallError error={appeals.error} onRetry={() => void appeals.refetch()} />
          ) : appeals.isPending ? (
            <LoadingSkeleton count={6} />
          ) : appeals.data.length === 0 ? (
            <EmptyState
              icon={IconScale}
              title={say('appeals.empty.title')}
              text={say('appeals.empty.text')}
            />
          ) : (
            <AppealsTable appeals={appeals.data} />
          )}
        </Panel>
        {may('appeal.decide') ? <OverturnRates /> : null}
      </div>
    </PageFrame>
  );
};
