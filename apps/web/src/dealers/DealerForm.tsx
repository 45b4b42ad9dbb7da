import { Button, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { checkDealer, dealerErrorsOf, type DealerErrors, type DealerField } from './dealer-wish.ts';
import { useDealersMessages } from './use-dealers-messages.ts';

export type Region = Awaited<ReturnType<typeof api.regions.list.query>>[number];

/** Where the browser is: most administrators sit where their dealers are. */
const ownTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

type DealerFormProps = {
  /** At least one: every dealer belongs to a region. */
  regions: readonly Region[];
  onDone: () => void;
};

/** A new dealer. Errors stand at their fields, the server's too. */
export const DealerForm = ({ regions, onDone }: DealerFormProps) => {
  const say = useDealersMessages();
  const read = useContentText();
  const [regionId, setRegionId] = useState(regions[0]?.id ?? '');
  const [timeZone, setTimeZone] = useState(ownTimeZone);
  const [errors, setErrors] = useState<DealerErrors>({});
  const add = useMutation(
    trpc.dealers.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.dealers.pathKey() });
        onDone();
      },
      onError: error => setErrors(dealerErrorsOf(problemOf(error))),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => formText(form, field).trim();
    const wish = {
      regionId,
      code: text('code'),
      name: { zh: text('nameZh'), en: text('nameEn') },
      city: { zh: text('cityZh'), en: text('cityEn') },
      timeZone,
    };
    const wrong = checkDealer(wish);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) add.mutate(wish);
  };
  const errorAt = (field: DealerField) => {
    const error = errors[field];
    return error === undefined ? undefined : say(`error.${error}`);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {add.isError && Object.keys(errors).length === 0 ? <ProblemAlert error={add.error} /> : null}
        <Select
          label={say('field.region')}
          data={regions.map(({ id, name }) => ({ value: id, label: read(name) }))}
          value={regionId}
          onChange={value => setRegionId(value ?? regionId)}
          error={errorAt('regionId')}
          allowDeselect={false}
        />
        <TextInput
          name="code"
          label={say('field.code')}
          description={say('field.code.hint')}
          error={errorAt('code')}
          maxLength={20}
          data-autofocus
        />
        <div className="tl-panel-note">{say('field.languages.hint')}</div>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput name="nameZh" label={say('field.nameZh')} error={errorAt('name')} maxLength={120} />
          <TextInput name="nameEn" label={say('field.nameEn')} maxLength={120} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput name="cityZh" label={say('field.cityZh')} error={errorAt('city')} maxLength={120} />
          <TextInput name="cityEn" label={say('field.cityEn')} maxLength={120} />
        </SimpleGrid>
        <Select
          searchable
          label={say('field.timeZone')}
          description={say('field.timeZone.hint')}
          data={[...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])]}
          value={timeZone}
          onChange={value => setTimeZone(value ?? timeZone)}
          error={errorAt('timeZone')}
          allowDeselect={false}
          limit={100}
        />
        <Button type="submit" loading={add.isPending}>
          {say('dealer.submit')}
        </Button>
      </Stack>
    </form>
  );
};
