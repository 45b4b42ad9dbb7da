import { parseAnswerKey, type ChecklistVersion } from '@truthline/audit';
import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import { useAnswerText } from './use-answer-text.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

type History = Awaited<ReturnType<typeof api.audits.history.query>>;
type Step = History['transitions'][number];
type Change = History['corrections'][number];
type AuditLedgerProps = { history: History; checklist: ChecklistVersion };

/** What happened to an audit: every step, and every answer that changed with what it was. */
export const AuditLedger = ({ history, checklist }: AuditLedgerProps) => {
  const say = useReviewsMessages();
  const formats = useFormats();
  const textOf = useAnswerText();
  const items = new Map(checklist.items.map(item => [item.id, item]));
  const answer = (itemId: string, given: Change['before']): string => {
    const item = items.get(parseAnswerKey(itemId)?.itemId ?? itemId);
    return item === undefined ? '–' : textOf(item, given);
  };
  const steps: readonly Column<Step>[] = [
    {
      key: 'step',
      header: say('history.step'),
      rowHeader: true,
      render: ({ event }) => say(`event.${event}`),
    },
    { key: 'who', header: say('history.who'), render: ({ actorName }) => actorName },
    { key: 'when', secondary: true, header: say('history.when'), render: ({ at }) => formats.dateTime(at) },
    { key: 'reason', header: say('history.reason'), render: ({ reason }) => reason ?? '–' },
  ];
  const changes: readonly Column<Change>[] = [
    {
      key: 'item',
      header: say('changes.item'),
      rowHeader: true,
      render: ({ itemId, cause, actorName }) => (
        <>
          {itemId}
          <div className="tl-panel-note">
            {actorName} · {say(`cause.${cause}`)}
          </div>
        </>
      ),
    },
    { key: 'before', header: say('changes.before'), render: ({ itemId, before }) => answer(itemId, before) },
    { key: 'after', header: say('changes.after'), render: ({ itemId, after }) => answer(itemId, after) },
    { key: 'reason', header: say('history.reason'), render: ({ reason }) => (reason === '' ? '–' : reason) },
  ];
  return (
    <>
      {history.corrections.length === 0 ? null : (
        <Panel title={say('changes.title')} flush>
          <DataTable
            caption={say('changes.caption')}
            columns={changes}
            rows={history.corrections}
            rowKey={({ number }) => String(number)}
          />
        </Panel>
      )}
      <Panel title={say('history.title')} flush>
        <DataTable
          caption={say('history.caption')}
          columns={steps}
          rows={history.transitions}
          rowKey={({ number }) => String(number)}
        />
      </Panel>
    </>
  );
};
