import { Button, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { Panel } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc, type api } from '../../app/api-client.ts';
import { useProblemText } from '../../frame/use-problem-text.ts';
import type { ReportWish } from './report-search.ts';
import { useReportMessages } from './use-report-messages.ts';
import { WEEKDAYS } from './weekdays.ts';

const ids = uuidSource(systemClock, systemRandom);

type Schedule = Parameters<typeof api.networkReports.save.mutate>[0]['schedule'];

const WHEN = ['never', 'weekly', 'monthly', 'waveEnd'] as const;
const FORMATS = ['pdf', 'pptx', 'xlsx'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const days = Array.from({ length: 28 }, (_, at) => String(at + 1));

/** What was chosen of when it is mailed, each as its field has it. */
type Chosen = {
  readonly when: (typeof WHEN)[number];
  readonly weekday: string;
  readonly day: string;
  readonly hour: string;
  readonly format: (typeof FORMATS)[number];
};

const scheduleOf = ({ when, weekday, day, hour, format }: Chosen, timeZone: string): Schedule => {
  const at = { hour: Number(hour), timeZone, format };
  switch (when) {
    case 'never':
      return null;
    case 'weekly':
      return { kind: when, day: Number(weekday), ...at };
    case 'monthly':
      return { kind: when, day: Number(day), ...at };
    case 'waveEnd':
      return { kind: when, day: null, ...at };
  }
};

/** Keeps the report as it stands, and says when it is mailed. */
export const KeepForm = ({ wish }: { wish: ReportWish }) => {
  const say = useReportMessages();
  const problemText = useProblemText();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Chosen>({
    when: 'never',
    weekday: '1',
    day: '1',
    hour: '8',
    format: 'pdf',
  });
  const choose = (change: Partial<Chosen>) => setChosen(before => ({ ...before, ...change }));
  const save = useMutation(
    trpc.networkReports.save.mutationOptions({
      onSuccess: () => {
        setName('');
        return queryClient.invalidateQueries({ queryKey: trpc.networkReports.saved.queryKey() });
      },
      onError: error => notifications.show({ color: 'below', message: problemText(error) }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ id: ids.next(), name, wish, schedule: scheduleOf(chosen, wish.timeZone) });
  };
  return (
    <Panel title={say('save.title')} note={say('save.note')}>
      <form className="tl-report-form" onSubmit={submit}>
        <TextInput
          label={say('save.name')}
          maxLength={120}
          required
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Select
          label={say('mail.when')}
          data={WHEN.map(value => ({ value, label: say(`mail.${value}`) }))}
          value={chosen.when}
          onChange={value => choose({ when: WHEN.find(when => when === value) ?? 'never' })}
        />
        {chosen.when === 'weekly' ? (
          <Select
            label={say('mail.weekday')}
            data={WEEKDAYS.map((day, at) => ({ value: String(at + 1), label: say(`weekday.${day}`) }))}
            value={chosen.weekday}
            onChange={value => choose({ weekday: value ?? '1' })}
          />
        ) : null}
        {chosen.when === 'monthly' ? (
          <Select
            label={say('mail.day')}
            data={days}
            value={chosen.day}
            onChange={value => choose({ day: value ?? '1' })}
          />
        ) : null}
        {chosen.when === 'never' ? null : (
          <>
            <Select
              label={say('mail.hour')}
              data={hours}
              value={chosen.hour}
              onChange={value => choose({ hour: value ?? '8' })}
            />
            <Select
              label={say('mail.format')}
              data={FORMATS.map(value => ({ value, label: say(value) }))}
              value={chosen.format}
              onChange={value => choose({ format: FORMATS.find(format => format === value) ?? 'pdf' })}
            />
          </>
        )}
        <Button type="submit" variant="default" loading={save.isPending}>
          {say('save')}
        </Button>
      </form>
    </Panel>
  );
};
