import { Button, NumberInput, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { RepeatGroup, Section } from '@truthline/audit';
import { ConditionFields } from './ConditionFields.tsx';
import { OptionalText } from './OptionalText.tsx';
import { TextPair, type TextDesk } from './TextPair.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { freeKey, type Written } from './written.ts';

type SectionFieldsProps = {
  written: Written;
  section: Section;
  desk: TextDesk;
  onChange: (fields: Partial<Section>, step?: string) => void;
  onGroups: (groups: RepeatGroup[]) => void;
};

const GroupFields = ({
  group,
  desk,
  onChange,
  onRemove,
}: {
  group: RepeatGroup;
  desk: TextDesk;
  onChange: (group: RepeatGroup) => void;
  onRemove: () => void;
}) => {
  const say = useChecklistsMessages();
  return (
    <div className="tl-group">
      <TextPair
        label={say('group.name')}
        path={`repeatGroups.${group.id}.name`}
        text={group.name}
        desk={desk}
        onChange={name => onChange({ ...group, name })}
      />
      <div className="tl-fields-row">
        <NumberInput
          label={say('group.least')}
          min={0}
          max={50}
          value={group.least}
          onChange={least => onChange({ ...group, least: typeof least === 'number' ? least : 0 })}
        />
        <NumberInput
          label={say('group.most')}
          min={1}
          max={50}
          value={group.most}
          onChange={most => onChange({ ...group, most: typeof most === 'number' ? most : 1 })}
        />
        <Select
          label={say('group.combine')}
          data={(['mean', 'worst'] as const).map(value => ({ value, label: say(`combine.${value}`) }))}
          value={group.combine}
          allowDeselect={false}
          onChange={value => onChange({ ...group, combine: value === 'worst' ? 'worst' : 'mean' })}
        />
      </div>
      <button type="button" className="tl-link" onClick={onRemove}>
        {say('group.remove')}
      </button>
    </div>
  );
};

/** A section: its name, what it weighs, when it is asked, and the groups in it that are answered again and again. */
export const SectionFields = ({ written, section, desk, onChange, onGroups }: SectionFieldsProps) => {
  const say = useChecklistsMessages();
  const first = written.items.findIndex(({ sectionId }) => sectionId === section.id);
  const groups = written.repeatGroups;
  const path = (field: string) => `sections.${section.id}.${field}`;
  return (
    <section className="tl-fields" aria-label={say('section.fields', { id: section.id })}>
      <div className="tl-fields-head">
        <h2>{say('section.fields', { id: section.id })}</h2>
      </div>
      <TextPair
        label={say('section.name')}
        path={path('name')}
        text={section.name}
        desk={desk}
        onChange={name => onChange({ name }, 'name')}
      />
      <div className="tl-fields-row">
        <NumberInput
          label={say('section.weight')}
          min={0.1}
          max={1000}
          value={section.weight}
          onChange={weight => {
            if (typeof weight === 'number' && weight > 0) onChange({ weight }, 'weight');
          }}
        />
        <NumberInput
          label={say('section.passMark')}
          placeholder={say('passMark.none')}
          min={0}
          max={100}
          value={section.passMark ?? ''}
          onChange={mark => onChange({ passMark: typeof mark === 'number' ? mark : null }, 'passMark')}
        />
      </div>
      <OptionalText
        label={say('section.na')}
        add={say('section.na.add')}
        path={path('notApplicableRule')}
        text={section.notApplicableRule}
        desk={desk}
        onChange={notApplicableRule => onChange({ notApplicableRule }, 'na')}
      />
      <ConditionFields
        condition={section.shownIf}
        earlier={first < 0 ? [] : written.items.slice(0, first)}
        onChange={shownIf => onChange({ shownIf })}
      />
      <fieldset className="tl-fieldset">
        <legend>{say('group.legend')}</legend>
        <p className="tl-note">{say('group.text')}</p>
        {groups
          .filter(({ sectionId }) => sectionId === section.id)
          .map(group => (
            <GroupFields
              key={group.id}
              group={group}
              desk={desk}
              onChange={next => onGroups(groups.map(each => (each.id === group.id ? next : each)))}
              onRemove={() => onGroups(groups.filter(({ id }) => id !== group.id))}
            />
          ))}
        <Button
          size="compact-sm"
          variant="subtle"
          className="tl-start"
          leftSection={<IconPlus size={13} />}
          onClick={() =>
            onGroups([
              ...groups,
              {
                id: freeKey(
                  `${section.id}-R1`,
                  groups.map(({ id }) => id),
                ),
                sectionId: section.id,
                name: { zh: '', en: '' },
                least: 1,
                most: 5,
                combine: 'mean',
              },
            ])
          }
        >
          {say('group.add')}
        </Button>
      </fieldset>
    </section>
  );
};
