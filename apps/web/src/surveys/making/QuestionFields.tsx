import { Button, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  dimensionQuestions,
  proposeKano,
  type SurveyQuestion,
  type SurveyTextProblem,
} from '@truthline/audit';
import { useContentText } from '../../frame/use-content-text.ts';
import { AskedText } from './AskedText.tsx';
import type { Offered } from './survey-writing.ts';
import { useMakingMessages } from './use-making-messages.ts';

/** How a dimension ought to be, as it is proposed. */
const expectationOf = ({ id }: SurveyQuestion) =>
  dimensionQuestions.find(question => question.id === id)?.expectation ?? { zh: '', en: '' };

type QuestionFieldsProps = {
  offered: Offered;
  problems: readonly SurveyTextProblem[];
  onChange: (question: SurveyQuestion) => void;
  onLeaveOut: () => void;
};

/** The words of one question, and whether it has a second side: what ought to be, or how one would feel. */
export const QuestionFields = ({ offered, problems, onChange, onLeaveOut }: QuestionFieldsProps) => {
  const say = useMakingMessages();
  const read = useContentText();
  const { question, place } = offered;
  const { name, perception, expectation, kano } = question;
  const title = place === null ? read(name) : `★${place.number} ${read(name)}`;
  const of = (field: SurveyTextProblem['field']) => problems.filter(problem => problem.field === field);
  return (
    <section className="tl-question" aria-label={title}>
      <div className="tl-question-head">
        <h3>{title}</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconX size={14} />}
          aria-label={say('leaveOut.of', { question: read(name) })}
          onClick={onLeaveOut}
        >
          {say('leaveOut')}
        </Button>
      </div>
      <AskedText
        field="perception"
        label={say('text.perception')}
        text={perception}
        problems={of('perception')}
        onChange={text => onChange({ ...question, perception: text })}
      />
      {question.momentId === null ? (
        <Checkbox
          size="xs"
          label={say('pair')}
          checked={expectation !== null}
          onChange={event =>
            onChange({
              ...question,
              expectation: event.currentTarget.checked ? expectationOf(question) : null,
            })
          }
        />
      ) : null}
      {expectation === null ? null : (
        <AskedText
          field="expectation"
          label={say('text.expectation')}
          text={expectation}
          problems={of('expectation')}
          onChange={text => onChange({ ...question, expectation: text })}
        />
      )}
      {question.momentId === null ? null : (
        <Checkbox
          size="xs"
          label={say('kano')}
          checked={kano !== null}
          onChange={event =>
            onChange({ ...question, kano: event.currentTarget.checked ? proposeKano(question) : null })
          }
        />
      )}
      {kano === null
        ? null
        : (['functional', 'dysfunctional'] as const).map(side => (
            <AskedText
              key={side}
              field={side}
              label={say(`text.${side}`)}
              text={kano[side]}
              problems={of(side)}
              onChange={text => onChange({ ...question, kano: { ...kano, [side]: text } })}
            />
          ))}
      <AskedText
        field="name"
        label={say('text.name')}
        text={name}
        problems={of('name')}
        onChange={text => onChange({ ...question, name: text })}
      />
    </section>
  );
};
