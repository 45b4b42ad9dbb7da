import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formText } from '../frame/form-text.ts';
import { signInWithPassword, type SignInOutcome } from './sign-in-with-password.ts';
import { useSignInMessages } from './use-sign-in-messages.ts';

export const PasswordForm = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const say = useSignInMessages();
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await signInWithPassword(formText(fields, 'email'), formText(fields, 'password'));
    setBusy(false);
    setOutcome(answer);
    if (answer === 'signedIn') onSignedIn();
  };
  return (
    <form onSubmit={event => void submit(event)} aria-labelledby="password-title">
      <Stack gap="sm">
        <h2 id="password-title" className="tl-panel-title">
          {say('passwordTitle')}
        </h2>
        {outcome === null || outcome === 'signedIn' ? null : (
          <Alert color="below" role="alert">
            {say(`error.${outcome}`)}
          </Alert>
        )}
        <TextInput name="email" type="email" label={say('email')} autoComplete="username" required />
        <PasswordInput name="password" label={say('password')} autoComplete="current-password" required />
        <Button type="submit" variant="default" loading={busy}>
          {say('submit')}
        </Button>
      </Stack>
    </form>
  );
};
