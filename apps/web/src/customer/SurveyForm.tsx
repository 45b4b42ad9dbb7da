import { useRef, useState, type FormEvent } from 'react';
import { NOTHING_YET, choose, inParts, responseOf, type AnswerPart } from './answering.ts';
import type { AskedQuestion, AskedSurvey, Response } from './customer-calls.ts';
import type { CustomerKey } from './customer-catalogue.ts';
import { useCustomerWords } from './customer-words.ts';
import { ScaleField } from './ScaleField.tsx';

const REMARK_LENGTH = 500;
const from = (low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, at) => ({ value: low + at, label: String(low + at) }));
const SEVEN = from(1, 7);
const ELEVEN = from(0, 10);
const FEELINGS = [
  'feeling.1',
  'feeling.2',
  'feeling.3',
  'feeling.4',
  'feeling.5',
] as const satisfies readonly CustomerKey[];
const SATISFACTION = [
  'satisfaction.1',
  'satisfaction.2',
  'satisfaction.3',
  'satisfaction.4',
  'satisfaction.5',
] as const satisfies readonly CustomerKey[];

type SurveyFormProps = {
  survey: AskedSurvey['survey'];
  sending: boolean;
  trouble: CustomerKey | null;
  onSend: (response: Pick<Response, 'satisfaction' | 'recommendation' | 'remark' | 'answers'>) => void;
};

/** All questions on one page; the two that everybody answers come first. */
export const SurveyForm = ({ survey, sending, trouble, onSend }: SurveyFormProps) => {
  const { say, read } = useCustomerWords();
  const [answering, setAnswering] = useState(NOTHING_YET);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { moments, dimensions, pairs } = inParts(survey.questions);
  const { satisfaction, recommendation, remark, answers } = answering;

  const part = (question: AskedQuestion, which: AnswerPart) => ({
    name: `${question.id}.${which}`,
    value: answers[question.id]?.[which],
    onChange: (value: number | null) => setAnswering(before => choose(before, question.id, which, value)),
  });
  const feelings = FEELINGS.map((key, at) => ({ value: at + 1, label: say(key) }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const response = responseOf(answering);
    if (response !== null) onSend(response);
    else {
      const first = satisfaction === null ? 'satisfaction' : 'recommendation';
      form.current?.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
    }
  };
  const missing = (value: number | null) => (tried && value === null ? say('missing') : null);

  return (
    <form ref={form} onSubmit={send} noValidate>
      <ScaleField
        name="satisfaction"
        question={say('satisfaction.question')}
        choices={SATISFACTION.map((key, at) => ({ value: at + 1, label: say(key) }))}
        value={satisfaction}
        onChange={value => setAnswering(before => ({ ...before, satisfaction: value }))}
        error={missing(satisfaction)}
        stacked
      />
      <ScaleField
        name="recommendation"
        question={say('recommendation.question')}
        choices={ELEVEN}
        ends={[say('recommendation.low'), say('recommendation.high')]}
        value={recommendation}
        onChange={value => setAnswering(before => ({ ...before, recommendation: value }))}
        error={missing(recommendation)}
      />
      {moments.length === 0 ? null : <h2>{say('moments')}</h2>}
      {moments.map(question => (
        <ScaleField
          key={question.id}
          {...part(question, 'perception')}
          question={read(question.perception)}
          choices={SEVEN}
          ends={[say('scale.low'), say('scale.high')]}
          without={say('notMet')}
        />
      ))}
      {dimensions.length === 0 ? null : <h2>{say('dimensions')}</h2>}
      {dimensions.map(question => (
        <div key={question.id} className="cs-pair">
          <ScaleField
            {...part(question, 'perception')}
            question={read(question.perception)}
            choices={SEVEN}
            ends={[say('agree.low'), say('agree.high')]}
          />
          {question.expectation === null ? null : (
            <ScaleField
              {...part(question, 'expectation')}
              question={read(question.expectation)}
              choices={SEVEN}
              ends={[say('agree.low'), say('agree.high')]}
            />
          )}
        </div>
      ))}
      {pairs.length === 0 ? null : <h2>{say('pairs')}</h2>}
      {pairs.map(question =>
        question.kano === null ? null : (
          <div key={question.id} className="cs-pair">
            <ScaleField
              {...part(question, 'functional')}
              question={read(question.kano.functional)}
              choices={feelings}
              stacked
            />
            <ScaleField
              {...part(question, 'dysfunctional')}
              question={read(question.kano.dysfunctional)}
              choices={feelings}
              stacked
            />
          </div>
        ),
      )}
      <label className="cs-remark">
        <span>{say('remark.label')}</span>
        <textarea
          rows={3}
          maxLength={REMARK_LENGTH}
          value={remark}
          onChange={event => setAnswering(before => ({ ...before, remark: event.target.value }))}
        />
        <small>{say('remark.hint')}</small>
      </label>
      <div role="alert">
        {tried && responseOf(answering) === null ? <p className="cs-error">{say('missing.some')}</p> : null}
        {trouble === null ? null : <p className="cs-error">{say(trouble)}</p>}
      </div>
      <button type="submit" className="cs-send" disabled={sending}>
        {say(sending ? 'sending' : 'send')}
      </button>
    </form>
  );
};
