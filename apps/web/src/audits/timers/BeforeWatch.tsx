import { Button, TextInput } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import type { EntryEdit } from '../entry.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { timeBefore } from './time-before.ts';

/** For a reminder that is due some time before the appointment: one tap when it comes says how early it was. */
export const BeforeWatch = ({ unit, onEdit }: { unit: string; onEdit: (edit: EntryEdit) => void }) => {
  const say = useAuditsMessages();
  const [appointment, setAppointment] = useState('');
  const at = new Date(appointment).getTime();
  return (
    <div className="tl-run-before">
      <TextInput
        type="datetime-local"
        label={say('timer.appointment')}
        value={appointment}
        onChange={event => setAppointment(event.currentTarget.value)}
      />
      <Button
        size="md"
        variant="light"
        disabled={Number.isNaN(at)}
        leftSection={<IconPhoneIncoming size={18} />}
        onClick={() => {
          const measured = timeBefore(at, Date.now(), unit);
          if (measured !== null) onEdit({ type: 'choose', value: { type: 'measure', measured } });
        }}
      >
        {say('timer.cameNow')}
      </Button>
    </div>
  );
};
