import { Alert, Button, MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LOCALES, useFormats, useLocale, type Locale } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { formText } from '../frame/form-text.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { languageName } from './language-name.ts';
import type { Invited } from './InvitationLink.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

type Role = Parameters<typeof api.people.invite.mutate>[0]['role'];
const roles: readonly Role[] = [
  'consultant',
  'dealerManager',
  'dealerStaff',
  'mysteryShopper',
  'oemAnalyst',
  'administrator',
];
const worksForSome = (role: Role) => role === 'dealerManager' || role === 'dealerStaff';

type Wrong = { name?: 'required'; email?: 'required' | 'email'; dealers?: true };

const check = (name: string, email: string, allDealers: boolean, dealerIds: readonly string[]): Wrong => ({
  ...(name.trim() === '' ? { name: 'required' as const } : {}),
  ...(email.trim() === ''
    ? { email: 'required' as const }
    : /^\S+@\S+\.\S+$/.test(email.trim())
      ? {}
      : { email: 'email' as const }),
  ...(!allDealers && dealerIds.length === 0 ? { dealers: true as const } : {}),
});

/** Who is invited, in which role, for which dealers. */
export const InviteForm = ({ onInvited }: { onInvited: (invited: Invited) => void }) => {
  const say = usePeopleMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const { compareNames } = useFormats();
  const [role, setRole] = useState<Role>('dealerManager');
  const [allDealers, setAllDealers] = useState(false);
  const [dealerIds, setDealerIds] = useState<string[]>([]);
  const [locale, setLocale] = useState<Locale>(useLocale());
  const [wrong, setWrong] = useState<Wrong>({});
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const invite = useMutation(
    trpc.people.invite.mutationOptions({
      onSuccess: async ({ link, expiresAt }, { name }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
        onInvited({ name, link, expiresAt });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = formText(form, 'name');
    const email = formText(form, 'email');
    const found = check(name, email, allDealers, dealerIds);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    invite.mutate({
      name: name.trim(),
      email: email.trim(),
      role,
      dealerIds: allDealers ? 'all' : dealerIds,
      locale,
    });
  };
  const emailTaken = invite.isError && problemOf(invite.error).code === 'emailTaken';
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {invite.isError && !emailTaken ? (
          <Alert color="below" role="alert">
            {problemText(invite.error)}
          </Alert>
        ) : null}
        <TextInput
          name="name"
          label={say('form.name')}
          maxLength={120}
          error={wrong.name === undefined ? undefined : say('form.error.required')}
          data-autofocus
        />
        <TextInput
          name="email"
          type="email"
          label={say('form.email')}
          maxLength={254}
          error={
            emailTaken
              ? problemText(invite.error)
              : wrong.email === undefined
                ? undefined
                : say(`form.error.${wrong.email}`)
          }
        />
        <Select
          label={say('form.role')}
          data={roles.map(value => ({ value, label: sayFrame(`role.${value}`) }))}
          value={role}
          onChange={value => {
            const next = roles.find(choice => choice === value) ?? role;
            setRole(next);
            setAllDealers(!worksForSome(next));
          }}
        />
        <Radio.Group
          label={say('form.dealers')}
          value={allDealers ? 'all' : 'some'}
          onChange={value => setAllDealers(value === 'all')}
        >
          <Stack gap={6} mt={4}>
            <Radio value="all" label={say('form.dealers.all')} />
            <Radio value="some" label={say('form.dealers.some')} />
          </Stack>
        </Radio.Group>
        {allDealers ? null : (
          <MultiSelect
            aria-label={say('form.dealers')}
            searchable
            data={(dealers.data ?? [])
              .map(({ id, name, code }) => ({ value: id, label: `${read(name)} · ${code}` }))
              .sort((one, other) => compareNames(one.label, other.label))}
            value={dealerIds}
            onChange={setDealerIds}
            error={wrong.dealers === true ? say('form.error.dealers') : undefined}
          />
        )}
        <Select
          label={say('form.language')}
          data={LOCALES.map(value => ({ value, label: languageName(value) }))}
          value={locale}
          onChange={value => setLocale(LOCALES.find(choice => choice === value) ?? locale)}
        />
        <Button type="submit" loading={invite.isPending}>
          {say('form.submit')}
        </Button>
      </Stack>
    </form>
  );
};
