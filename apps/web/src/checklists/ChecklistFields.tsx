import { NumberInput, Select } from '@mantine/core';
import { SERVICES } from '@truthline/blueprint';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { TextPair, type TextDesk } from './TextPair.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import type { Written } from './written.ts';

type ChecklistFieldsProps = {
  written: Written;
  desk: TextDesk;
  onChange: (fields: Partial<Written>, step?: string) => void;
};

const CHOICES = {
  notApplicable: ['excluded', 'fullScore'],
  notObserved: ['excluded', 'zero'],
  critical: ['failsOutcome', 'zeroesSection', 'none'],
  rounding: ['none', 'whole', 'oneDecimal'],
  signature: ['none', 'dealer'],
} as const;

/** The checklist as a whole: its title, and the rules of its number by name. */
export const ChecklistFields = ({ written, desk, onChange }: ChecklistFieldsProps) => {
  const say = useChecklistsMessages();
  const sayFrame = useFrameMessages();
  const { settings } = written;
  const choice = <Field extends keyof typeof CHOICES>(
    field: Field,
    label: string,
    words: (value: (typeof CHOICES)[Field][number]) => string,
  ) => (
    <Select
      label={label}
      data={CHOICES[field].map(value => ({ value, label: words(value) }))}
      value={settings[field]}
      allowDeselect={false}
      onChange={chosen => {
        const values: readonly (typeof CHOICES)[Field][number][] = CHOICES[field];
        const value = values.find(each => each === chosen);
        if (value !== undefined) onChange({ settings: { ...settings, [field]: value } });
      }}
    />
  );
  return (
    <section className="tl-fields" aria-label={say('checklist.fields')}>
      <div className="tl-fields-head">
        <h2>{say('checklist.fields')}</h2>
      </div>
      <TextPair
        label={say('checklist.title')}
        path="title"
        text={written.title}
        desk={desk}
        onChange={title => onChange({ title }, 'title')}
      />
      <Select
        label={say('checklist.service')}
        maw={320}
        data={SERVICES.map(value => ({ value, label: sayFrame(`service.${value}`) }))}
        value={written.service}
        allowDeselect={false}
        onChange={value => {
          const service = SERVICES.find(each => each === value);
          if (service !== undefined) onChange({ service });
        }}
      />
      <fieldset className="tl-fieldset">
        <legend>{say('settings.legend')}</legend>
        <div className="tl-fields-row" data-wide>
          <NumberInput
            label={say('settings.passMark')}
            placeholder={say('passMark.none')}
            min={0}
            max={100}
            value={settings.passMark ?? ''}
            onChange={mark =>
              onChange(
                { settings: { ...settings, passMark: typeof mark === 'number' ? mark : null } },
                'passMark',
              )
            }
          />
          {choice('critical', say('settings.critical'), value => say(`critical.${value}`))}
          {choice('notApplicable', say('settings.notApplicable'), value => say(`notApplicable.${value}`))}
          {choice('notObserved', say('settings.notObserved'), value => say(`notObserved.${value}`))}
          {choice('rounding', say('settings.rounding'), value => say(`rounding.${value}`))}
          <NumberInput
            label={say('settings.bonusCap')}
            placeholder={say('settings.bonusCap.none')}
            min={0}
            max={100}
            value={settings.bonusCap ?? ''}
            onChange={cap =>
              onChange(
                { settings: { ...settings, bonusCap: typeof cap === 'number' ? cap : null } },
                'bonusCap',
              )
            }
          />
          {choice('signature', say('settings.signature'), value => say(`signature.${value}`))}
        </div>
      </fieldset>
    </section>
  );
};
