import type { api } from '../../app/api-client.ts';
import { useNetworkMessages } from './use-network-messages.ts';

type Joining = Awaited<ReturnType<typeof api.network.comparison.query>>['method']['joining'];

type JoiningLineProps = { joining: Joining; className?: string };

/** How versions mixed in a span were made comparable, and how much is left out of the figures for it. */
export const JoiningLine = ({ joining, className = 'tl-network-method' }: JoiningLineProps) => {
  const say = useNetworkMessages();
  if (joining === null) return null;
  const { versions, itemsShared, itemsLeftOut, versionsLeftOut } = joining;
  return (
    <p className={className} role="note">
      {versions.length < 2 ? null : (
        <span>
          {say('joining', { versions: versions.join(', '), shared: itemsShared, leftOut: itemsLeftOut })}
        </span>
      )}
      {versionsLeftOut.length === 0 ? null : (
        <span>{say('joining.versions', { versions: versionsLeftOut.join(', ') })}</span>
      )}
    </p>
  );
};
