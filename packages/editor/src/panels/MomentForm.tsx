import { DIMENSIONS, type Measure, type Moment, type Standard } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { Button } from '@mantine/core';
import { BasisMark } from '@truthline/ui';
import { useContext } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { CommentOn } from '../comments/CommentOn.tsx';
import { useCore, usePicked, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { RoleField } from '../fields/RoleField.tsx';
import { AnswersContext } from '../overlays/answers-context.tsx';
import { showAnswers } from '../overlays/show-answers.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { PartHead } from './PartHead.tsx';

type MomentFields = Extract<Command, { type: 'moment.edit' }>['fields'];

/** One moment of truth: name, dimension, owner, and the standard it is judged by. */
export const MomentForm = ({ moment }: { moment: Moment }) => {
  const core = useCore();
  const say = useSay();
  const layout = useStore(core.layout);
  const figure = usePicked(core.figures, all => all?.get(moment.cardId)?.moments.get(moment.id) ?? null);
  const answers = useContext(AnswersContext);
  const number = layout.kept.faces.numbers.get(moment.id) ?? 0;
  const { standard } = moment;
  const edit = (fields: MomentFields, base: MomentFields = {}) =>
    core.execute({ type: 'moment.edit', momentId: moment.id, fields, base }, spoken =>
      spoken('said.changed'),
    );
  const editStandard = (change: Partial<Standard>, seen: Partial<Standard> = {}) => {
    const now: Standard = { text: { zh: '', en: '' }, measure: null, basis: 'proposed', ...standard };
    const base = standard === null ? null : { ...now, ...seen };
    edit({ standard: { ...now, ...change } }, { standard: base });
  };
  return (
    <section className="te-part">
      <PartHead remove={{ type: 'moment.remove', momentIds: [moment.id] }}>
        <span className="te-number">{number}</span>
        {say('part.moment')}
        {standard === null ? null : <BasisMark basis={standard.basis} />}
      </PartHead>
      {figure === null ? null : <p className="te-place">{figure.read(say)}</p>}
      <CommentOn place={{ table: 'moment', id: moment.id }} />
      <LocalTextField
        label={say('field.name')}
        value={moment.name}
        onCommit={(name, seen) => edit({ name }, { name: seen })}
      />
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
        onCommit={(text, seen) => editStandard({ text }, { text: seen })}
      />
      <MeasureFields
        measure={standard?.measure ?? null}
        onCommit={(measure: Measure | null) => editStandard({ measure })}
      />
      {answers === null || figure === null ? null : (
        <Button size="xs" variant="default" onClick={() => showAnswers(core, moment.cardId, moment.id)}>
          {say('part.answers')}
        </Button>
      )}
    </section>
  );
};
