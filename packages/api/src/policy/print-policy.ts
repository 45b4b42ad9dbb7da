import { ACTIONS } from './action.ts';
import { scopeOf } from './may.ts';
import { MEMBERSHIP_ROLES } from './membership-role.ts';
import { listProcedures } from './procedures.ts';

/** A table with columns of even width, as prettier writes it. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map(cells => cells[column]?.length ?? 0)),
  );
  const row = (cells: readonly string[], filler = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;
  return [
    row(head),
    row(
      head.map(() => ''),
      '-',
    ),
    ...rows.map(cells => row(cells)),
  ].join('\n');
};

const actionTable = () =>
  table(
    ['action', ...MEMBERSHIP_ROLES],
    ACTIONS.map(action => [`\`${action}\``, ...MEMBERSHIP_ROLES.map(role => scopeOf(role, action) ?? '–')]),
  );

const procedureTable = () =>
  table(
    ['procedure', 'type', 'asks for'],
    listProcedures().map(({ path, type, access }) => [
      `\`${path}\``,
      type,
      access?.kind === 'actions'
        ? access.actions.map(action => `\`${action}\``).join(' or ')
        : 'nothing: open to all',
    ]),
  );

/** docs/policy.md, from the code that enforces it. */
export const printPolicy = (): string => `# Who may what

Printed from \`packages/api/src/policy\` by \`pnpm --filter @truthline/api policy\`; a test fails when this page is stale.

A person has one membership in one network: a role, and the dealers it covers (all, or named ones). A permission reaches
as far as its scope, and never beyond the membership or the network:

- \`network\`: the network itself and every dealer the membership covers;
- \`dealers\`: the dealers the membership names, and nothing that speaks of another one;
- \`own\`: what the person made, at the dealers the membership covers;
- –: refused.

Things every member shares (standard blueprints, checklists, waves, the own account) need the permission at any scope. Things of
the network as a whole need scope \`network\` and a membership over all dealers. Row-level security in the database is the
second wall behind this table: see [security.md](security.md).

${actionTable()}

Some things also ask who the person is, whatever their role:

- nobody reviews an audit they answered or helped with;
- nobody decides an appeal against what they answered, reviewed, corrected or appealed themselves;
- the figures of a calibration open to those with \`audit.review\` once it is closed. Until then to whoever set it up, has handed in
  their own part or has none to answer: who could still answer would no longer answer alone. To nobody while they are answering.

## Procedures

${procedureTable()}
`;
