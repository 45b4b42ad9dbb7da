import type { Mitigation } from '@truthline/blueprint';
import { isBlank } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { DayField } from '../fields/DayField.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { RoleField } from '../fields/RoleField.tsx';

const NOTHING: Mitigation = { text: { zh: '', en: '' }, ownerRoleId: null, dueDate: null };

type MitigationFormProps = {
  readonly mitigation: Mitigation | null;
  /** `seen` is the action over which it was written. */
  readonly onCommit: (mitigation: Mitigation | null, seen: Mitigation | null) => void;
};

/** What is to be done about a failure point, by whom and until when. Emptied of all three, it is gone. */
export const MitigationForm = ({ mitigation, onCommit }: MitigationFormProps) => {
  const say = useSay();
  const current = mitigation ?? NOTHING;
  const edit = (change: Partial<Mitigation>, seen: Partial<Mitigation> = {}) => {
    const next = { ...current, ...change };
    const isNone = isBlank(next.text) && next.ownerRoleId === null && next.dueDate === null;
    onCommit(isNone ? null : next, mitigation === null ? null : { ...current, ...seen });
  };
  return (
    <fieldset className="te-part">
      <legend>{say('part.mitigation')}</legend>
      <LocalTextField
        label={say('field.mitigation')}
        value={current.text}
        onCommit={(text, seen) => edit({ text }, { text: seen })}
      />
      <div className="te-pair">
        <RoleField
          label={say('field.owner')}
          value={current.ownerRoleId}
          onCommit={ownerRoleId => edit({ ownerRoleId })}
        />
        <DayField label={say('field.due')} value={current.dueDate} onCommit={dueDate => edit({ dueDate })} />
      </div>
    </fieldset>
  );
};
