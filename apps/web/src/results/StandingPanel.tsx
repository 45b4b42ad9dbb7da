import { DataTable, Panel, ScorePill, useFormats, type Column } from '@truthline/ui';
import { useMay } from '../app/session.ts';
import { TextLink } from '../frame/links.tsx';
import type { Report } from './report.ts';
import { useResultsMessages } from './use-results-messages.ts';

type Row = Report['standing'][number];

/** The audit beside the last one, the dealer's own average, the region and the network, each with what it stands on. */
export const StandingPanel = ({ report }: { report: Report }) => {
  const { standing, kind, waveId, dealer } = report;
  const mayCompare = useMay()('comparison.read');
  const say = useResultsMessages();
  const formats = useFormats();
  const signed = (difference: number) =>
    `${Math.round(10 * difference) > 0 ? '+' : ''}${formats.score(difference)}`;
  const columns: readonly Column<Row>[] = [
    {
      key: 'against',
      header: say('standing.with'),
      rowHeader: true,
      render: ({ against }) => say(`against.${against}`),
    },
    {
      key: 'score',
      // The same in every row, and above the table.
      secondary: true,
      header: say('score'),
      align: 'end',
      render: ({ score }) => formats.score(score),
    },
    {
      key: 'other',
      header: say('standing.other'),
      align: 'end',
      render: ({ other }) => <ScorePill score={other} />,
    },
    {
      key: 'difference',
      header: say('standing.difference'),
      align: 'end',
      render: ({ score, other }) => signed(score - other),
    },
    {
      key: 'basis',
      header: say('standing.basis'),
      render: ({ at, audits, dealers, leftOut, auditsLeftOut }) => (
        <>
          {at === null
            ? dealers > 1
              ? say('basis.dealers', { dealers, audits })
              : say('basis.audits', { count: audits })
            : formats.dateTime(at)}
          {leftOut === 0 ? null : <div className="tl-panel-note">{say('leftOut', { count: leftOut })}</div>}
          {auditsLeftOut === 0 ? null : (
            <div className="tl-panel-note">{say('auditsLeftOut', { count: auditsLeftOut })}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <Panel
      title={say('standing')}
      actions={
        waveId === null || kind === 'oem' || !mayCompare ? undefined : (
          <TextLink to="/waves/$waveId/agreement" params={{ waveId }} search={{ dealer: dealer.id }}>
            {say('standing.agreement')}
          </TextLink>
        )
      }
      flush
    >
      <DataTable
        caption={say('standing')}
        columns={columns}
        rows={standing}
        rowKey={({ against }) => against}
        empty={say('standing.none')}
      />
    </Panel>
  );
};
