import './answers-behind.css';
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, ScorePill, useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { answerText } from '../audits/answer-text.ts';
import { useAuditsMessages } from '../audits/use-audits-messages.ts';
import { useUnit } from '../audits/use-unit.ts';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import type { Behind } from './use-overlay.ts';
import { useOverlaysMessages } from './use-overlays-messages.ts';

type AnswersBehindProps = {
  readonly blueprintId: string;
  readonly momentId: string;
  readonly behind: Behind;
};

/** The very answers a figure was made of: when, what kind of audit, what was seen, what it was worth, and the audit. */
export const AnswersBehind = ({ blueprintId, momentId, behind }: AnswersBehindProps) => {
  const say = useOverlaysMessages();
  const sayAudit = useAuditsMessages();
  const read = useContentText();
  const unit = useUnit();
  const formats = useFormats();
  const problemText = useProblemText();
  const answers = useQuery(trpc.blueprints.overlayAnswers.queryOptions({ blueprintId, momentId, ...behind }));
  if (answers.isError)
    return (
      <Alert color="below" role="alert">
        {say('answers.failed', { reason: problemText(answers.error) })}
      </Alert>
    );
  if (answers.data === undefined) return <LoadingSkeleton shape="cards" count={2} />;
  if (answers.data.answers.length === 0) return <p className="tl-panel-note">{say('answers.empty')}</p>;
  return (
    <>
      <ul className="tl-answers">
        {answers.data.answers.map(({ auditId, kind, startedAt, waveName, item, answer, score }) => (
          <li key={`${auditId} ${item.id}`}>
            <header>
              <time dateTime={startedAt}>{formats.date(startedAt)}</time>
              <span>{say(`kind.${kind}`)}</span>
              {score === null ? (
                <span className="tl-panel-note">{say('answers.left')}</span>
              ) : (
                <ScorePill score={score * 100} />
              )}
            </header>
            <p>
              <b>{answerText(item, answer, { say: sayAudit, read, unit })}</b>
            </p>
            <p className="tl-panel-note">{read(item.question)}</p>
            {answer.note === '' ? null : (
              <blockquote aria-label={say('answers.note')}>{answer.note}</blockquote>
            )}
            <footer>
              {waveName === null ? null : <span className="tl-panel-note">{read(waveName)}</span>}
              <TextLink to="/audits/$auditId/result" params={{ auditId }}>
                {say('answers.audit')}
              </TextLink>
            </footer>
          </li>
        ))}
      </ul>
      {answers.data.more ? <p className="tl-panel-note">{say('answers.more')}</p> : null}
    </>
  );
};
