import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { TIMER_STARTS, type Band, type Item, type Scale } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { TextPair, type TextDesk } from './TextPair.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { freeKey, freshScale } from './written.ts';

const TYPES = [
  'yesNo',
  'ordinal',
  'single',
  'multiple',
  'multi',
  'measure',
  'timeOfDay',
  'text',
  'date',
  'photo',
  'audio',
  'signature',
  'location',
] as const satisfies readonly Scale['type'][];

const QUANTITIES = ['duration', 'count', 'percent', 'number'] as const;

type OptionRow = {
  readonly key: string;
  readonly text: LocalText;
  readonly score?: number | null;
  readonly exclusive?: boolean;
  readonly critical?: boolean;
};

type OptionRowsProps<Row extends OptionRow> = {
  itemId: string;
  rows: readonly Row[];
  desk: TextDesk;
  fresh: (key: string) => Row;
  onChange: (rows: Row[]) => void;
};

/** Levels or options: what each says in both languages, and what it is worth. */
const OptionRows = <Row extends OptionRow>({ itemId, rows, desk, fresh, onChange }: OptionRowsProps<Row>) => {
  const say = useChecklistsMessages();
  const edit = (at: number, fields: Partial<OptionRow>) =>
    onChange(rows.toSpliced(at, 1, ...rows.slice(at, at + 1).map(row => ({ ...row, ...fields }))));
  return (
    <div className="tl-options">
      {rows.map((row, at) => (
        <div key={row.key} className="tl-option">
          <TextPair
            label={say('option.text', { key: row.key })}
            path={`items.${itemId}.scale.${row.key}`}
            text={row.text}
            desk={desk}
            onChange={text => edit(at, { text })}
          />
          <div className="tl-option-worth">
            {row.score === undefined ? null : (
              <NumberInput
                label={say('option.score')}
                size="xs"
                w={96}
                min={0}
                max={1}
                step={0.1}
                value={row.score ?? ''}
                placeholder={say('option.unscored')}
                onChange={score => edit(at, { score: typeof score === 'number' ? score : null })}
              />
            )}
            {row.exclusive === undefined ? null : (
              <Checkbox
                size="xs"
                label={say('option.exclusive')}
                checked={row.exclusive}
                onChange={event => edit(at, { exclusive: event.currentTarget.checked })}
              />
            )}
            {row.critical === undefined ? null : (
              <Checkbox
                size="xs"
                label={say('option.critical')}
                checked={row.critical}
                onChange={event => edit(at, { critical: event.currentTarget.checked })}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('option.remove', { key: row.key })}
              onClick={() => onChange(rows.toSpliced(at, 1))}
            >
              <IconTrash size={15} stroke={1.6} />
            </ActionIcon>
          </div>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={13} />}
        onClick={() =>
          onChange([
            ...rows,
            fresh(
              freeKey(
                `o${rows.length + 1}`,
                rows.map(({ key }) => key),
              ),
            ),
          ])
        }
      >
        {say('option.add')}
      </Button>
    </div>
  );
};

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

type BandRowsProps = {
  bands: readonly Band[];
  unit: string | null;
  otherwise: number;
  onChange: (bands: Band[], otherwise: number) => void;
};

/** Bands from the best down: the first that fits gives the score. `unit` is null for times of day. */
const BandRows = ({ bands, unit, otherwise, onChange }: BandRowsProps) => {
  const say = useChecklistsMessages();
  const edit = (at: number, fields: Partial<Band>) =>
    onChange(
      bands.map((band, index) => (index === at ? { ...band, ...fields } : band)),
      otherwise,
    );
  return (
    <div className="tl-bands" role="group" aria-label={say('band.label')}>
      <span className="tl-pair-label">{say('band.label')}</span>
      {bands.map((band, at) => (
        <div key={at} className="tl-band">
          <Select
            size="xs"
            w={72}
            aria-label={say('band.comparison', { number: at + 1 })}
            data={['<=', '>=', '=']}
            value={band.comparison}
            allowDeselect={false}
            onChange={comparison => {
              if (comparison === '<=' || comparison === '>=' || comparison === '=') edit(at, { comparison });
            }}
          />
          {unit === null ? (
            <TextInput
              size="xs"
              w={110}
              type="time"
              aria-label={say('band.value', { number: at + 1 })}
              value={clock(band.value)}
              onChange={event => edit(at, { value: minutesOf(event.currentTarget.value) })}
            />
          ) : (
            <NumberInput
              size="xs"
              w={110}
              aria-label={say('band.value', { number: at + 1 })}
              value={band.value}
              suffix={` ${unit}`}
              onChange={value => edit(at, { value: typeof value === 'number' ? value : 0 })}
            />
          )}
          <span aria-hidden>→</span>
          <NumberInput
            size="xs"
            w={84}
            min={0}
            max={1}
            step={0.1}
            aria-label={say('band.score', { number: at + 1 })}
            value={band.score}
            onChange={score => edit(at, { score: typeof score === 'number' ? score : 0 })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('band.remove', { number: at + 1 })}
            onClick={() => onChange(bands.toSpliced(at, 1), otherwise)}
          >
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      <div className="tl-band">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={13} />}
          onClick={() =>
            onChange(
              [
                ...bands,
                {
                  comparison: bands.at(-1)?.comparison ?? '<=',
                  value: (bands.at(-1)?.value ?? 0) + 1,
                  score: 0.5,
                },
              ],
              otherwise,
            )
          }
        >
          {say('band.add')}
        </Button>
        <NumberInput
          size="xs"
          w={150}
          min={0}
          max={1}
          step={0.1}
          label={say('band.otherwise')}
          value={otherwise}
          onChange={score => onChange([...bands], typeof score === 'number' ? score : 0)}
        />
      </div>
    </div>
  );
};

type Of<Type extends Scale['type']> = Extract<Scale, { type: Type }>;
type FieldsProps<Type extends Scale['type']> = {
  itemId: string;
  scale: Of<Type>;
  desk: TextDesk;
  onChange: (scale: Scale) => void;
};

const MeasureFields = ({ scale, onChange }: FieldsProps<'measure'>) => {
  const say = useChecklistsMessages();
  return (
    <>
      <div className="tl-fields-row">
        <Select
          label={say('measure.quantity')}
          data={QUANTITIES.map(value => ({ value, label: say(`quantity.${value}`) }))}
          value={scale.quantity}
          allowDeselect={false}
          onChange={value => {
            const quantity = QUANTITIES.find(each => each === value);
            if (quantity !== undefined) onChange({ ...scale, quantity });
          }}
        />
        <TextInput
          label={say('measure.unit')}
          maxLength={20}
          value={scale.unit}
          onChange={event => {
            const unit = event.currentTarget.value;
            if (unit !== '') onChange({ ...scale, unit });
          }}
        />
        <Select
          label={say('measure.better')}
          data={(['lower', 'higher'] as const).map(value => ({ value, label: say(`better.${value}`) }))}
          value={scale.better}
          allowDeselect={false}
          onChange={value => onChange({ ...scale, better: value === 'higher' ? 'higher' : 'lower' })}
        />
        <Select
          label={say('measure.timer')}
          data={TIMER_STARTS.map(value => ({ value, label: say(`timer.${value}`) }))}
          value={scale.timer}
          placeholder={say('measure.timer.none')}
          clearable
          clearButtonProps={{ 'aria-label': say('measure.timer.none') }}
          onChange={value => onChange({ ...scale, timer: TIMER_STARTS.find(each => each === value) ?? null })}
        />
      </div>
      <BandRows
        bands={scale.bands}
        unit={scale.unit}
        otherwise={scale.otherwise}
        onChange={(bands, otherwise) => onChange({ ...scale, bands, otherwise })}
      />
    </>
  );
};

const MultiFields = ({ itemId, scale, desk, onChange }: FieldsProps<'multi'>) => {
  const say = useChecklistsMessages();
  return (
    <>
      <OptionRows
        itemId={itemId}
        rows={scale.options.map(option => ({
          ...option,
          critical: scale.criticalOptions.includes(option.key),
        }))}
        desk={desk}
        fresh={key => ({ key, text: { zh: '', en: '' }, critical: false })}
        onChange={rows =>
          onChange({
            ...scale,
            options: rows.map(({ key, text }) => ({ key, text })),
            criticalOptions: rows.filter(({ critical }) => critical).map(({ key }) => key),
          })
        }
      />
      <NumberInput
        label={say('multi.needed')}
        description={say('multi.needed.hint')}
        w={240}
        min={1}
        max={scale.options.length}
        value={scale.needed ?? ''}
        onChange={needed => onChange({ ...scale, needed: typeof needed === 'number' ? needed : null })}
      />
    </>
  );
};

const FileFields = ({ scale, onChange }: FieldsProps<'photo' | 'audio'>) => {
  const say = useChecklistsMessages();
  return (
    <div className="tl-fields-row">
      {(['least', 'most'] as const).map(field => (
        <NumberInput
          key={field}
          label={say(`files.${field}`)}
          min={1}
          max={field === 'least' ? 10 : 30}
          value={scale[field]}
          onChange={count => onChange({ ...scale, [field]: typeof count === 'number' ? count : 1 })}
        />
      ))}
    </div>
  );
};

const OfType = ({ itemId, scale, desk, onChange }: FieldsProps<Scale['type']>) => {
  const text = { zh: '', en: '' };
  switch (scale.type) {
    case 'ordinal':
      return (
        <OptionRows
          {...{ itemId, desk }}
          rows={scale.levels}
          fresh={key => ({ key, text, score: 0 })}
          onChange={levels =>
            onChange({ ...scale, levels: levels.map(level => ({ ...level, score: level.score ?? 0 })) })
          }
        />
      );
    case 'single':
      return (
        <OptionRows
          {...{ itemId, desk }}
          rows={scale.options}
          fresh={key => ({ key, text, score: 0 })}
          onChange={options => onChange({ ...scale, options })}
        />
      );
    case 'multiple':
      return (
        <OptionRows
          {...{ itemId, desk }}
          rows={scale.options}
          fresh={key => ({ key, text, score: 0, exclusive: false })}
          onChange={options => onChange({ ...scale, options })}
        />
      );
    case 'multi':
      return <MultiFields {...{ itemId, scale, desk, onChange }} />;
    case 'measure':
      return <MeasureFields {...{ itemId, scale, desk, onChange }} />;
    case 'timeOfDay':
      return (
        <BandRows
          bands={scale.bands}
          unit={null}
          otherwise={scale.otherwise}
          onChange={(bands, otherwise) => onChange({ ...scale, bands, otherwise })}
        />
      );
    case 'photo':
    case 'audio':
      return <FileFields {...{ itemId, scale, desk, onChange }} />;
    case 'yesNo':
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return null;
  }
};

type ScaleFieldsProps = { item: Item; desk: TextDesk; onChange: (scale: Scale) => void };

/** How an item is answered, and what each answer is worth. */
export const ScaleFields = ({ item, desk, onChange }: ScaleFieldsProps) => {
  const say = useChecklistsMessages();
  return (
    <fieldset className="tl-fieldset">
      <legend>{say('scale.legend')}</legend>
      <Select
        label={say('scale.type')}
        data={TYPES.map(value => ({ value, label: say(`scale.${value}`) }))}
        value={item.scale.type}
        allowDeselect={false}
        maw={360}
        onChange={value => {
          const type = TYPES.find(each => each === value);
          if (type !== undefined && type !== item.scale.type) onChange(freshScale(type));
        }}
      />
      <OfType itemId={item.id} scale={item.scale} desk={desk} onChange={onChange} />
    </fieldset>
  );
};
