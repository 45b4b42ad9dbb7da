import { AUDIT_MACHINE, type AuditStep } from '../audit-machine.ts';

const WHO: { readonly [Who in AuditStep['who']]: string } = {
  auditor: 'who answers it',
  reviewer: 'who reviews it',
  dealer: 'the dealer',
  decider: 'who neither audited nor reviewed it',
  system: 'the server',
};

const table = ([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] => {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [
    line(head, ' '),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map(row => line(row, ' ')),
  ];
};

/** `docs/audit-life.md`: the life of an audit, drawn and tabled from `AUDIT_MACHINE`. */
export const printLifePage = (): string => {
  const arrows = AUDIT_MACHINE.map(({ from, event, to }) => `    ${from} --> ${to}: ${event}`);
  const rows = AUDIT_MACHINE.map(({ from, event, to, who, reason }) => [
    `\`${from}\``,
    `\`${event}\``,
    `\`${to}\``,
    WHO[who],
    reason === 'needed' ? 'yes' : '',
  ]);
  return [
    '# The life of an audit',
    '',
    'Printed from `AUDIT_MACHINE` (`packages/audit/src/audit-machine.ts`); do not edit by hand. Print again with',
    '`pnpm --filter @truthline/audit life`.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> draft: start',
    ...arrows,
    '    final --> [*]',
    '```',
    '',
    ...table([['from', 'event', 'to', 'who', 'reason owed'], ...rows]),
    '',
    'Every step is kept with its actor, time and reason. What is not in the table is refused.',
    '',
    '- An assignment without an audit is _planned_, or _overdue_ once its day has passed: states of the assignment, not of the',
    '  audit. `draft` is an audit under way.',
    '- `submit` is refused while an answer or a file of the manifest is missing.',
    '- Without a review and without days to appeal, `submit`, `approve` and `finalise` follow each other at once.',
    '- `decide` decides one item of an appeal; the audit stays `appealed` until the last one is decided. Whoever audited,',
    '  helped, approved, returned or corrected it cannot decide.',
    '- `finalise` comes when the days to appeal are over, or with the last decision. Only final audits count in comparisons',
    '  unless asked otherwise.',
    '',
  ].join('\n');
};
