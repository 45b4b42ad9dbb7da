import { DIMENSIONS, type Measure, type Moment, type Standard } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { Button } from '@mantine/core';
import { BasisMark } from '@truthline/ui';
import { scoreText } from '../card/score-look.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { RoleField } from '../fields/RoleField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { PartHead } from './PartHead.tsx';

type MomentFormProps = { readonly moment: Moment; readonly onSelect: ((momentId: string) => void) | null };

type MomentFields = Extract<Command, { type: 'moment.edit' }>['fields'];

/** One moment of truth: name, dimension, owner, and the standard it is judged by. */
export const MomentForm = ({ moment, onSelect }: MomentFormProps) => {
  const core = useCore();
  const say = useSay();
  const layout = useStore(core.layout);
  const overlay = useStore(core.overlay);
  const number = layout.kept.faces.numbers.get(moment.id) ?? 0;
  const score = overlay?.moments.get(moment.id);
  const { standard } = moment;
  const edit = (fields: MomentFields) =>
    core.execute({ type: 'moment.edit', momentId: moment.id, fields }, spoken => spoken('said.changed'));
  const editStandard = (change: Partial<Standard>) =>
    edit({
      standard: {
        text: { zh: '', en: '' },
        measure: null,
        basis: 'proposed',
        ...standard,
        ...change,
      },
    });
  return (
    <section className="te-part">
      <PartHead remove={{ type: 'moment.remove', momentIds: [moment.id] }}>
        <span className="te-number">{number}</span>
        {say('part.moment')}
        {standard === null ? null : <BasisMark basis={standard.basis} />}
      </PartHead>
      {score === undefined ? null : (
        <p className="te-place">
          {say('part.score', { score: scoreText(score.score), n: score.n, failed: score.failed })}
        </p>
      )}
      <LocalTextField label={say('field.name')} value={moment.name} onCommit={name => edit({ name })} />
      <div className="te-pair">
        <ChoiceField
          label={say('field.dimension')}
          value={moment.dimension}
          choices={DIMENSIONS.map(key => ({ key, label: say(`dimension.${key}`) }))}
          onCommit={dimension => edit({ dimension })}
        />
        <RoleField
          label={say('field.owner')}
          value={moment.ownerRoleId}
          onCommit={ownerRoleId => edit({ ownerRoleId })}
        />
      </div>
      <LocalTextField
        label={say('field.standard')}
        value={standard?.text ?? null}
        onCommit={text => editStandard({ text })}
      />
      <MeasureFields
        measure={standard?.measure ?? null}
        onCommit={(measure: Measure | null) => editStandard({ measure })}
      />
      {onSelect === null ? null : (
        <Button size="xs" variant="default" onClick={() => onSelect(moment.id)}>
          {say('part.answers')}
        </Button>
      )}
    </section>
  );
};
