import { Button } from '@mantine/core';
import { readText } from '@truthline/blueprint';
import { useContext } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { PanelShell } from '../shell/PanelShell.tsx';
import { AnswersContext } from './answers-context.tsx';

/** The answers behind the figure of one moment: its name and standard, the figure in words, then what the screen has. */
export const AnswersPanel = () => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const momentId = useSession(session => session.answersOf);
  const { blueprint, kept } = useStore(core.layout);
  const figures = useStore(core.figures);
  const render = useContext(AnswersContext);
  const moment = momentId === null ? undefined : blueprint.moment[momentId];
  if (moment === undefined)
    return <PanelShell title={say('panel.answers')}>{say('answers.gone')}</PanelShell>;
  const figure = figures?.get(moment.cardId)?.moments.get(moment.id);
  const { standard } = moment;
  return (
    <PanelShell title={say('panel.answers')}>
      <h3 className="te-answers-moment">
        <span className="te-number">{kept.faces.numbers.get(moment.id) ?? 0}</span>
        {readText(moment.name, language)}
      </h3>
      {standard === null ? null : <p className="te-place">{readText(standard.text, language)}</p>}
      {figure === undefined ? null : <p className="te-answers-figure">{figure.read(say)}</p>}
      {render?.(moment.id) ?? <p>{say('answers.none')}</p>}
      <div className="te-actions">
        <Button size="xs" variant="default" onClick={() => core.update({ panel: 'inspector' })}>
          {say('answers.details')}
        </Button>
      </div>
    </PanelShell>
  );
};
