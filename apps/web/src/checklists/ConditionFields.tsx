import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Condition, ConditionTest, Item } from '@truthline/audit';
import { useContentText } from '../frame/use-content-text.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';

const TESTS = ['equals', 'differs', 'atLeast', 'atMost', 'includes', 'answered', 'notApplicable'] as const;

/** A value that fits the answers of an item: what a fresh test compares with. */
const freshValue = ({ scale }: Item): ConditionTest['value'] => {
  switch (scale.type) {
    case 'yesNo':
      return true;
    case 'ordinal':
      return scale.levels[0]?.key ?? '';
    case 'single':
    case 'multiple':
    case 'multi':
      return scale.options[0]?.key ?? '';
    case 'measure':
    case 'timeOfDay':
      return 0;
    case 'photo':
    case 'audio':
      return 1;
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return '';
  }
};

type ValueProps = {
  item: Item | undefined;
  test: ConditionTest;
  label: string;
  onChange: (value: ConditionTest['value']) => void;
};

const ValueField = ({ item, test: { is, value }, label, onChange }: ValueProps) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  if (is === 'answered' || is === 'notApplicable') return null;
  const scale = item?.scale;
  const choices =
    scale?.type === 'yesNo'
      ? [
          { value: 'true', label: say('condition.yes') },
          { value: 'false', label: say('condition.no') },
        ]
      : scale?.type === 'ordinal'
        ? scale.levels.map(({ key, text }) => ({ value: key, label: read(text) || key }))
        : scale?.type === 'single' || scale?.type === 'multiple' || scale?.type === 'multi'
          ? scale.options.map(({ key, text }) => ({ value: key, label: read(text) || key }))
          : null;
  if (choices !== null)
    return (
      <Select
        size="xs"
        aria-label={label}
        data={choices}
        value={String(value)}
        allowDeselect={false}
        onChange={chosen => onChange(scale?.type === 'yesNo' ? chosen === 'true' : (chosen ?? ''))}
      />
    );
  if (typeof value === 'number')
    return (
      <NumberInput
        size="xs"
        w={110}
        aria-label={label}
        value={value}
        onChange={next => onChange(typeof next === 'number' ? next : 0)}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={String(value ?? '')}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
};

type ConditionFieldsProps = {
  condition: Condition | null;
  /** The items that stand before: a condition looks back only. */
  earlier: readonly Item[];
  onChange: (condition: Condition | null) => void;
};

/** When something is asked at all: always, or where earlier answers say so. */
export const ConditionFields = ({ condition, earlier, onChange }: ConditionFieldsProps) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const last = earlier.at(-1);
  const fresh: ConditionTest | null =
    last === undefined ? null : { itemId: last.id, is: 'equals', value: freshValue(last) };
  if (condition === null)
    return (
      <fieldset className="tl-fieldset">
        <legend>{say('condition.legend')}</legend>
        <p className="tl-note">{say('condition.always')}</p>
        {fresh === null ? (
          <p className="tl-note">{say('condition.first')}</p>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={13} />}
            onClick={() => onChange({ match: 'all', tests: [fresh] })}
          >
            {say('condition.add')}
          </Button>
        )}
      </fieldset>
    );
  const put = (tests: readonly ConditionTest[]) =>
    onChange(tests.length === 0 ? null : { ...condition, tests: [...tests] });
  const edit = (at: number, fields: Partial<ConditionTest>) =>
    put(condition.tests.map((test, index) => (index === at ? { ...test, ...fields } : test)));
  return (
    <fieldset className="tl-fieldset">
      <legend>{say('condition.legend')}</legend>
      <Select
        size="xs"
        w={220}
        aria-label={say('condition.match')}
        data={(['all', 'any'] as const).map(value => ({ value, label: say(`condition.${value}`) }))}
        value={condition.match}
        allowDeselect={false}
        onChange={value => onChange({ ...condition, match: value === 'any' ? 'any' : 'all' })}
      />
      {condition.tests.map((test, at) => {
        const item = earlier.find(({ id }) => id === test.itemId);
        return (
          <div key={at} className="tl-condition">
            <Select
              size="xs"
              aria-label={say('condition.item', { number: at + 1 })}
              data={earlier.map(each => ({ value: each.id, label: `${each.id} ${read(each.question)}` }))}
              value={test.itemId}
              searchable
              allowDeselect={false}
              onChange={id => {
                const chosen = earlier.find(each => each.id === id);
                if (chosen !== undefined)
                  edit(at, { itemId: chosen.id, is: 'equals', value: freshValue(chosen) });
              }}
            />
            <Select
              size="xs"
              w={150}
              aria-label={say('condition.is', { number: at + 1 })}
              data={TESTS.map(value => ({ value, label: say(`test.${value}`) }))}
              value={test.is}
              allowDeselect={false}
              onChange={value => {
                const is = TESTS.find(each => each === value);
                if (is === undefined || item === undefined) return;
                edit(at, {
                  is,
                  value:
                    is === 'answered' || is === 'notApplicable' ? null : (test.value ?? freshValue(item)),
                });
              }}
            />
            <ValueField
              item={item}
              test={test}
              label={say('condition.value', { number: at + 1 })}
              onChange={value => edit(at, { value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('condition.remove', { number: at + 1 })}
              onClick={() => put(condition.tests.toSpliced(at, 1))}
            >
              <IconTrash size={15} stroke={1.6} />
            </ActionIcon>
          </div>
        );
      })}
      {fresh === null ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={13} />}
          onClick={() => put([...condition.tests, fresh])}
        >
          {say('condition.add')}
        </Button>
      )}
    </fieldset>
  );
};
