import { IconCheck, IconCircle, IconCircleCheck, IconSquare, IconSquareCheck } from '@tabler/icons-react';
import type { AnswerValue, Scale } from '@truthline/audit';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Entry, EntryEdit } from '../entry.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';

type Choice = { key: string; text: string; chosen: boolean; value: AnswerValue };

/** One of a few: large targets, the chosen one told by a tick as well as by colour. */
const Choices = ({
  label,
  choices,
  stacked,
  onEdit,
}: {
  label: string;
  choices: readonly Choice[];
  stacked: boolean;
  onEdit: (edit: EntryEdit) => void;
}) => (
  <div role="radiogroup" aria-label={label} className="tl-run-choices" data-stacked={stacked}>
    {choices.map(({ key, text, chosen, value }) => (
      <button
        key={key}
        type="button"
        role="radio"
        aria-checked={chosen}
        className="tl-run-choice"
        onClick={() => onEdit({ type: 'choose', value })}
      >
        {chosen ? (
          <IconCircleCheck size={20} aria-hidden />
        ) : (
          <IconCircle size={20} stroke={1.2} aria-hidden />
        )}
        {text}
      </button>
    ))}
  </div>
);

type ScaleProps<Type extends Scale['type']> = {
  label: string;
  scale: Extract<Scale, { type: Type }>;
  entry: Entry;
  onEdit: (edit: EntryEdit) => void;
};

const chosenValue = (entry: Entry) => (entry.state === 'answered' ? entry.value : null);

export const YesNoAnswer = ({ label, entry, onEdit }: ScaleProps<'yesNo'>) => {
  const say = useAuditsMessages();
  const value = chosenValue(entry);
  return (
    <Choices
      label={label}
      stacked={false}
      onEdit={onEdit}
      choices={[true, false].map(yes => ({
        key: String(yes),
        text: yes ? say('run.yes') : say('run.no'),
        chosen: value?.type === 'yesNo' && value.yes === yes,
        value: { type: 'yesNo', yes },
      }))}
    />
  );
};

export const LevelAnswer = ({ label, scale, entry, onEdit }: ScaleProps<'ordinal'>) => {
  const read = useContentText();
  const value = chosenValue(entry);
  return (
    <Choices
      label={label}
      stacked
      onEdit={onEdit}
      choices={scale.levels.map(level => ({
        key: level.key,
        text: read(level.text),
        chosen: value?.type === 'ordinal' && value.level === level.key,
        value: { type: 'ordinal', level: level.key },
      }))}
    />
  );
};

export const SingleAnswer = ({ label, scale, entry, onEdit }: ScaleProps<'single'>) => {
  const read = useContentText();
  const value = chosenValue(entry);
  return (
    <Choices
      label={label}
      stacked
      onEdit={onEdit}
      choices={scale.options.map(({ key, text }) => ({
        key,
        text: read(text),
        chosen: value?.type === 'single' && value.option === key,
        value: { type: 'single', option: key },
      }))}
    />
  );
};

type TickBoxProps = { text: string; critical?: boolean; ticked: boolean; onPress: () => void };

const TickBox = ({ text, critical = false, ticked, onPress }: TickBoxProps) => {
  const say = useAuditsMessages();
  return (
    <button type="button" role="checkbox" aria-checked={ticked} className="tl-run-choice" onClick={onPress}>
      {ticked ? <IconSquareCheck size={20} aria-hidden /> : <IconSquare size={20} stroke={1.2} aria-hidden />}
      {text}
      {critical ? <span className="tl-run-critical">{say('run.critical')}</span> : null}
    </button>
  );
};

export const MultipleAnswer = ({ label, scale, entry, onEdit }: ScaleProps<'multiple'>) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const value = chosenValue(entry);
  const chosen = value?.type === 'multiple' ? value.chosen : [];
  const alone = new Set(scale.options.filter(({ exclusive }) => exclusive).map(({ key }) => key));
  const toggle = (key: string) => {
    const others = alone.has(key) ? [] : chosen.filter(each => each !== key && !alone.has(each));
    onEdit({
      type: 'choose',
      value: { type: 'multiple', chosen: chosen.includes(key) ? others : [...others, key] },
    });
  };
  return (
    <div
      role="group"
      aria-label={`${label} ${say('run.options')}`}
      className="tl-run-choices"
      data-stacked="true"
    >
      {scale.options.map(({ key, text }) => (
        <TickBox key={key} text={read(text)} ticked={chosen.includes(key)} onPress={() => toggle(key)} />
      ))}
    </div>
  );
};

export const OptionsAnswer = ({ label, scale, entry, onEdit }: ScaleProps<'multi'>) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const value = chosenValue(entry);
  const ticked = value?.type === 'multi' ? value.ticked : null;
  const critical = new Set(scale.criticalOptions);
  return (
    <div
      role="group"
      aria-label={`${label} ${say('run.options')}`}
      className="tl-run-choices"
      data-stacked="true"
    >
      {scale.options.map(option => {
        const isTicked = ticked?.includes(option.key) === true;
        return (
          <TickBox
            key={option.key}
            text={read(option.text)}
            critical={critical.has(option.key)}
            ticked={isTicked}
            onPress={() => onEdit({ type: 'toggleOption', option: option.key })}
          />
        );
      })}
      {scale.needed === null ? null : (
        <p className="tl-run-hint" role="status">
          {say('run.needed', { ticked: ticked?.length ?? 0, needed: scale.needed })}
        </p>
      )}
      <button
        type="button"
        aria-pressed={ticked?.length === 0}
        className="tl-run-choice"
        data-small="true"
        onClick={() => onEdit({ type: 'choose', value: { type: 'multi', ticked: [] } })}
      >
        {ticked?.length === 0 ? <IconCheck size={18} aria-hidden /> : null}
        {say('run.noneOfThese')}
      </button>
    </div>
  );
};
