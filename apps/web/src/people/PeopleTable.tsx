import { DataTable, type Column } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { usePeopleMessages } from './use-people-messages.ts';

type Person = Awaited<ReturnType<typeof api.people.list.query>>[number];

export const PeopleTable = ({ people }: { people: readonly Person[] }) => {
  const say = usePeopleMessages();
  const sayFrame = useFrameMessages();
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      header: say('column.name'),
      rowHeader: true,
      sortValue: ({ name }) => name,
      render: ({ name, role, email }) => (
        <>
          {name}
          <span className="tl-only-narrow">
            {sayFrame(`role.${role}`)}
            {email === null ? '' : ` · ${email}`}
          </span>
        </>
      ),
    },
    {
      key: 'role',
      secondary: true,
      header: say('column.role'),
      sortValue: ({ role }) => sayFrame(`role.${role}`),
      render: ({ role }) => sayFrame(`role.${role}`),
    },
    {
      key: 'dealers',
      secondary: true,
      header: say('column.dealers'),
      render: ({ dealerIds }) =>
        dealerIds === 'all' ? say('dealers.all') : say('dealers.count', { count: dealerIds.length }),
    },
    {
      key: 'email',
      secondary: true,
      header: say('column.email'),
      sortValue: ({ email }) => email,
      render: ({ email }) => email ?? '–',
    },
    {
      key: 'state',
      header: say('column.state'),
      render: ({ canSignIn }) => (canSignIn ? say('state.active') : say('state.invited')),
    },
  ];
  return (
    <DataTable
      caption={say('list.caption')}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'name', descending: false }}
    />
  );
};
