import { Alert, Button } from '@mantine/core';
import { scoreAudit, type AuditKind, type ChecklistVersion } from '@truthline/audit';
import { Panel, ScorePill } from '@truthline/ui';
import { useMemo } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { answersOf, type Entries, type Progress } from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type AuditReviewProps = {
  checklist: ChecklistVersion;
  kind: AuditKind;
  entries: Entries;
  progress: Progress;
  submitting: boolean;
  error: unknown;
  onGo: (itemId: string) => void;
  onBack: () => void;
  onSubmit: () => void;
};

/** Before submitting: what is missing, one tap away, and the score as it stands. */
export const AuditReview = (props: AuditReviewProps) => {
  const { checklist, kind, entries, progress, submitting, error, onGo, onBack, onSubmit } = props;
  const say = useAuditsMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const { missing, items } = progress;
  const preview = useMemo(
    () => scoreAudit(checklist, answersOf(items, entries), kind),
    [checklist, items, entries, kind],
  );
  return (
    <>
      <div className="tl-run-review">
        <h2 className="tl-panel-title">{say('review.title')}</h2>
        {missing.length === 0 ? (
          <p>{say('review.complete')}</p>
        ) : (
          <>
            <p>{say('review.missing', { count: missing.length })}</p>
            <ul className="tl-run-missing">
              {missing.map(({ item, gap }) => (
                <li key={item.id}>
                  <button type="button" onClick={() => onGo(item.id)}>
                    <span>
                      {item.id} · {read(item.momentName)}
                    </span>
                    <span>{say(`review.gap.${gap}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <Panel title={say('review.preview')}>
          <ScorePill score={preview.overall} large />
          <p className="tl-panel-note">{say('review.preview.note')}</p>
        </Panel>
        {error === null ? null : (
          <Alert color="below" mt="md" role="alert">
            {problemText(error)}
          </Alert>
        )}
        {missing.length === 0 ? <p className="tl-panel-note">{say('review.final')}</p> : null}
      </div>
      <div className="tl-run-nav">
        <Button size="md" variant="default" onClick={onBack}>
          {say('review.back')}
        </Button>
        <Button size="md" disabled={missing.length > 0} loading={submitting} onClick={onSubmit}>
          {say('review.submit')}
        </Button>
      </div>
    </>
  );
};
