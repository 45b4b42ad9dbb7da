import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { DEALER_SIZES } from '@truthline/audit';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import type { Dealer } from './use-dealer-columns.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

const UNSAID = 'unsaid';

/** How large a dealer is, changed where it stands. */
export const SizeField = ({ dealer: { id, name, size } }: { dealer: Dealer }) => {
  const say = useDealersMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const save = useMutation(
    trpc.dealers.setSize.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.dealers.pathKey() }),
      onError: error => notifications.show({ color: 'below', message: problemText(error) }),
    }),
  );
  return (
    <Select
      size="xs"
      miw={96}
      aria-label={say('size.of', { dealer: read(name) })}
      allowDeselect={false}
      data={[
        { value: UNSAID, label: say('size.unsaid') },
        ...DEALER_SIZES.map(value => ({ value, label: say(`size.${value}`) })),
      ]}
      value={size ?? UNSAID}
      disabled={save.isPending}
      onChange={value =>
        save.mutate({ dealerId: id, size: DEALER_SIZES.find(known => known === value) ?? null })
      }
    />
  );
};
