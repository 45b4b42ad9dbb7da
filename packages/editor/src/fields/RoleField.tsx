import { readText, type RoleId } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from './ChoiceField.tsx';

type RoleFieldProps = {
  readonly label: string;
  readonly value: RoleId | null;
  readonly onCommit: (roleId: RoleId | null) => void;
};

/** Who: one of the roles of this blueprint, or nobody yet. */
export const RoleField = ({ label, value, onCommit }: RoleFieldProps) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const roles = Object.values(blueprint.role);
  return (
    <ChoiceField
      label={label}
      value={value ?? ''}
      choices={[
        { key: '', label: say('field.nobody') },
        ...roles.map(role => ({ key: String(role.id), label: readText(role.name, language) })),
      ]}
      onCommit={key => onCommit(roles.find(role => role.id === key)?.id ?? null)}
    />
  );
};
