import { IconPlayerPlay, IconPlayerStop, IconRotate } from '@tabler/icons-react';
import { Button, useFormats } from '@truthline/ui';
import type { Entry, EntryEdit } from '../entry.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { useRunning, useTimers } from './use-timers.ts';

type StopwatchProps = { answerKey: string; entry: Entry; unit: string; onEdit: (edit: EntryEdit) => void };

/** Counts on while other items are answered, through a locked screen and a reload. */
export const Stopwatch = ({ answerKey, entry, unit, onEdit }: StopwatchProps) => {
  const say = useAuditsMessages();
  const { clock } = useFormats();
  const timers = useTimers();
  const elapsed = useRunning().get(answerKey);
  const running = elapsed !== undefined;
  return (
    <div className="tl-run-watch">
      <span
        className="tl-run-watch-time"
        role="timer"
        aria-label={running ? say('run.watch.running') : undefined}
      >
        {clock((entry.countedMs + (elapsed?.milliseconds ?? 0)) / 1000)}
      </span>
      {running ? (
        <Button size="md" before={<IconPlayerStop size={18} />} onClick={() => timers.stop(answerKey, unit)}>
          {say('run.watch.stop')}
        </Button>
      ) : (
        <Button
          size="md"
          variant="light"
          before={<IconPlayerPlay size={18} />}
          onClick={() => timers.start(answerKey)}
        >
          {entry.countedMs > 0 ? say('run.watch.resume') : say('run.watch.start')}
        </Button>
      )}
      {!running && entry.countedMs > 0 ? (
        <Button
          size="md"
          variant="subtle"
          tone="quiet"
          before={<IconRotate size={18} />}
          onClick={() => onEdit({ type: 'resetWatch' })}
        >
          {say('run.watch.reset')}
        </Button>
      ) : null}
    </div>
  );
};
