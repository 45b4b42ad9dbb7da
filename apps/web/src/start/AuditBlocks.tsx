import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel, ScorePill, useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { runnableKinds } from '../audits/runnable-kinds.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useStartMessages } from './use-start-messages.ts';

/** What has been begun and not submitted, and the button that begins another. */
export const OpenAudits = () => {
  const say = useStartMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const { may } = useSession();
  const drafts = useQuery(trpc.audits.list.queryOptions({ status: 'draft' }));
  return (
    <Panel title={say('drafts.title')}>
      {drafts.isError ? (
        <CallError error={drafts.error} onRetry={() => void drafts.refetch()} />
      ) : drafts.isPending ? (
        <LoadingSkeleton count={2} />
      ) : drafts.data.length === 0 ? (
        <p className="tl-start-none">{say('drafts.empty')}</p>
      ) : (
        <ul className="tl-start-list">
          {drafts.data.slice(0, 6).map(({ id, checklistTitle, dealerName, kind, startedAt }) => (
            <li key={id}>
              <span className="tl-start-grow">
                {read(checklistTitle)}
                <small>
                  {read(dealerName)} · {sayFrame(`kind.${kind}`)} · {formats.dateTime(startedAt)}
                </small>
              </span>
              <TextLink to="/audits/$auditId" params={{ auditId: id }}>
                {say('drafts.continue')}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {runnableKinds(may).length === 0 ? null : (
        <div className="tl-start-actions">
          <ButtonLink to="/audits/new">{say('drafts.start')}</ButtonLink>
        </div>
      )}
    </Panel>
  );
};

/** The score of the latest audit that was submitted. */
export const LastScore = () => {
  const say = useStartMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const audits = useQuery(trpc.audits.list.queryOptions({}));
  const last = (audits.data ?? [])
    .flatMap(audit => (audit.submittedAt === null ? [] : [{ ...audit, submittedAt: audit.submittedAt }]))
    .toSorted((one, other) => (one.submittedAt < other.submittedAt ? 1 : -1))[0];
  return (
    <Panel title={say('last.title')}>
      {audits.isError ? (
        <CallError error={audits.error} onRetry={() => void audits.refetch()} />
      ) : audits.isPending ? (
        <LoadingSkeleton count={2} />
      ) : last === undefined ? (
        <p className="tl-start-none">{say('last.empty')}</p>
      ) : (
        <div className="tl-start-figure">
          <ScorePill score={last.overall} large />
          <span className="tl-start-grow">
            {read(last.checklistTitle)}
            {last.outcome === null ? '' : ` · ${sayFrame(`outcome.${last.outcome}`)}`}
            <small>
              {sayFrame(`kind.${last.kind}`)} · {formats.date(last.submittedAt)}
            </small>
          </span>
          <TextLink to="/audits/$auditId/result" params={{ auditId: last.id }}>
            {say('last.result')}
          </TextLink>
        </div>
      )}
    </Panel>
  );
};
