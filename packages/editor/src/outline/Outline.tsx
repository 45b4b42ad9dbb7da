import { ActionIcon } from '@mantine/core';
import { cellCards, orderedLanes, orderedStages, orderedSteps, readText } from '@truthline/blueprint';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { runByKey } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { typeNewCard } from '../gestures/typing.ts';
import { OutlineCard } from './OutlineCard.tsx';

/** The same blueprint as headings and lists: stages, steps, lanes, cards. All that the canvas does can be done here. */
export const Outline = () => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const lanes = orderedLanes(blueprint);
  const steps = Map.groupBy(orderedSteps(blueprint), step => step.stageId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (!(event.target instanceof Element) || event.target.closest('[data-card]') === null) return;
    // Enter chooses here, as on any button; the canvas's Enter begins a card.
    if (event.key === 'Enter' && core.session.get().mode.kind === 'rest') return;
    if (runByKey(core, event.nativeEvent)) event.preventDefault();
  };
  return (
    <section className="te-outline" onKeyDown={onKeyDown} aria-label={say('action.view.outline')}>
      {orderedStages(blueprint).map(stage => (
        <section key={stage.id}>
          <h2>{readText(stage.name, language)}</h2>
          {(steps.get(stage.id) ?? []).map(step => (
            <section key={step.id}>
              <h3>{readText(step.name, language)}</h3>
              {lanes.map(lane => {
                const cards = cellCards(blueprint, lane.id, step.id);
                const laneName = readText(lane.name, language);
                return (
                  <section key={lane.id}>
                    <h4>
                      {laneName}
                      {core.readOnly ? null : (
                        <ActionIcon
                          size={24}
                          variant="subtle"
                          aria-label={say('outline.add', {
                            lane: laneName,
                            step: readText(step.name, language),
                          })}
                          onClick={() => typeNewCard(core, { laneId: lane.id, stepId: step.id })}
                        >
                          <IconPlus size={14} />
                        </ActionIcon>
                      )}
                    </h4>
                    {cards.length === 0 ? null : (
                      <ul>
                        {cards.map(card => (
                          <li key={card.id}>
                            <OutlineCard cardId={card.id} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </section>
                );
              })}
            </section>
          ))}
        </section>
      ))}
    </section>
  );
};
