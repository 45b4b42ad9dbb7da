import { Button } from '@mantine/core';
import { roleIdSchema, type Role } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { PartHead } from './PartHead.tsx';

/** How many lanes, cards, moments and mitigations name a role: what loses its owner when it goes. */
const usesOf = (blueprint: ReturnType<typeof useBlueprint>, { id }: Role): number =>
  [
    ...Object.values(blueprint.lane).map(({ roleId }) => roleId),
    ...Object.values(blueprint.card).map(({ roleId }) => roleId),
    ...Object.values(blueprint.moment).map(({ ownerRoleId }) => ownerRoleId),
    ...Object.values(blueprint.failurePoint).map(({ mitigation }) => mitigation?.ownerRoleId ?? null),
  ].filter(named => named === id).length;

const useBlueprint = () => useStore(useCore().layout).blueprint;

/** The roles that lanes, cards, moments and mitigations can be given to. Undo brings a deleted one back everywhere. */
export const RolesForm = () => {
  const core = useCore();
  const say = useSay();
  const blueprint = useBlueprint();
  const add = () =>
    core.execute(
      {
        type: 'role.add',
        role: { id: roleIdSchema.parse(core.ids.next()), name: { zh: '', en: '' } },
      },
      spoken => spoken('said.changed'),
    );
  return (
    <section className="te-part" aria-label={say('part.roles')}>
      <h3>{say('part.roles')}</h3>
      {Object.values(blueprint.role).map(role => (
        <div key={role.id} className="te-role-row">
          <PartHead remove={{ type: 'role.remove', roleId: role.id }}>
            <small>{say('part.roleUses', { count: usesOf(blueprint, role) })}</small>
          </PartHead>
          <LocalTextField
            label={say('field.name')}
            value={role.name}
            onCommit={(name, seen) =>
              core.execute(
                { type: 'role.edit', roleId: role.id, fields: { name }, base: { name: seen } },
                spoken => spoken('said.changed'),
              )
            }
          />
        </div>
      ))}
      {core.readOnly ? null : (
        <Button size="xs" variant="default" onClick={add}>
          {say('part.addRole')}
        </Button>
      )}
    </section>
  );
};
