import { Checkbox } from '@mantine/core';
import { WAITING_PRINCIPLES, type WaitPoint } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { MinutesField } from '../fields/NumberField.tsx';
import { PartHead } from './PartHead.tsx';

type WaitFields = Extract<Command, { type: 'waitPoint.edit' }>['fields'];

/** One wait point: how long, how long is tolerated, and which of the eight principles the wait breaks. */
export const WaitPointForm = ({ point }: { point: WaitPoint }) => {
  const core = useCore();
  const say = useSay();
  const edit = (fields: WaitFields) =>
    core.execute({ type: 'waitPoint.edit', waitPointId: point.id, fields }, spoken => spoken('said.changed'));
  return (
    <section className="te-part">
      <PartHead remove={{ type: 'waitPoint.remove', waitPointIds: [point.id] }}>{say('part.wait')}</PartHead>
      <div className="te-pair">
        <MinutesField
          label={say('field.expected')}
          seconds={point.expectedSeconds}
          suffix={say('field.minutes')}
          onCommit={expectedSeconds => edit({ expectedSeconds })}
        />
        <MinutesField
          label={say('field.tolerated')}
          seconds={point.toleratedSeconds}
          suffix={say('field.minutes')}
          onCommit={toleratedSeconds => edit({ toleratedSeconds })}
        />
      </div>
      <fieldset className="te-part">
        <legend>{say('part.principles')}</legend>
        {WAITING_PRINCIPLES.map(principle => (
          <Checkbox
            key={principle}
            size="xs"
            label={say(`principle.${principle}`)}
            checked={point.brokenPrinciples.includes(principle)}
            disabled={core.readOnly}
            onChange={event =>
              edit({
                brokenPrinciples: WAITING_PRINCIPLES.filter(each =>
                  each === principle ? event.currentTarget.checked : point.brokenPrinciples.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </section>
  );
};
