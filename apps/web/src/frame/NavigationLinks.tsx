import { Link } from '@tanstack/react-router';
import { useDestinations } from './use-destinations.ts';
import { useFrameMessages } from './use-frame-messages.ts';

export const NavigationLinks = ({ onGo }: { onGo?: () => void }) => {
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
