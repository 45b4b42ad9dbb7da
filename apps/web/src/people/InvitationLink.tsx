import { useFormats } from '@truthline/ui';
import { ShownOnce } from '../frame/ShownOnce.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

export type Invited = { readonly name: string; readonly link: string; readonly expiresAt: string };

/** The one time the link is shown. */
export const InvitationLink = ({ invited, onDone }: { invited: Invited; onDone: () => void }) => {
  const say = usePeopleMessages();
  const formats = useFormats();
  return (
    <ShownOnce
      label={say('link.title', { name: invited.name })}
      value={invited.link}
      text={say('link.text', { until: formats.dateTime(invited.expiresAt) })}
      words={{ copy: say('link.copy'), copied: say('link.copied'), done: say('link.done') }}
      onDone={onDone}
    />
  );
};
