import { DataTable, ScorePill, useFormats, type Column } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

export type AuditSummary = Awaited<ReturnType<typeof api.audits.list.query>>[number];

/** Audits newest first, each leading to where it stands: its items or its result. */
export const AuditsTable = ({ audits }: { audits: readonly AuditSummary[] }) => {
  const say = useAuditsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const columns: readonly Column<AuditSummary>[] = [
    {
      key: 'dealer',
      header: say('column.dealer'),
      rowHeader: true,
      sortValue: ({ dealerName }) => read(dealerName),
      render: ({ id, status, dealerName, checklistTitle, kind, calibration }) => (
        <>
          <TextLink
            to={status === 'draft' || status === 'returned' ? '/audits/$auditId' : '/audits/$auditId/result'}
            params={{ auditId: id }}
          >
            {read(dealerName)}
          </TextLink>
          <span className="tl-only-narrow">
            {read(checklistTitle)} · {sayFrame(`kind.${kind}`)}
            {calibration ? ` · ${say('calibration')}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'checklist',
      secondary: true,
      header: say('column.checklist'),
      sortValue: ({ checklistTitle }) => read(checklistTitle),
      render: ({ checklistTitle }) => read(checklistTitle),
    },
    {
      key: 'kind',
      secondary: true,
      header: say('column.kind'),
      sortValue: ({ kind }) => sayFrame(`kind.${kind}`),
      render: ({ kind, calibration }) =>
        calibration ? `${sayFrame(`kind.${kind}`)} · ${say('calibration')}` : sayFrame(`kind.${kind}`),
    },
    {
      key: 'date',
      header: say('column.date'),
      descendingFirst: true,
      sortValue: ({ startedAt }) => startedAt,
      render: ({ startedAt }) => formats.date(startedAt),
    },
    {
      key: 'status',
      secondary: true,
      header: say('column.status'),
      sortValue: ({ status }) => sayFrame(`status.${status}`),
      render: ({ status }) => sayFrame(`status.${status}`),
    },
    {
      key: 'outcome',
      header: say('column.outcome'),
      render: ({ outcome }) => (outcome === null ? '–' : sayFrame(`outcome.${outcome}`)),
    },
    {
      key: 'score',
      header: say('column.score'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ overall }) => overall,
      render: ({ overall }) => <ScorePill score={overall} />,
    },
  ];
  return (
    <DataTable
      caption={say('list.caption')}
      columns={columns}
      rows={audits}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'date', descending: true }}
    />
  );
};
