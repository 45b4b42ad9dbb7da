import { Button, NativeSelect, Radio } from '@mantine/core';
import { readText } from '@truthline/blueprint';
import { useState } from 'react';
import { useSay } from '../../catalogue/messages.ts';
import { useCore } from '../../core/core-context.tsx';
import { headKey, type Head } from '../../core/head-state.ts';
import { cardsUnder, headName, headsOf, updateHeads } from '../../gestures/heads.ts';
import { removeHead } from '../../gestures/remove-head.ts';

/** So many cards are named; the others are counted. */
const NAMED = 8;

/** What goes, by name, and what becomes of it. */
export const RemoveQuestion = ({ head }: { head: Head }) => {
  const core = useCore();
  const say = useSay();
  const layout = core.layout.get();
  const language = core.language.get();
  const others = headsOf(layout, head.kind).filter(each => headKey(each) !== headKey(head));
  const [choice, setChoice] = useState(others.length > 0 ? 'move' : 'remove');
  const [target, setTarget] = useState(() => {
    const all = headsOf(layout, head.kind);
    const at = all.findIndex(each => headKey(each) === headKey(head));
    const near = all[at + 1] ?? all[at - 1];
    return near === undefined ? '' : headKey(near);
  });
  const cards = cardsUnder(layout.blueprint, head);
  const moveTo = others.find(each => headKey(each) === target);
  return (
    <form
      className="te-remove"
      onSubmit={event => {
        event.preventDefault();
        removeHead(core, head, choice === 'move' && moveTo !== undefined ? { moveTo } : 'remove');
      }}
    >
      <p>{say('remove.cards', { count: cards.length })}</p>
      <ul>
        {cards.slice(0, NAMED).map(card => (
          <li key={card.id}>{readText(card.text, language) || say('card.untitled')}</li>
        ))}
        {cards.length > NAMED ? <li>{say('remove.more', { count: cards.length - NAMED })}</li> : null}
      </ul>
      <Radio.Group
        value={choice}
        onChange={setChoice}
        aria-label={say('remove.cards', { count: cards.length })}
      >
        {others.length === 0 ? null : (
          <div className="te-remove-move">
            <Radio value="move" label={say('remove.move')} />
            <NativeSelect
              aria-label={say('remove.target')}
              value={target}
              disabled={choice !== 'move'}
              onChange={event => setTarget(event.currentTarget.value)}
              data={others.map(each => ({
                value: headKey(each),
                label: headName(core, each) || say('head.unnamed'),
              }))}
            />
          </div>
        )}
        <Radio value="remove" label={say('remove.too')} />
      </Radio.Group>
      <div className="te-remove-end">
        <Button variant="default" onClick={() => updateHeads(core, { removing: null })}>
          {say('remove.cancel')}
        </Button>
        <Button type="submit">{say('remove.confirm')}</Button>
      </div>
    </form>
  );
};
