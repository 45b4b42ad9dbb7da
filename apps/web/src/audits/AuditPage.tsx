import './audit-run.css';
import { IconLock } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton } from '@truthline/ui';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { AuditAnswering } from './AuditAnswering.tsx';
import { useAuditRun } from './use-audit-run.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

const route = getRouteApi('/signedIn/audits/$auditId');

/** An audit being answered, on a phone or at a desk. A submitted one leads to its result. */
export const AuditPage = () => {
  const { auditId } = route.useParams();
  const say = useAuditsMessages();
  const { run, state } = useAuditRun(auditId);
  const { open } = state;
  if (open === null) {
    return (
      <div className="tl-page">
        {state.error === null ? (
          <LoadingSkeleton count={4} shape="cards" />
        ) : (
          <CallError error={state.error} onRetry={() => void run.load()} />
        )}
      </div>
    );
  }
  if (open.audit.status !== 'draft' && open.audit.status !== 'returned') {
    return (
      <EmptyState
        icon={IconLock}
        title={say('closed.title')}
        text={say('closed.text')}
        action={
          <TextLink to="/audits/$auditId/result" params={{ auditId }}>
            {say('closed.action')}
          </TextLink>
        }
      />
    );
  }
  if (!open.may.answer) {
    return <EmptyState icon={IconLock} title={say('readOnly.title')} text={say('readOnly.text')} />;
  }
  return <AuditAnswering open={open} run={run} state={state} />;
};
