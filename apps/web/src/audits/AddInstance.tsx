import { IconPlus } from '@tabler/icons-react';
import type { RepeatGroup } from '@truthline/audit';
import { Button } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import type { BegunInstance, Progress } from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

/** The next instance of a group that is free; null where the group has all it may have. */
const nextInstance = ({ id, most }: RepeatGroup, { places }: Progress): number | null => {
  const taken = new Set(
    places.flatMap(({ item, instance }) => (item.repeatGroupId === id ? [instance] : [])),
  );
  for (let next = 1; next <= most; next += 1) if (!taken.has(next)) return next;
  return null;
};

type AddInstanceProps = {
  group: RepeatGroup;
  progress: Progress;
  onBegin: (begun: BegunInstance) => void;
};

/** One more customer timed, one more car looked at. */
export const AddInstance = ({ group, progress, onBegin }: AddInstanceProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const instance = nextInstance(group, progress);
  if (instance === null) return null;
  return (
    <Button
      size="compact-md"
      className="tl-apart"
      variant="light"
      before={<IconPlus size={16} />}
      onClick={() => onBegin({ groupId: group.id, instance })}
    >
      {say('run.instance.add', { name: read(group.name), at: instance })}
    </Button>
  );
};
