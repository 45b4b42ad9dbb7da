import { Link } from '@tanstack/react-router';
import type { NetworkSearch } from './network-search.ts';
import { networkViews } from './network-views.ts';
import { useNetworkMessages } from './use-network-messages.ts';

/** Links from view to view that keep what is compared. They scroll sideways where the window is narrow. */
export const NetworkTabs = ({ search, wholeNetwork }: { search: NetworkSearch; wholeNetwork: boolean }) => {
  const say = useNetworkMessages();
  return (
    <nav className="tl-network-tabs" aria-label={say('views')}>
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
