import { Button, Checkbox, NumberInput } from '@mantine/core';
import { WEEKDAYS, type HourBand, type WavePlan } from '@truthline/audit';
import { useAssignmentsMessages } from '../assignments/use-assignments-messages.ts';
import { ShortTexts } from '../frame/ShortTexts.tsx';
import { numberOf } from './number-of.ts';
import { useWaveMessages } from './use-wave-messages.ts';

type Mix = Pick<WavePlan, 'weekdays' | 'hours' | 'personas'>;
type Weekdays = NonNullable<Mix['weekdays']>;

/** As customers come: every day but Sunday. */
const USUAL_WEEK: Weekdays = { mon: 0.15, tue: 0.15, wed: 0.15, thu: 0.15, fri: 0.15, sat: 0.25, sun: 0 };
const USUAL_DAY: readonly HourBand[] = [
  { from: 9, to: 12, share: 0.5 },
  { from: 13, to: 17, share: 0.5 },
];

/** What the server takes. */
const PERSONAS_AT_MOST = 6;
const PERSONA_LENGTH = 60;

const percent = (share: number) => Math.round(share * 100);
const shareOf = (value: string | number) => Math.min(1, Math.max(0, numberOf(value) / 100));

const Hours = ({
  hours,
  onChange,
}: {
  hours: readonly HourBand[];
  onChange: (hours: HourBand[]) => void;
}) => {
  const say = useWaveMessages();
  const set = (at: number, change: Partial<HourBand>) =>
    onChange(hours.map((band, place) => (place === at ? { ...band, ...change } : band)));
  return (
    <>
      {hours.map((band, at) => (
        // A band has nothing of its own but its place.
        // oxlint-disable-next-line react/no-array-index-key -- bands are told apart by their place alone
        <div key={at} className="tl-wave-band" role="group" aria-label={say('mix.band', { number: at + 1 })}>
          <NumberInput
            size="xs"
            label={say('mix.from')}
            min={0}
            max={23}
            value={band.from}
            onChange={value => set(at, { from: numberOf(value) })}
          />
          <NumberInput
            size="xs"
            label={say('mix.to')}
            min={1}
            max={24}
            value={band.to}
            onChange={value => set(at, { to: numberOf(value) })}
            error={band.to <= band.from}
          />
          <NumberInput
            size="xs"
            label={say('mix.share')}
            min={0}
            max={100}
            value={percent(band.share)}
            onChange={value => set(at, { share: shareOf(value) })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={hours.length === 1}
            onClick={() => onChange(hours.filter((_, place) => place !== at))}
          >
            {say('mix.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={hours.length >= 24}
        onClick={() => onChange([...hours, { from: 17, to: 20, share: 0.2 }])}
      >
        {say('mix.add')}
      </Button>
    </>
  );
};

/** How the visits spread over the days of the week and the hours of the day. Shares weigh against each other. */
export const PlanMix = ({
  value: { weekdays, hours, personas = [] },
  onChange,
}: {
  value: Mix;
  onChange: (mix: Mix) => void;
}) => {
  const say = useWaveMessages();
  const sayDay = useAssignmentsMessages();
  return (
    <div className="tl-wave-part">
      <Checkbox
        label={say('mix.weekdays')}
        description={say('mix.hint')}
        checked={weekdays !== null}
        onChange={event =>
          onChange({ hours, personas, weekdays: event.currentTarget.checked ? USUAL_WEEK : null })
        }
      />
      {weekdays === null ? null : (
        <div className="tl-wave-week">
          {WEEKDAYS.map(day => (
            <NumberInput
              key={day}
              size="xs"
              label={sayDay(`weekday.${day}`)}
              min={0}
              max={100}
              value={percent(weekdays[day])}
              onChange={share =>
                onChange({ hours, personas, weekdays: { ...weekdays, [day]: shareOf(share) } })
              }
            />
          ))}
        </div>
      )}
      <Checkbox
        label={say('mix.hours')}
        checked={hours !== null}
        onChange={event =>
          onChange({ weekdays, personas, hours: event.currentTarget.checked ? [...USUAL_DAY] : null })
        }
      />
      {hours === null ? null : (
        <Hours hours={hours} onChange={bands => onChange({ weekdays, personas, hours: bands })} />
      )}
      <ShortTexts
        label={say('mix.personas')}
        description={say('mix.personas.hint')}
        value={personas}
        atMost={PERSONAS_AT_MOST}
        length={PERSONA_LENGTH}
        onChange={names => onChange({ weekdays, hours, personas: names })}
      />
    </div>
  );
};
