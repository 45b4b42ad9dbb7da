import type { Comparison } from '../comparison/comparison.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';

/** A rank with its interval, or what is missing for one; never a bare number. */
export const RankCell = ({ row: { rank, insufficient } }: { row: Comparison['rows'][number] }) => {
  const say = useNetworkMessages();
  if (rank !== null) return say('rank.value', { rank: rank.rank, low: rank.low, high: rank.high });
  if (insufficient === null) return '–';
  const { furtherAudits } = insufficient;
  return (
    <span className="tl-network-insufficient">
      {furtherAudits === null
        ? say('rank.insufficientOpen')
        : say('rank.insufficient', { count: furtherAudits })}
    </span>
  );
};
