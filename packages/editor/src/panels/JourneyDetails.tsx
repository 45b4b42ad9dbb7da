import { SERVICES } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { MinuteRateField } from '../fields/MinuteRateField.tsx';
import { MinutesField } from '../fields/NumberField.tsx';
import { RolesForm } from './RolesForm.tsx';

type JourneyFields = Extract<Command, { type: 'journey.edit' }>['fields'];

/** The blueprint as a whole, while nothing on it is chosen. */
export const JourneyDetails = () => {
  const core = useCore();
  const say = useSay();
  const { blueprint } = useStore(core.layout);
  const journey = Object.values(blueprint.journey)[0];
  if (journey === undefined) return null;
  const edit = (fields: JourneyFields, base: JourneyFields = {}) =>
    core.execute({ type: 'journey.edit', fields, base }, spoken => spoken('said.changed'));
  const count = (table: object) => Object.keys(table).length;
  return (
    <>
      <div className="te-part">
        <LocalTextField
          label={say('field.title')}
          value={journey.title}
          onCommit={(title, seen) => edit({ title }, { title: seen })}
        />
        <div className="te-pair">
          <ChoiceField
            label={say('field.service')}
            value={journey.service}
            choices={SERVICES.map(key => ({ key, label: say(`service.${key}`) }))}
            onCommit={service => edit({ service })}
          />
          <MinutesField
            label={say('field.promised')}
            seconds={journey.promisedSeconds}
            suffix={say('field.minutes')}
            onCommit={promisedSeconds => edit({ promisedSeconds })}
          />
        </div>
        <MinuteRateField />
      </div>
      <p className="te-counts">
        {say('panel.counts', {
          stages: count(blueprint.stage),
          steps: count(blueprint.step),
          lanes: count(blueprint.lane),
          cards: count(blueprint.card),
          moments: count(blueprint.moment),
          failures: count(blueprint.failurePoint),
          waits: count(blueprint.waitPoint),
        })}
      </p>
      <RolesForm />
      <p className="te-counts">{say('panel.hint')}</p>
    </>
  );
};
