import { SegmentedControl } from '@mantine/core';
import { ASSIGNMENT_STATES, type AssignmentState, type AuditKind } from '@truthline/audit';
import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import { useState } from 'react';
import { useVisitTimes } from '../assignments/AssignmentLine.tsx';
import type { Assignment } from '../assignments/standing.ts';
import { useAssignmentsMessages } from '../assignments/use-assignments-messages.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { VisitChange } from './VisitChange.tsx';
import { useWaveMessages } from './use-wave-messages.ts';

const ALL = 'all';

/** Every visit of a wave with where it stands: how many of each, and which. */
export const WaveBoard = ({ kind, visits }: { kind: AuditKind; visits: readonly Assignment[] }) => {
  const say = useWaveMessages();
  const sayState = useAssignmentsMessages();
  const read = useContentText();
  const formats = useFormats();
  const times = useVisitTimes();
  const [shown, setShown] = useState<AssignmentState | typeof ALL>(ALL);
  const count = (state: AssignmentState) => visits.filter(visit => visit.state === state).length;
  const columns: readonly Column<Assignment>[] = [
    {
      key: 'dealer',
      header: say('board.dealer'),
      rowHeader: true,
      sortValue: ({ dealer }) => read(dealer.name),
      render: ({ dealer }) => (
        <>
          {read(dealer.name)} <small className="tl-waves-code">{dealer.code}</small>
        </>
      ),
    },
    {
      key: 'auditor',
      header: say('board.auditor'),
      sortValue: ({ auditorName }) => auditorName,
      render: ({ auditorName, persona }) => (
        <>
          {auditorName}
          {persona === null ? null : (
            <small className="tl-waves-persona">{sayState('persona', { persona })}</small>
          )}
        </>
      ),
    },
    {
      key: 'due',
      secondary: true,
      header: say('board.due'),
      sortValue: ({ dueOn }) => dueOn,
      render: visit => times(visit),
    },
    {
      key: 'state',
      header: say('board.state'),
      sortValue: ({ state }) => ASSIGNMENT_STATES.indexOf(state),
      render: ({ state }) => sayState(`list.${state}`),
    },
    {
      key: 'change',
      header: say('reassign.open'),
      align: 'end',
      render: visit => <VisitChange kind={kind} visit={visit} />,
    },
  ];
  return (
    <Panel title={say('board.title')} flush>
      <SegmentedControl
        size="xs"
        mx="md"
        mb="xs"
        aria-label={say('board.filter')}
        data={[
          { value: ALL, label: say('board.all', { count: visits.length }) },
          ...ASSIGNMENT_STATES.map(state => ({
            value: state,
            label: `${sayState(`list.${state}`)} ${formats.number(count(state))}`,
          })),
        ]}
        value={shown}
        onChange={value => setShown(ASSIGNMENT_STATES.find(state => state === value) ?? ALL)}
      />
      <DataTable
        caption={say('board.caption')}
        columns={columns}
        rows={visits.filter(({ state }) => shown === ALL || state === shown)}
        rowKey={({ id }) => id}
        initialOrder={{ column: 'due', descending: false }}
        empty={say('board.empty')}
      />
    </Panel>
  );
};
