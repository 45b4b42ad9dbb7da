import './app-frame.css';
import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { ColorSchemeSwitch, LanguageSwitch } from '@truthline/ui';
import { lazy, Suspense } from 'react';
import { api } from '../app/api-client.ts';
import { useMay, useSession } from '../app/session.ts';
import { runnableKinds } from '../audits/runnable-kinds.ts';
import { Brand } from './Brand.tsx';
import { destinations } from './navigation.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { useFrameMessages } from './use-frame-messages.ts';

/** Fetched beside the page: only those who audit have something to send. */
const Outbox = lazy(async () => ({ default: (await import('../outbox/Outbox.tsx')).Outbox }));

/** Fetched beside the page too; its place is kept meanwhile. */
const ReminderBell = lazy(async () => ({
  default: (await import('../reminders/ReminderBell.tsx')).ReminderBell,
}));

/** As many ways to go as fit beside the brand on a small laptop, in words. */
const FEW = 7;

const useDestinations = () => {
  const may = useMay();
  return destinations.filter(({ needs, unless }) => may(needs) && (unless === undefined || !may(unless)));
};

const Links = ({ onGo }: { onGo?: () => void }) => {
  const say = useFrameMessages();
  return useDestinations().map(({ id, to, icon: Symbol }) => (
    <Link
      key={id}
      to={to}
      className="tl-app-link"
      activeOptions={{ exact: to === '/', includeSearch: false }}
      onClick={onGo}
    >
      <Symbol size={17} stroke={1.6} aria-hidden />
      {say(`nav.${id}`)}
    </Link>
  ));
};

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
  const [menuOpen, menu] = useDisclosure(false);
  return (
    <div className="tl-app" data-many={many}>
      <a className="tl-app-skip" href="#main">
        {say('skipToContent')}
      </a>
      <header className="tl-app-header">
        <ActionIcon
          className="tl-app-narrow"
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('nav.open')}
          onClick={menu.open}
        >
          <IconMenu2 size={20} stroke={1.6} />
        </ActionIcon>
        <Link to="/" className="tl-app-brand">
          <Brand />
        </Link>
        <nav className="tl-app-nav tl-app-wide" aria-label={say('nav.label')}>
          <Links />
        </nav>
        <div className="tl-app-side">
          <Suspense fallback={<span className="tl-app-bell" />}>
            <ReminderBell />
          </Suspense>
          <LanguageSwitch onSwitch={tellServer} />
          <span className="tl-app-wide">
            <ColorSchemeSwitch />
          </span>
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
      <Drawer
        opened={menuOpen}
        onClose={menu.close}
        size="280px"
        title={
          <span className="tl-app-brand">
            <Brand />
          </span>
        }
        closeButtonProps={{ 'aria-label': say('nav.close') }}
      >
        <nav className="tl-app-drawer" aria-label={say('nav.label')}>
          <Links onGo={menu.close} />
          <ColorSchemeSwitch />
        </nav>
      </Drawer>
    </div>
  );
};
