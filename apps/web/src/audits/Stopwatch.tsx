import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop, IconRotate } from '@tabler/icons-react';
import { useFormats } from '@truthline/ui';
import { watchedMs, type Entry, type EntryEdit } from './entry.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { useNow } from './use-now.ts';

type StopwatchProps = { entry: Entry; unit: string; onEdit: (edit: EntryEdit) => void };

/** Counts on while other items are answered, and through a reload: only its start is kept, not its ticking. */
export const Stopwatch = ({ entry, unit, onEdit }: StopwatchProps) => {
  const say = useAuditsMessages();
  const { clock } = useFormats();
  const running = entry.runningSince !== null;
  const now = useNow(running);
  const counted = watchedMs(entry, now);
  return (
    <div className="tl-run-watch">
      <span
        className="tl-run-watch-time"
        role="timer"
        aria-label={running ? say('run.watch.running') : undefined}
      >
        {clock(counted / 1000)}
      </span>
      {running ? (
        <Button
          size="md"
          leftSection={<IconPlayerStop size={18} />}
          onClick={() => onEdit({ type: 'stopWatch', now: Date.now(), unit })}
        >
          {say('run.watch.stop')}
        </Button>
      ) : (
        <Button
          size="md"
          variant="light"
          leftSection={<IconPlayerPlay size={18} />}
          onClick={() => onEdit({ type: 'startWatch', now: Date.now() })}
        >
          {entry.countedMs > 0 ? say('run.watch.resume') : say('run.watch.start')}
        </Button>
      )}
      {!running && entry.countedMs > 0 ? (
        <Button
          size="md"
          variant="subtle"
          color="gray"
          leftSection={<IconRotate size={18} />}
          onClick={() => onEdit({ type: 'resetWatch' })}
        >
          {say('run.watch.reset')}
        </Button>
      ) : null}
    </div>
  );
};
