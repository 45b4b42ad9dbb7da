import { Button, Textarea } from '@mantine/core';
import { readText } from '@truthline/blueprint';
import { describePasteProblem } from '@truthline/document';
import { useMemo, useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { headName } from '../gestures/heads.ts';
import { carryOut, pastePlace, planPaste, type Plan } from './bring.ts';
import type { Pasting } from './paste.ts';

/** So many new cards are named; the others are counted. */
const NAMED = 6;

const Preview = ({ plan }: { plan: Plan }) => {
  const core = useCore();
  const say = useSay();
  const language = core.language.get();
  const { added, droppedLinks, command } = plan.pasted;
  const cards = command.commands.flatMap(each => (each.type === 'card.add' ? [each.card] : []));
  const counts = [
    say('paste.cards', { count: added.cards }),
    ...(added.steps === 0 ? [] : [say('paste.steps', { count: added.steps })]),
    ...(added.lanes === 0 ? [] : [say('paste.lanes', { count: added.lanes })]),
    ...(added.stages === 0 ? [] : [say('paste.stages', { count: added.stages })]),
    ...(droppedLinks === 0 ? [] : [say('paste.dropped', { count: droppedLinks })]),
  ];
  return (
    <div className="te-paste-preview" role="status">
      <b>{counts.join(say('list.comma'))}</b>
      <ul>
        {cards.slice(0, NAMED).map(card => (
          <li key={card.id}>{readText(card.text, language)}</li>
        ))}
        {cards.length > NAMED ? <li>{say('remove.more', { count: cards.length - NAMED })}</li> : null}
      </ul>
    </div>
  );
};

/** The words that came, to be mended, and what they would make. */
export const PasteQuestion = ({ pasting }: { pasting: Pasting }) => {
  const core = useCore();
  const say = useSay();
  const [text, setText] = useState(pasting.text);
  // As soon as the words are changed they are what counts, not the form they came in.
  const html = text === pasting.text ? pasting.html : null;
  const plan = useMemo(() => planPaste(core, { html, text }), [core, html, text]);
  const place = pastePlace(core);
  const close = () => core.update({ pasting: null });
  const problem =
    plan.ok || (plan.error.reason === 'nothingToPaste' && text === '')
      ? null
      : describePasteProblem(plan.error, core.language.get());
  return (
    <form
      className="te-paste"
      onSubmit={event => {
        event.preventDefault();
        if (plan.ok && carryOut(core, plan.value)) close();
      }}
    >
      {place === null ? null : (
        <p>
          {say('paste.at', {
            lane: headName(core, { kind: 'lane', laneId: place.laneId }) || say('head.unnamed'),
            step: headName(core, { kind: 'step', stepId: place.stepId }) || say('head.unnamed'),
          })}
        </p>
      )}
      <Textarea
        data-autofocus
        label={say('paste.text')}
        description={say('paste.help')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        autosize
        minRows={5}
        maxRows={12}
        error={problem}
      />
      {plan.ok ? <Preview plan={plan.value} /> : null}
      <div className="te-remove-end">
        <Button variant="default" onClick={close}>
          {say('toolbar.cancel')}
        </Button>
        <Button type="submit" disabled={!plan.ok}>
          {say('paste.confirm')}
        </Button>
      </div>
    </form>
  );
};
