import { DEALER_SIZES } from '@truthline/audit';
import type { Column } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { PlaceField } from './PlaceField.tsx';
import { SizeField } from './SizeField.tsx';
import { TagsField } from './TagsField.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

export type Dealer = Awaited<ReturnType<typeof api.dealers.list.query>>[number];

/** What is shown of a dealer, and changed where it stands. */
export const useDealerColumns = (): readonly Column<Dealer>[] => {
  const say = useDealersMessages();
  const read = useContentText();
  const may = useMay();
  return [
    {
      key: 'code',
      width: '9%',
      header: say('column.code'),
      sortValue: ({ code }) => code,
      render: ({ code }) => code,
    },
    {
      key: 'name',
      header: say('column.name'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ name, city }) => (
        <>
          {read(name)}
          <span className="tl-only-narrow">{read(city)}</span>
        </>
      ),
    },
    {
      key: 'city',
      width: '13%',
      secondary: true,
      header: say('column.city'),
      sortValue: ({ city }) => read(city),
      render: ({ city }) => read(city),
    },
    {
      key: 'size',
      width: '12%',
      header: say('column.size'),
      sortValue: ({ size }) => (size === null ? -1 : DEALER_SIZES.indexOf(size)),
      render: dealer =>
        may('dealer.add') ? (
          <SizeField dealer={dealer} />
        ) : (
          say(dealer.size === null ? 'size.unsaid' : `size.${dealer.size}`)
        ),
    },
    {
      key: 'tags',
      width: '18%',
      header: say('column.tags'),
      sortValue: ({ tags }) => tags.join(' '),
      render: dealer => (may('dealer.add') ? <TagsField dealer={dealer} /> : dealer.tags.join(' · ')),
    },
    {
      key: 'place',
      width: '17%',
      header: say('column.place'),
      render: dealer => <PlaceField dealer={dealer} />,
    },
    {
      key: 'timeZone',
      width: '13%',
      secondary: true,
      header: say('column.timeZone'),
      render: ({ timeZone }) => timeZone,
    },
  ];
};
