import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { BasisMark, DataTable, ScorePill, useFormats, type Column } from '@truthline/ui';
import { FindingAction } from '../actions/FindingAction.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import type { Report } from './report.ts';
import { ResultPhotos } from './ResultPhotos.tsx';
import { useResultsMessages } from './use-results-messages.ts';

type Finding = Report['findings'][number];

/** The dealer knows of it: before that nobody there can mend it. */
const KNOWN: ReadonlySet<Report['status']> = new Set(['approved', 'appealed', 'final']);

const CriticalMark = () => {
  const say = useResultsMessages();
  return (
    <span className="tl-run-critical">
      <IconAlertTriangleFilled size={14} aria-hidden />
      {say('critical')}
    </span>
  );
};

/** What failed and what it cost, the heaviest loss first, with the answer that was given. */
export const FailedItems = ({ report }: { report: Report }) => {
  const say = useResultsMessages();
  const read = useContentText();
  const formats = useFormats();
  const columns: readonly Column<Finding>[] = [
    {
      key: 'item',
      header: say('item'),
      rowHeader: true,
      render: ({ itemId, momentName, question, standard, basis, criticalFailed }) => (
        <>
          {criticalFailed ? <CriticalMark /> : null}
          {itemId} · {read(momentName)}
          <div className="tl-panel-note">{read(question)}</div>
          <span className="tl-only-narrow">
            {say('standard')}: {read(standard)} <BasisMark basis={basis} />
          </span>
          <ResultPhotos photos={report.photos} itemId={itemId} />
          <FindingAction
            finding={{ auditId: report.auditId, dealerId: report.dealer.id, itemId }}
            known={KNOWN.has(report.status)}
          />
        </>
      ),
    },
    {
      key: 'standard',
      secondary: true,
      header: say('standard'),
      render: ({ standard, basis }) => (
        <>
          {read(standard)} <BasisMark basis={basis} />
        </>
      ),
    },
    {
      key: 'answer',
      header: say('answer'),
      render: ({ answer, note }) => (
        <>
          {read(answer)}
          {note === '' ? null : <div className="tl-panel-note">{note}</div>}
        </>
      ),
    },
    {
      key: 'lost',
      header: say('lost'),
      align: 'end',
      secondary: true,
      render: ({ pointsLost }) => formats.number(pointsLost, 1),
    },
    {
      key: 'score',
      header: say('score'),
      align: 'end',
      render: ({ score }) => <ScorePill score={score * 100} />,
    },
  ];
  return (
    <DataTable
      caption={say('failed')}
      columns={columns}
      rows={report.findings}
      rowKey={({ itemId }) => itemId}
      empty={say('failed.none')}
    />
  );
};
