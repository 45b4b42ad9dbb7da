import './sign-in.css';
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import {
  ColorSchemeSwitch,
  LanguageSwitch,
  LoadingSkeleton,
  MantineRoom,
  useDocumentTitle,
} from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { Brand } from '../frame/Brand.tsx';
import { CallError } from '../frame/CallError.tsx';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { DemoPeople } from './DemoPeople.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useSignInMessages } from './use-sign-in-messages.ts';

const route = getRouteApi('/sign-in');

/** The front door: the demo people where this is a demonstration, an account otherwise. */
export const SignInPage = () => {
  const say = useSignInMessages();
  const sayFrame = useFrameMessages();
  const router = useRouter();
  const { to } = route.useSearch();
  const status = useQuery(trpc.setup.status.queryOptions());
  const people = useQuery(trpc.session.demoPeople.queryOptions());
  const title = say('title');
  useDocumentTitle(title);
  const enter = () => {
    queryClient.clear();
    void router.navigate({ href: to ?? '/' });
  };
  const error = people.error ?? status.error;
  const demo = people.data ?? [];
  return (
    <MantineRoom>
      <div className="tl-signin">
        <div className="tl-signin-top">
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </div>
        <main className="tl-signin-body" data-single={demo.length === 0}>
          <header className="tl-signin-head">
            <h1 className="tl-signin-name">
              <Brand size={40} />
            </h1>
            <p className="tl-signin-promise">{sayFrame('promise')}</p>
          </header>
          {error === null ? null : (
            <CallError error={error} onRetry={() => void Promise.all([people.refetch(), status.refetch()])} />
          )}
          {people.isPending && error === null ? <LoadingSkeleton count={6} /> : null}
          {demo.length === 0 ? null : <DemoPeople people={demo} onEntered={enter} />}
          {status.data?.needed === true ? (
            <Alert color="line">{say('setupNeeded')}</Alert>
          ) : (
            <PasswordForm onSignedIn={enter} />
          )}
        </main>
      </div>
    </MantineRoom>
  );
};
