import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { AUDIT_KINDS, type Item } from '@truthline/audit';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { BoundMoment } from './BoundMoment.tsx';
import type { Standard } from './bound-moment.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { OptionalText } from './OptionalText.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import { TextPair, type TextDesk } from './TextPair.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import type { Written } from './written.ts';

type ItemFieldsProps = {
  written: Written;
  item: Item;
  /** Null until it is there, or where the network has none for the service. */
  standard: Standard | null;
  desk: TextDesk;
  onChange: (fields: Partial<Item>, step?: string) => void;
  onKeep: (item: Item) => void;
};

/** Everything an item says and does: its texts in both languages, its answer, its weight, when it is asked. */
export const ItemFields = ({ written, item, standard, desk, onChange, onKeep }: ItemFieldsProps) => {
  const say = useChecklistsMessages();
  const sayFrame = useFrameMessages();
  const at = written.items.findIndex(({ id }) => id === item.id);
  const groups = written.repeatGroups.filter(({ sectionId }) => sectionId === item.sectionId);
  const path = (field: string) => `items.${item.id}.${field}`;
  return (
    <section className="tl-fields" aria-label={say('item.fields', { id: item.id })}>
      <div className="tl-fields-head">
        <h2>{say('item.fields', { id: item.id })}</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBookmark size={14} />}
          onClick={() => onKeep(item)}
        >
          {say('item.keep')}
        </Button>
      </div>
      <TextPair
        label={say('item.question')}
        path={path('question')}
        text={item.question}
        desk={desk}
        long
        onChange={question => onChange({ question }, 'question')}
      />
      <TextPair
        label={say('item.standard')}
        path={path('standard')}
        text={item.standard}
        desk={desk}
        long
        onChange={standard => onChange({ standard }, 'standard')}
      />
      <OptionalText
        label={say('item.hint')}
        add={say('item.hint.add')}
        path={path('hint')}
        text={item.hint}
        desk={desk}
        onChange={hint => onChange({ hint }, 'hint')}
      />
      <ScaleFields item={item} desk={desk} onChange={scale => onChange({ scale }, 'scale')} />
      <fieldset className="tl-fieldset">
        <legend>{say('item.counts')}</legend>
        <div className="tl-fields-row">
          <NumberInput
            label={say('item.weight')}
            min={0.1}
            max={1000}
            value={item.weight}
            onChange={weight => {
              if (typeof weight === 'number' && weight > 0) onChange({ weight }, 'weight');
            }}
          />
          <Checkbox
            label={say('item.critical')}
            checked={item.critical}
            onChange={event => onChange({ critical: event.currentTarget.checked })}
          />
          <Checkbox
            label={say('item.bonus')}
            checked={item.bonus}
            onChange={event => onChange({ bonus: event.currentTarget.checked })}
          />
        </div>
        <Checkbox.Group
          label={say('item.kinds')}
          value={item.auditKinds}
          onChange={values => {
            const auditKinds = AUDIT_KINDS.filter(kind => values.includes(kind));
            if (auditKinds.length > 0) onChange({ auditKinds });
          }}
        >
          <div className="tl-fields-row">
            {AUDIT_KINDS.map(kind => (
              <Checkbox key={kind} value={kind} label={sayFrame(`kind.${kind}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <OptionalText
          label={say('item.na')}
          add={say('item.na.add')}
          path={path('notApplicableRule')}
          text={item.notApplicableRule}
          desk={desk}
          onChange={notApplicableRule => onChange({ notApplicableRule }, 'na')}
        />
        <TextInput
          label={say('item.evidence')}
          description={say('item.evidence.hint')}
          value={item.evidence.join(', ')}
          onChange={event =>
            onChange(
              {
                evidence: event.currentTarget.value
                  .split(/[,，]\s*/)
                  .filter(word => word !== '')
                  .map(word => word.slice(0, 40))
                  .slice(0, 10),
              },
              'evidence',
            )
          }
        />
      </fieldset>
      <ConditionFields
        condition={item.shownIf}
        earlier={written.items.slice(0, at)}
        onChange={shownIf => onChange({ shownIf })}
      />
      {groups.length === 0 ? null : (
        <Select
          label={say('item.group')}
          data={groups.map(({ id, name }) => ({ value: id, label: name.zh || name.en || id }))}
          value={item.repeatGroupId}
          placeholder={say('item.group.none')}
          clearable
          clearButtonProps={{ 'aria-label': say('item.group.none') }}
          onChange={repeatGroupId => onChange({ repeatGroupId })}
        />
      )}
      <BoundMoment {...{ written, item, standard, desk, onChange }} />
    </section>
  );
};
