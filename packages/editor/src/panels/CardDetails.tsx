import { CARD_FORMS, readText, type Card } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { compareOrderKeys } from '@truthline/kernel';
import { Button } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField, orNull } from '../fields/LocalTextField.tsx';
import { MinutesField, NumberField } from '../fields/NumberField.tsx';
import { RoleField } from '../fields/RoleField.tsx';
import { TagsField } from '../fields/TagsField.tsx';
import { CardPicture } from '../images/CardPicture.tsx';
import { flagFailure, markMoment, markWait } from '../gestures/mark-card.ts';
import { FailurePointForm } from './FailurePointForm.tsx';
import { MomentForm } from './MomentForm.tsx';
import { WaitPointForm } from './WaitPointForm.tsx';

type CardFields = Extract<Command, { type: 'card.edit' }>['fields'];

/** Everything about one card: what it says, who, how long, and what is marked on it. */
export const CardDetails = ({ card }: { card: Card }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const lane = blueprint.lane[card.laneId];
  const step = blueprint.step[card.stepId];
  // What the customer sees is best said by a picture.
  const isEvidence = lane?.kind === 'evidence';
  const edit = (fields: CardFields, base: CardFields = {}) =>
    core.execute({ type: 'card.edit', cardId: card.id, fields, base }, spoken => spoken('said.changed'));
  const moments = Object.values(blueprint.moment)
    .filter(moment => moment.cardId === card.id)
    .toSorted((one, other) => compareOrderKeys(one.orderKey, other.orderKey));
  const failures = Object.values(blueprint.failurePoint).filter(point => point.cardId === card.id);
  const waits = Object.values(blueprint.waitPoint).filter(point => point.cardId === card.id);
  return (
    <>
      <p className="te-place">
        {lane === undefined ? '' : readText(lane.name, language)} ·{' '}
        {step === undefined ? '' : readText(step.name, language)}
      </p>
      {isEvidence ? <CardPicture card={card} /> : null}
      <div className="te-part">
        <LocalTextField
          label={say('field.text')}
          value={card.text}
          onCommit={(text, seen) => edit({ text }, { text: seen })}
        />
        <div className="te-pair">
          <ChoiceField
            label={say('field.form')}
            value={card.form}
            choices={CARD_FORMS.map(form => ({ key: form, label: say(`form.${form}`) }))}
            onCommit={form => edit({ form })}
          />
          <RoleField label={say('field.role')} value={card.roleId} onCommit={roleId => edit({ roleId })} />
        </div>
        <div className="te-three">
          <MinutesField
            label={say('field.duration')}
            seconds={card.durationSeconds}
            suffix={say('field.minutes')}
            onCommit={durationSeconds => edit({ durationSeconds })}
          />
          <NumberField
            label={say('field.cost')}
            value={card.costCents === null ? null : card.costCents / 100}
            decimals={2}
            max={100_000_000}
            onCommit={cost => edit({ costCents: cost === null ? null : Math.round(cost * 100) })}
          />
          <NumberField
            label={say('field.price')}
            value={card.priceCents === null ? null : card.priceCents / 100}
            decimals={2}
            max={100_000_000}
            onCommit={price => edit({ priceCents: price === null ? null : Math.round(price * 100) })}
          />
        </div>
        <div className="te-pair">
          <NumberField
            label={say('field.span')}
            optional={false}
            value={card.span}
            min={1}
            max={100}
            onCommit={span => edit({ span: span ?? 1 })}
          />
        </div>
        <TagsField label={say('field.tags')} value={card.tags} onCommit={tags => edit({ tags })} />
        <LocalTextField
          label={say('field.note')}
          value={card.note}
          onCommit={(note, seen) => edit({ note: orNull(note) }, { note: seen })}
        />
      </div>
      {isEvidence ? null : <CardPicture card={card} />}
      {moments.map(moment => (
        <MomentForm key={moment.id} moment={moment} />
      ))}
      {failures.map(point => (
        <FailurePointForm key={point.id} point={point} />
      ))}
      {waits.map(point => (
        <WaitPointForm key={point.id} point={point} />
      ))}
      {core.readOnly ? null : (
        <div className="te-actions">
          <Button size="xs" variant="default" onClick={() => markMoment(core, card.id)}>
            {say('action.card.moment')}
          </Button>
          <Button size="xs" variant="default" onClick={() => flagFailure(core, card.id)}>
            {say('action.card.failure')}
          </Button>
          <Button size="xs" variant="default" onClick={() => markWait(core, card.id)}>
            {say('action.card.wait')}
          </Button>
        </div>
      )}
    </>
  );
};
