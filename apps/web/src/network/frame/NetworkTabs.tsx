import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { NetworkSearch } from './network-search.ts';
import { networkViews } from './network-views.ts';
import { useNetworkMessages } from './use-network-messages.ts';

/** Links from view to view that keep what is compared. They scroll sideways where the window is narrow. */
export const NetworkTabs = ({ search, wholeNetwork }: { search: NetworkSearch; wholeNetwork: boolean }) => {
  const say = useNetworkMessages();
  const tabs = useRef<HTMLElement>(null);
  const at = useRouterState({ select: ({ location }) => location.pathname });
  // In a narrow window the tab one stands on may be beside what is in sight.
  useEffect(() => {
    const nav = tabs.current;
    const open = [...(nav?.querySelectorAll('a') ?? [])].find(({ pathname }) => pathname === at);
    if (nav === null || open === undefined) return;
    nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
  }, [at]);
  return (
    <nav ref={tabs} className="tl-network-tabs" aria-label={say('views')}>
      {networkViews
        .filter(view => wholeNetwork || !view.wholeNetwork)
        .map(({ id, to }) => (
          <Link
            key={id}
            to={to}
            search={search}
            className="tl-network-tab"
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {id === 'overview' && !wholeNetwork ? say('view.own') : say(`view.${id}`)}
          </Link>
        ))}
    </nav>
  );
};
