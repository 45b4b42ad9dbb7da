import { IconAlertTriangle } from '@tabler/icons-react';
import { DataTable, useFormats, type Column } from '@truthline/ui';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ActionSteps } from './ActionSteps.tsx';
import type { Action } from './standing.ts';
import { useActionsMessages } from './use-actions-messages.ts';

const What = ({ action }: { action: Action }) => {
  const say = useActionsMessages();
  const read = useContentText();
  const { auditId, closedByAuditId, itemId, question, text, may } = action;
  return (
    <>
      {text}
      <div className="tl-panel-note">
        {itemId} · {read(question)}
      </div>
      {may.readAudit ? (
        <div className="tl-action-links">
          <TextLink to="/audits/$auditId/result" params={{ auditId }}>
            {say('finding')}
          </TextLink>
          {closedByAuditId === null ? null : (
            <TextLink to="/audits/$auditId/result" params={{ auditId: closedByAuditId }}>
              {say('closing')}
            </TextLink>
          )}
        </div>
      ) : null}
    </>
  );
};

const State = ({ action: { status, overdue, failedReaudits, withdrawnReason } }: { action: Action }) => {
  const say = useActionsMessages();
  return (
    <>
      {say(`state.${status}`)}
      {overdue ? (
        <div className="tl-action-overdue">
          <IconAlertTriangle size={14} aria-hidden />
          {say('overdue')}
        </div>
      ) : null}
      {failedReaudits === 0 ? null : (
        <div className="tl-panel-note">{say('failedAgain', { count: failedReaudits })}</div>
      )}
      {status === 'withdrawn' ? (
        <div className="tl-panel-note">{withdrawnReason ?? say('fellAway')}</div>
      ) : null}
    </>
  );
};

/** Actions with their owner, day and state, and what can be done with each. */
export const ActionsTable = ({
  actions,
  withDealer,
}: {
  actions: readonly Action[];
  withDealer: boolean;
}) => {
  const say = useActionsMessages();
  const read = useContentText();
  const formats = useFormats();
  const dealer: Column<Action> = {
    key: 'dealer',
    header: say('dealer'),
    secondary: true,
    sortValue: ({ dealerName }) => read(dealerName),
    render: ({ dealerName }) => read(dealerName),
  };
  const columns: readonly Column<Action>[] = [
    { key: 'what', header: say('what'), rowHeader: true, render: action => <What action={action} /> },
    ...(withDealer ? [dealer] : []),
    {
      key: 'owner',
      header: say('owner'),
      secondary: true,
      sortValue: ({ ownerName }) => ownerName,
      render: ({ ownerName }) => ownerName,
    },
    {
      key: 'due',
      header: say('due'),
      sortValue: ({ dueOn }) => dueOn,
      render: ({ dueOn, ownerName }) => (
        <>
          {formats.day(dueOn)}
          <div className="tl-only-narrow tl-panel-note">{ownerName}</div>
        </>
      ),
    },
    {
      key: 'state',
      header: say('state'),
      render: action => (
        <>
          <State action={action} />
          <div className="tl-only-narrow">
            <ActionSteps action={action} />
          </div>
        </>
      ),
    },
    {
      key: 'step',
      header: say('step'),
      secondary: true,
      render: action => <ActionSteps action={action} />,
    },
  ];
  return (
    <DataTable
      caption={say('caption')}
      columns={columns}
      rows={actions}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'due', descending: false }}
      empty={say('nothing')}
    />
  );
};
