import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { Answer, ChecklistVersion, Item, ItemScore, Scorecard } from '@truthline/audit';
import { DataTable, ScorePill, type Column } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import { answerText } from './answer-text.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { useUnit } from './use-unit.ts';

type FailedItemsProps = {
  checklist: ChecklistVersion;
  scorecard: Scorecard;
  answers: readonly Answer[];
};

type FailedItem = { item: Item; part: ItemScore; answer: Answer | undefined };

/** What counted and did not reach full score, critical ones first. */
const failedItems = ({ checklist, scorecard, answers }: FailedItemsProps): readonly FailedItem[] => {
  const items = new Map(checklist.items.map(item => [item.id, item]));
  const given = new Map(answers.map(answer => [answer.itemId, answer]));
  return scorecard.items
    .filter(({ score }) => score !== null && score < 1)
    .flatMap(part => {
      const item = items.get(part.itemId);
      return item === undefined ? [] : [{ item, part, answer: given.get(part.itemId) }];
    })
    .sort(
      (one, other) =>
        Number(other.part.criticalFailed) - Number(one.part.criticalFailed) ||
        (one.part.score ?? 0) - (other.part.score ?? 0),
    );
};

export const FailedItems = (props: FailedItemsProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const unit = useUnit();
  const columns: readonly Column<FailedItem>[] = [
    {
      key: 'item',
      header: say('result.item'),
      rowHeader: true,
      render: ({ item, part }) => (
        <>
          {part.criticalFailed ? (
            <span className="tl-run-critical">
              <IconAlertTriangleFilled size={14} aria-hidden />
              {say('run.critical')}
            </span>
          ) : null}
          {item.id} · {read(item.momentName)}
          <div className="tl-panel-note">{read(item.question)}</div>
          <span className="tl-only-narrow">
            {say('run.standard')}: {read(item.standard)}
          </span>
        </>
      ),
    },
    {
      key: 'standard',
      secondary: true,
      header: say('run.standard'),
      render: ({ item }) => read(item.standard),
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
      key: 'score',
      header: say('column.score'),
      align: 'end',
      render: ({ part }) => <ScorePill score={(part.score ?? 0) * 100} />,
    },
  ];
  return (
    <DataTable
      caption={say('result.failed')}
      columns={columns}
      rows={failedItems(props)}
      rowKey={({ item }) => item.id}
      empty={say('result.failed.none')}
    />
  );
};
