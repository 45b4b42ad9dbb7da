import { IconEyeCheck, IconScale, IconTool, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import {
  DataTable,
  EmptyState,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
  ScorePill,
  useFormats,
  type Column,
} from '@truthline/ui';
import { trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

type Waiting = Awaited<ReturnType<typeof api.reviews.queue.query>>[number];

const QueueTable = ({ audits }: { audits: readonly Waiting[] }) => {
  const say = useReviewsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const why = ({ status, why: cause, mayReview }: Waiting): string => {
    if (status === 'returned') return say('why.waiting');
    const text = say(cause === null ? 'why.back' : `why.${cause}`);
    return mayReview ? text : `${text} · ${say('queue.own')}`;
  };
  const when = ({ submittedAt }: Waiting) => (submittedAt === null ? '–' : formats.dateTime(submittedAt));
  const columns: readonly Column<Waiting>[] = [
    {
      key: 'dealer',
      header: say('queue.dealer'),
      rowHeader: true,
      sortValue: ({ dealerName }) => read(dealerName),
      render: audit => (
        <>
          <TextLink to="/reviews/$auditId" params={{ auditId: audit.id }}>
            {read(audit.dealerName)}
          </TextLink>
          <div className="tl-panel-note">
            {read(audit.checklistTitle)} · {sayFrame(`kind.${audit.kind}`)}
          </div>
          <span className="tl-only-narrow">
            {audit.auditorName} · {why(audit)}
          </span>
        </>
      ),
    },
    {
      key: 'auditor',
      secondary: true,
      header: say('queue.auditor'),
      sortValue: ({ auditorName }) => auditorName,
      render: ({ auditorName }) => auditorName,
    },
    {
      key: 'wave',
      secondary: true,
      header: say('queue.wave'),
      render: ({ waveName }) => (waveName === null ? '–' : read(waveName)),
    },
    {
      key: 'submitted',
      secondary: true,
      header: say('queue.submitted'),
      sortValue: ({ submittedAt }) => submittedAt,
      render: when,
    },
    { key: 'why', secondary: true, header: say('queue.why'), render: why },
    {
      key: 'status',
      header: say('queue.status'),
      sortValue: ({ status }) => sayFrame(`status.${status}`),
      render: ({ status }) => sayFrame(`status.${status}`),
    },
    {
      key: 'score',
      header: say('queue.score'),
      align: 'end',
      sortValue: ({ overall }) => overall,
      render: ({ overall }) => <ScorePill score={overall} />,
    },
  ];
  return <DataTable caption={say('queue.caption')} columns={columns} rows={audits} rowKey={({ id }) => id} />;
};

/** The audits that wait to be looked at before they count. */
export const ReviewQueuePage = () => {
  const say = useReviewsMessages();
  const sayFrame = useFrameMessages();
  const mayReview = useMay()('audit.review');
  const queue = useQuery({ ...trpc.reviews.queue.queryOptions({}), enabled: mayReview });
  if (!mayReview) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('queue.title')}
      lead={say('queue.lead')}
      actions={
        <>
          <ButtonLink to="/calibrations" variant="default" before={<IconUsersGroup size={18} stroke={1.6} />}>
            {say('calibrations')}
          </ButtonLink>
          <ButtonLink to="/appeals" variant="default" before={<IconScale size={18} stroke={1.6} />}>
            {say('appeals.title')}
          </ButtonLink>
          <ButtonLink to="/actions" variant="default" before={<IconTool size={18} stroke={1.6} />}>
            {sayFrame('nav.actions')}
          </ButtonLink>
        </>
      }
    >
      <Panel flush>
        {queue.isError ? (
          <CallError error={queue.error} onRetry={() => void queue.refetch()} />
        ) : queue.isPending ? (
          <LoadingSkeleton count={8} />
        ) : queue.data.length === 0 ? (
          <EmptyState icon={IconEyeCheck} title={say('queue.empty.title')} text={say('queue.empty.text')} />
        ) : (
          <QueueTable audits={queue.data} />
        )}
      </Panel>
    </PageFrame>
  );
};
