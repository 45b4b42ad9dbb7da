import { Checkbox } from '@mantine/core';
import { MOMENT_LIMIT, leastResponses } from '@truthline/audit';
import { useFormats } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Offered, Writing } from './survey-writing.ts';
import { useMakingMessages } from './use-making-messages.ts';

type MomentChoiceProps = {
  writing: Writing;
  onChoose: (questionId: string, wanted: boolean) => void;
};

/** What may be asked: moments by the stages of the journey, then dimensions; each taken in or left out. */
export const MomentChoice = ({ writing: { offered, chosen }, onChoose }: MomentChoiceProps) => {
  const say = useMakingMessages();
  const read = useContentText();
  const formats = useFormats();
  const moments = offered.filter(({ question }) => question.momentId !== null);
  const asked = moments.filter(({ question }) => chosen.has(question.id)).length;
  const isFull = asked >= MOMENT_LIMIT;
  const groups = Map.groupBy(offered, ({ question, place }) => {
    if (question.momentId === null) return say('dimensions');
    return place === null ? say('elsewhere') : read(place.stage) || say('noStage');
  });
  const line = ({ question, place }: Offered) => {
    const wanted = chosen.has(question.id);
    return (
      <Checkbox
        key={question.id}
        size="xs"
        label={place === null ? read(question.name) : `★${place.number} ${read(question.name)}`}
        description={place !== null && !place.isSeen ? say('behind') : undefined}
        checked={wanted}
        disabled={!wanted && question.momentId !== null && isFull}
        onChange={event => onChoose(question.id, event.currentTarget.checked)}
      />
    );
  };
  return (
    <nav className="tl-moment-choice" aria-label={say('choice')}>
      <h2>{say('choice')}</h2>
      <p className="tl-making-note" role="status">
        {say('choice.count', { count: asked, most: MOMENT_LIMIT })}
        {asked === 0
          ? ''
          : ` ${say('choice.least', {
              shares: formats.number(leastResponses(asked)),
              contrasts: formats.number(leastResponses(2 * asked)),
            })}`}
      </p>
      {[...groups].map(([name, questions]) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {questions.map(line)}
        </fieldset>
      ))}
    </nav>
  );
};
