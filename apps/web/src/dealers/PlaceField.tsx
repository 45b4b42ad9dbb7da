import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useFormats } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { readPlace, type PlaceError } from './dealer-place.ts';
import type { Dealer } from './use-dealer-columns.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

const PlaceForm = ({ dealer, onDone }: { dealer: Dealer; onDone: () => void }) => {
  const say = useDealersMessages();
  const [wrong, setWrong] = useState<readonly PlaceError[]>([]);
  const save = useMutation(
    trpc.dealers.setPlace.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.dealers.pathKey() });
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = readPlace({
      latitude: formText(form, 'latitude'),
      longitude: formText(form, 'longitude'),
      radius: formText(form, 'radius'),
    });
    setWrong('wrong' in read ? read.wrong : []);
    if (!('wrong' in read)) save.mutate({ dealerId: dealer.id, ...read });
  };
  const field = (name: PlaceError, value: number | null) => (
    <TextInput
      name={name}
      label={say(`place.${name}`)}
      defaultValue={value ?? ''}
      inputMode="decimal"
      error={wrong.includes(name) ? say(`place.${name}.error`) : undefined}
    />
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="xs" w={240}>
        {save.isError ? <ProblemAlert error={save.error} /> : null}
        {field('latitude', dealer.place?.latitude ?? null)}
        {field('longitude', dealer.place?.longitude ?? null)}
        {field('radius', dealer.serviceRadiusKm)}
        <div className="tl-panel-note">{say('place.hint')}</div>
        <Group justify="flex-end" gap="xs">
          <Button type="submit" size="xs" loading={save.isPending}>
            {say('place.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Where a dealer stands and how far it serves, changed where it stands. */
export const PlaceField = ({ dealer }: { dealer: Dealer }) => {
  const say = useDealersMessages();
  const read = useContentText();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { place, serviceRadiusKm } = dealer;
  const text =
    place === null
      ? say('place.unsaid')
      : `${formats.number(place.latitude, 2)}, ${formats.number(place.longitude, 2)}`;
  const radius = serviceRadiusKm === null ? '' : ` · ${formats.number(serviceRadiusKm)} km`;
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal position="bottom-end" shadow="md">
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${say('place.of', { dealer: read(dealer.name) })}: ${text}${radius}`}
          onClick={() => setOpen(!isOpen)}
        >
          {text}
          {radius}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PlaceForm dealer={dealer} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
};
