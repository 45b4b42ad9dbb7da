import { getRouteApi } from '@tanstack/react-router';
import type { Action } from '@truthline/api';
import { LOCALE_KEY, type Locale } from '@truthline/ui';
import type { LeftHere } from '../local/clear-kept.ts';
import { api, queryClient, trpc, withoutSession } from './api-client.ts';
import { i18n } from './i18n.ts';
import { mayPass } from './problem.ts';

/** Who is signed in, of which network, with which role. */
export type Session = NonNullable<Awaited<ReturnType<typeof api.session.me.query>>>;

/**
 * The language chosen in this browser counts, and the server hears of it: files and refusals speak it too. Where none
 * was chosen, the page speaks the person's.
 */
const agreeOnLocale = async (session: Session): Promise<void> => {
  const chosen = window.localStorage.getItem(LOCALE_KEY);
  if (chosen === null) {
    // Where its words cannot be fetched, the page goes on in the language it has.
    await i18n.changeLanguage(session.person.locale).catch(() => undefined);
  } else if (chosen !== session.person.locale) {
    const locale: Locale = chosen === 'zh-CN' ? chosen : 'en';
    // Without a connection it waits for the next page.
    api.session.setLocale.mutate({ locale }).catch(() => undefined);
    queryClient.setQueryData(trpc.session.me.queryKey(), known =>
      known === undefined || known === null ? known : { ...known, person: { ...known.person, locale } },
    );
  }
};

/**
 * The session from the server, or null where nobody is signed in. Without a connection the person who last worked on
 * this device goes on: an auditor in a car park must reach the answers kept here.
 */
export const loadSession = async (): Promise<Session | null> => {
  const { keepLastSession, readLastSession } = await import('../local/last-session.ts');
  try {
    const session = await queryClient.ensureQueryData(
      trpc.session.me.queryOptions(undefined, { staleTime: 60_000 }),
    );
    if (session !== null) await agreeOnLocale(session);
    await keepLastSession(session);
    return session;
  } catch (error) {
    if (!mayPass(error)) throw error;
    const last = await readLastSession();
    if (last === null) throw error;
    return last;
  }
};

const signedIn = getRouteApi('/signedIn');

export const useSession = (): Session => signedIn.useRouteContext().session;

export const useMay = (): ((action: Action) => boolean) => {
  const { may } = useSession();
  return action => may.includes(action);
};

/**
 * Ends the session here or on every device, and forgets what was loaded for it. Work that only this device has stays
 * here: `lead` hears how much of it there is, and leads away from the pages that need a session.
 */
export const signOut = (everywhere: boolean, lead: (left: LeftHere) => Promise<void>): Promise<void> =>
  withoutSession(async () => {
    if (everywhere) await api.session.signOutEverywhere.mutate();
    else {
      const answer = await fetch('/auth/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      if (!answer.ok) throw new Error(`sign-out answered ${answer.status}`);
    }
    const { leaveDevice } = await import('../local/last-session.ts');
    await lead(await leaveDevice());
    // What the sign-in page asks for is on its way.
    queryClient.removeQueries({ type: 'inactive' });
  });
