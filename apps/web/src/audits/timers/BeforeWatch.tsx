import { IconPhoneIncoming } from '@tabler/icons-react';
import { Button, TextField } from '@truthline/ui';
import { useState } from 'react';
import type { Entry } from '../entry.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { fieldTime } from './time-before.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useRunning, useTimers } from './use-timers.ts';

type BeforeWatchProps = { answerKey: string; entry: Entry; unit: string };

/**
 * For a reminder that is due some time before an appointment: from when the appointment is given, the time until it runs
 * like every timer; one tap when the reminder comes says how early it was.
 */
export const BeforeWatch = ({ answerKey, entry, unit }: BeforeWatchProps) => {
  const say = useAuditsMessages();
  const timers = useTimers();
  const elapsed = useRunning().get(answerKey);
  const [written, setWritten] = useState(entry.appointment === undefined ? '' : fieldTime(entry.appointment));
  return (
    <div className="tl-run-before">
      <TextField
        type="datetime-local"
        label={say('timer.appointment')}
        value={written}
        onChange={event => {
          const text = event.currentTarget.value;
          setWritten(text);
          const at = new Date(text).getTime();
          if (!Number.isNaN(at)) timers.expect(answerKey, at);
        }}
      />
      {elapsed === undefined ? null : (
        <span className="tl-run-watch-time" role="timer" aria-label={say('timer.left')}>
          <TimeLeft {...{ entry, elapsed }} />
        </span>
      )}
      <Button
        size="md"
        variant={elapsed === undefined ? 'light' : 'filled'}
        disabled={elapsed === undefined}
        before={<IconPhoneIncoming size={18} />}
        onClick={() => timers.stop(answerKey, unit)}
      >
        {say('timer.cameNow')}
      </Button>
    </div>
  );
};
