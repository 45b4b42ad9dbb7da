import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { Answer, Item } from '@truthline/audit';
import { BasisMark, DataTable, ScorePill, useFormats, type Column } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import { answerText } from './answer-text.ts';
import type { OpenAudit } from './open-audit.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { useUnit } from './use-unit.ts';

type Finding = OpenAudit['findings'][number];
type FailedItem = { finding: Finding; item: Item; answer: Answer | undefined };

const CriticalMark = () => {
  const say = useAuditsMessages();
  return (
    <span className="tl-run-critical">
      <IconAlertTriangleFilled size={14} aria-hidden />
      {say('run.critical')}
    </span>
  );
};

/** What failed and what it cost, the heaviest loss first, with the answer that was given. */
export const FailedItems = ({ open: { audit, checklist, findings } }: { open: OpenAudit }) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const formats = useFormats();
  const unit = useUnit();
  const items = new Map(checklist.items.map(item => [item.id, item]));
  const given = new Map(audit.answers.map(answer => [answer.itemId, answer]));
  const rows = findings.flatMap((finding): FailedItem[] => {
    const item = items.get(finding.itemId);
    return item === undefined ? [] : [{ finding, item, answer: given.get(finding.itemId) }];
  });
  const columns: readonly Column<FailedItem>[] = [
    {
      key: 'item',
      header: say('result.item'),
      rowHeader: true,
      render: ({ item, finding }) => (
        <>
          {finding.criticalFailed ? <CriticalMark /> : null}
          {item.id} · {read(item.momentName)}
          <div className="tl-panel-note">{read(item.question)}</div>
          <span className="tl-only-narrow">
            {say('run.standard')}: {read(item.standard)} <BasisMark basis={item.basis} />
          </span>
        </>
      ),
    },
    {
      key: 'standard',
      secondary: true,
      header: say('run.standard'),
      render: ({ item }) => (
        <>
          {read(item.standard)} <BasisMark basis={item.basis} />
        </>
      ),
    },
    {
      key: 'answer',
      header: say('result.answer'),
      render: ({ item, answer }) => (
        <>
          {answer === undefined ? '–' : answerText(item, answer, { say, read, unit })}
          {answer === undefined || answer.note === '' ? null : (
            <div className="tl-panel-note">{answer.note}</div>
          )}
        </>
      ),
    },
    {
      key: 'lost',
      header: say('result.lost'),
      align: 'end',
      secondary: true,
      render: ({ finding }) => formats.number(finding.pointsLost, 1),
    },
    {
      key: 'score',
      header: say('column.score'),
      align: 'end',
      render: ({ finding }) => <ScorePill score={finding.score * 100} />,
    },
  ];
  return (
    <DataTable
      caption={say('result.failed')}
      columns={columns}
      rows={rows}
      rowKey={({ item }) => item.id}
      empty={say('result.failed.none')}
    />
  );
};
