import { IconUserCircle } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useSession } from '../app/session.ts';
import { useFrameMessages } from './use-frame-messages.ts';

/** Who is signed in; opens the menu of the account. */
export const PersonButton = ({ className, ...props }: ComponentPropsWithRef<'button'>) => {
  const say = useFrameMessages();
  const { person, membership } = useSession();
  return (
    <button
      type="button"
      className={`tl-app-plain ${className ?? ''}`}
      aria-haspopup="menu"
      aria-expanded={false}
      {...props}
    >
      <span className="tl-visually-hidden">{say('person.menu', { name: person.name })}</span>
      <span className="tl-app-person tl-app-wide">
        {person.name}
        <small>{say(`role.${membership.role}`)}</small>
      </span>
      <IconUserCircle className="tl-app-narrow" size={26} stroke={1.5} aria-hidden />
    </button>
  );
};
