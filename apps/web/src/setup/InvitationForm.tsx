import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { trpc } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { checkFields, errorsOfProblem, PASSWORD_LENGTH, type FieldErrors } from './setup-errors.ts';
import { useSetupMessages } from './use-setup-messages.ts';

type InvitationFormProps = { token: string; name: string; email: string; onDone: () => void };

/** Who was invited sets a password and is in. */
export const InvitationForm = ({ token, name, email, onDone }: InvitationFormProps) => {
  const say = useSetupMessages();
  const [errors, setErrors] = useState<FieldErrors>({});
  const accept = useMutation(
    trpc.setup.acceptInvitation.mutationOptions({
      onSuccess: onDone,
      onError: error => setErrors(errorsOfProblem(problemOf(error))),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = formText(new FormData(event.currentTarget), 'password');
    const wrong = checkFields({ password });
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) accept.mutate({ token, password });
  };
  const hint = say('password.hint', { length: PASSWORD_LENGTH });
  const passwordError =
    errors.password === undefined
      ? undefined
      : errors.password === 'tooShort'
        ? say('error.tooShort', { length: PASSWORD_LENGTH })
        : say(`error.${errors.password}`);
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <div>
          <h1 className="tl-page-title">{say('invitation.title', { name })}</h1>
          <p className="tl-page-lead">{say('invitation.lead', { email })}</p>
        </div>
        {accept.isError && passwordError === undefined ? <ProblemAlert error={accept.error} /> : null}
        <TextInput name="email" label={say('email')} value={email} autoComplete="username" readOnly />
        <PasswordInput
          name="password"
          label={say('password')}
          description={hint}
          autoComplete="new-password"
          error={passwordError}
          maxLength={200}
        />
        <Button type="submit" loading={accept.isPending}>
          {say('accept')}
        </Button>
      </Stack>
    </form>
  );
};
