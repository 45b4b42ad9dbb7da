import './app-frame.css';
import { useDisclosure, useMediaQuery, useNetwork } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { IconButton, LanguageSwitch, lazily, useTheRest } from '@truthline/ui';
import { lazy, Suspense, useState } from 'react';
import { api } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { runnableKinds } from '../audits/runnable-kinds.ts';
import { Brand } from './Brand.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { useDestinations } from './use-destinations.ts';
import { useFrameMessages } from './use-frame-messages.ts';

/** Fetched beside the page: only those who audit have something to send. */
const Outbox = lazy(async () => ({ default: (await import('../outbox/Outbox.tsx')).Outbox }));

/** Fetched beside the page too; its place is kept meanwhile. */
const ReminderBell = lazy(async () => ({
  default: (await import('../reminders/ReminderBell.tsx')).ReminderBell,
}));

const NavigationDrawer = lazily(async () => (await import('./NavigationDrawer.tsx')).NavigationDrawer);

/** Stands on wide windows only; its place is kept meanwhile. */
const WideColorSchemeSwitch = lazily(
  async () => (await import('./WideColorSchemeSwitch.tsx')).WideColorSchemeSwitch,
  () => <span className="tl-app-scheme" />,
);

/** As many ways to go as fit beside the brand on a small laptop, in words. */
const FEW = 7;

/** Tells the server too, so that the language follows the person to other devices. Without a connection it waits for the next switch. */
const tellServer = (locale: 'zh-CN' | 'en') => {
  api.session.setLocale.mutate({ locale }).catch(() => undefined);
};

/** The frame of every page behind the sign-in. */
export const AppFrame = () => {
  const say = useFrameMessages();
  const { online } = useNetwork();
  const audits = runnableKinds(useSession().may).length > 0;
  const many = useDestinations().length > FEW;
  const wide = useMediaQuery(many ? '(min-width: 75.01em)' : '(min-width: 60.01em)', undefined, {
    getInitialValueInEffect: false,
  });
  const [menuOpen, menu] = useDisclosure(false);
  const [menuWanted, setMenuWanted] = useState(false);
  if (menuOpen && !menuWanted) setMenuWanted(true);
  useTheRest();
  return (
    <div className="tl-app" data-many={many}>
      <a className="tl-app-skip" href="#main">
        {say('skipToContent')}
      </a>
      <header className="tl-app-header">
        <IconButton className="tl-app-narrow" aria-label={say('nav.open')} onClick={menu.open}>
          <IconMenu2 size={20} stroke={1.6} />
        </IconButton>
        <Link to="/" className="tl-app-brand">
          <Brand />
        </Link>
        <nav className="tl-app-nav tl-app-wide" aria-label={say('nav.label')}>
          <NavigationLinks />
        </nav>
        <div className="tl-app-side">
          <Suspense fallback={<span className="tl-app-bell" />}>
            <ReminderBell />
          </Suspense>
          <LanguageSwitch onSwitch={tellServer} />
          {wide ? (
            <span className="tl-app-wide">
              <WideColorSchemeSwitch />
            </span>
          ) : null}
          <PersonMenu />
        </div>
      </header>
      {online ? null : (
        <div className="tl-app-offline" role="status">
          {say('offline.banner')}
        </div>
      )}
      {audits ? (
        <Suspense fallback={null}>
          <Outbox />
        </Suspense>
      ) : null}
      <main id="main" className="tl-app-main" tabIndex={-1}>
        <Outlet />
      </main>
      {menuWanted ? <NavigationDrawer opened={menuOpen} onClose={menu.close} /> : null}
    </div>
  );
};
