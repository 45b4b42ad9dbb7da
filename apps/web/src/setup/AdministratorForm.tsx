import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { rememberedLocale } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { trpc } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import {
  checkFields,
  errorsOfProblem,
  PASSWORD_LENGTH,
  type FieldErrors,
  type SetupField,
} from './setup-errors.ts';
import { useSetupMessages } from './use-setup-messages.ts';

/** The first administrator names the network and themselves. Errors stand at their fields. */
export const AdministratorForm = ({ token, onDone }: { token: string; onDone: () => void }) => {
  const say = useSetupMessages();
  const [errors, setErrors] = useState<FieldErrors>({});
  const create = useMutation(
    trpc.setup.createAdministrator.mutationOptions({
      onSuccess: onDone,
      onError: error => setErrors(errorsOfProblem(problemOf(error))),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields = {
      networkName: formText(form, 'networkName'),
      name: formText(form, 'name'),
      email: formText(form, 'email'),
      password: formText(form, 'password'),
    };
    const wrong = checkFields(fields);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    create.mutate({
      token,
      networkName: fields.networkName.trim(),
      name: fields.name.trim(),
      email: fields.email.trim(),
      password: fields.password,
      locale: rememberedLocale(window.localStorage, navigator.languages),
    });
  };
  const errorAt = (field: SetupField) => {
    const error = errors[field];
    if (error === undefined) return undefined;
    return error === 'tooShort' ? say('error.tooShort', { length: PASSWORD_LENGTH }) : say(`error.${error}`);
  };
  const isElsewhere = create.isError && Object.keys(errors).length === 0;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <div>
          <h1 className="tl-page-title">{say('administrator.title')}</h1>
          <p className="tl-page-lead">{say('administrator.lead')}</p>
        </div>
        {isElsewhere ? <ProblemAlert error={create.error} /> : null}
        <TextInput
          name="networkName"
          label={say('networkName')}
          description={say('networkName.hint')}
          error={errorAt('networkName')}
          maxLength={120}
        />
        <TextInput
          name="name"
          label={say('name')}
          autoComplete="name"
          error={errorAt('name')}
          maxLength={120}
        />
        <TextInput
          name="email"
          type="email"
          label={say('email')}
          description={say('email.hint')}
          autoComplete="username"
          error={errorAt('email')}
          maxLength={254}
        />
        <PasswordInput
          name="password"
          label={say('password')}
          description={say('password.hint', { length: PASSWORD_LENGTH })}
          autoComplete="new-password"
          error={errorAt('password')}
          maxLength={200}
        />
        <Button type="submit" loading={create.isPending}>
          {say('submit')}
        </Button>
      </Stack>
    </form>
  );
};
