import { Alert, Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { surveyTextProblems, type SurveyVersion } from '@truthline/audit';
import { useRef, useState } from 'react';
import { AlwaysAsked } from './AlwaysAsked.tsx';
import { AskedText } from './AskedText.tsx';
import { CustomerPreview } from './CustomerPreview.tsx';
import { LeaveWriting } from './LeaveWriting.tsx';
import { MomentChoice } from './MomentChoice.tsx';
import { PublishSurvey } from './PublishSurvey.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { beginWriting, choose, draftOf, rewrite, type Proposal, type Writing } from './survey-writing.ts';
import { useMakingMessages } from './use-making-messages.ts';

type SurveyDeskProps = {
  proposal: Proposal;
  /** The survey whose next version is written; null: a new one. */
  published: SurveyVersion | null;
};

/** A survey while it is written: what is asked, in which words, and how a customer will have it. */
export const SurveyDesk = ({ proposal, published }: SurveyDeskProps) => {
  const say = useMakingMessages();
  const [writing, setWriting] = useState<Writing>(() => beginWriting(proposal, published));
  const [isTouched, setTouched] = useState(false);
  const isPublished = useRef(false);
  const [tried, setTried] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [questionId, setQuestionId] = useState<string | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const leaving = useBlocker({
    shouldBlockFn: () => isTouched && !isPublished.current,
    enableBeforeUnload: isTouched,
    withResolver: true,
  });
  const draft = draftOf(writing);
  const problems = surveyTextProblems(draft);
  const edit = (next: Writing) => {
    setTouched(true);
    setWriting(next);
  };
  const askToPublish = () => {
    setTried(true);
    if (problems.length === 0 && draft.questions.length > 0) setPublishing(true);
    else fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  const asked = writing.offered.filter(({ question }) => writing.chosen.has(question.id));
  return (
    <div className="tl-making-desk">
      <div className="tl-survey-desk">
        <MomentChoice writing={writing} onChoose={(id, wanted) => edit(choose(writing, id, wanted))} />
        <div className="tl-survey-questions" ref={fields}>
          <AskedText
            field="title"
            label={say('text.title')}
            text={writing.title}
            problems={problems.filter(problem => problem.questionId === null)}
            onChange={title => edit({ ...writing, title })}
          />
          <AlwaysAsked />
          {asked.length === 0 ? <Alert color="gray">{say('nothingAsked')}</Alert> : null}
          {asked.map(offered => {
            const { id } = offered.question;
            return (
              <div key={id} onFocus={() => setQuestionId(id)}>
                <QuestionFields
                  offered={offered}
                  problems={problems.filter(problem => problem.questionId === id)}
                  onChange={question => edit(rewrite(writing, question))}
                  onLeaveOut={() => edit(choose(writing, id, false))}
                />
              </div>
            );
          })}
        </div>
        <div className="tl-survey-side">
          <div className="tl-survey-publish">
            {tried && (problems.length > 0 || draft.questions.length === 0) ? (
              <Alert color="below" role="alert">
                {problems.length > 0 ? say('problems', { count: problems.length }) : say('nothingAsked')}
              </Alert>
            ) : null}
            <Button onClick={askToPublish}>{say('publish.open', { version: writing.after + 1 })}</Button>
          </div>
          <CustomerPreview draft={draft} questionId={questionId} />
        </div>
      </div>
      {publishing ? (
        <PublishSurvey
          draft={draft}
          after={writing.after}
          onPublished={() => {
            isPublished.current = true;
          }}
          onClose={() => setPublishing(false)}
        />
      ) : null}
      {leaving.status === 'blocked' ? (
        <LeaveWriting onStay={leaving.reset} onLeave={leaving.proceed} />
      ) : null}
    </div>
  );
};
