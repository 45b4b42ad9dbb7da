import '../sign-in/sign-in.css';
import { IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { ColorSchemeSwitch, EmptyState, LanguageSwitch, LoadingSkeleton } from '@truthline/ui';
import { api, queryClient } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { AdministratorForm } from './AdministratorForm.tsx';
import { InvitationForm } from './InvitationForm.tsx';
import { useSetupMessages } from './use-setup-messages.ts';

const route = getRouteApi('/setup');

const DeadLink = ({ missing }: { missing: boolean }) => {
  const say = useSetupMessages();
  return (
    <EmptyState
      icon={IconLinkOff}
      title={say('link.title')}
      text={missing ? say('link.missing') : say('link.text')}
      action={<TextLink to="/sign-in">{say('signIn')}</TextLink>}
    />
  );
};

const SetupContent = ({ token, onDone }: { token: string; onDone: () => void }) => {
  const link = useQuery({
    queryKey: ['setup.readLink', token],
    queryFn: () => api.setup.readLink.mutate({ token }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  });
  if (token === '') return <DeadLink missing />;
  if (link.isPending) return <LoadingSkeleton count={4} />;
  if (link.isError) {
    const { code } = problemOf(link.error);
    return code === 'linkNotUsable' || code === 'badInput' ? (
      <DeadLink missing={false} />
    ) : (
      <CallError error={link.error} onRetry={() => void link.refetch()} />
    );
  }
  return link.data.purpose === 'administrator' ? (
    <AdministratorForm token={token} onDone={onDone} />
  ) : (
    <InvitationForm token={token} name={link.data.name} email={link.data.email} onDone={onDone} />
  );
};

/** Where a one-time link leads: the first administrator, or a person who was invited. */
export const SetupPage = () => {
  const { token } = route.useSearch();
  const router = useRouter();
  const onDone = () => {
    queryClient.clear();
    void router.navigate({ to: '/' });
  };
  return (
    <div className="tl-signin">
      <div className="tl-signin-top">
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
      <main className="tl-signin-body" data-single="true">
        <SetupContent token={token} onDone={onDone} />
      </main>
    </div>
  );
};
