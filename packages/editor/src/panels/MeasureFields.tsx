import { TextInput } from '@mantine/core';
import type { Measure } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { ChangedMeanwhile } from '../fields/ChangedMeanwhile.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { useDraft } from '../fields/use-draft.ts';
import { wordsOf } from '../fields/words-of.ts';

const COMPARISONS = ['<=', '>=', '='] as const;
const SIGNS = { '<=': '≤', '>=': '≥', '=': '=' } as const;

type MeasureFieldsProps = {
  readonly measure: Measure | null;
  readonly onCommit: (measure: Measure | null) => void;
};

const WordsField = ({
  label,
  value,
  limit,
  onCommit,
}: {
  label: string;
  value: string;
  /** The longest word it takes, in characters. */
  limit: number;
  onCommit: (text: string) => void;
}) => {
  const core = useCore();
  const say = useSay();
  const [draft, setDraft, writing] = useDraft(value);
  const missing = draft.trim() === '';
  const tooLong = wordsOf(draft).some(word => word.length > limit);
  const commit = () => {
    if (missing || tooLong) return;
    if (draft.trim() !== value) onCommit(draft.trim());
    writing.handIn();
  };
  return (
    <div>
      <TextInput
        label={label}
        size="xs"
        value={draft}
        error={missing ? say('field.needed') : tooLong ? say('field.tooLong', { limit }) : null}
        disabled={core.readOnly}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (writing.theirs === null) commit();
        }}
      />
      <ChangedMeanwhile writing={writing} onKeep={commit} />
    </div>
  );
};

/** How a standard is measured: against a number, by yes or no with evidence, or not yet. */
export const MeasureFields = ({ measure, onCommit }: MeasureFieldsProps) => {
  const say = useSay();
  const type = measure === null ? 'none' : measure.type;
  const begin = (next: 'none' | 'threshold' | 'yesNo') => {
    if (next === 'none') onCommit(null);
    else if (next === 'yesNo') onCommit({ type: 'yesNo', evidence: [say('measure.observation')] });
    else
      onCommit({
        type: 'threshold',
        comparison: '<=',
        value: 0,
        unit: say('measure.unit.minutes'),
        tolerance: null,
      });
  };
  return (
    <>
      <ChoiceField
        label={say('field.measure')}
        value={type}
        choices={[
          { key: 'none', label: say('measure.none') },
          { key: 'threshold', label: say('measure.threshold') },
          { key: 'yesNo', label: say('measure.yesNo') },
        ]}
        onCommit={begin}
      />
      {measure?.type === 'threshold' ? (
        <>
          <div className="te-three">
            <ChoiceField
              label={say('field.comparison')}
              value={measure.comparison}
              choices={COMPARISONS.map(key => ({ key, label: SIGNS[key] }))}
              onCommit={comparison => onCommit({ ...measure, comparison })}
            />
            <NumberField
              label={say('field.value')}
              value={measure.value}
              decimals={2}
              min={-1_000_000}
              optional={false}
              onCommit={value => onCommit({ ...measure, value: value ?? 0 })}
            />
            <WordsField
              label={say('field.unit')}
              value={measure.unit}
              limit={20}
              onCommit={unit => onCommit({ ...measure, unit })}
            />
          </div>
          <NumberField
            label={say('field.tolerance')}
            value={measure.tolerance}
            decimals={2}
            onCommit={tolerance => onCommit({ ...measure, tolerance })}
          />
        </>
      ) : null}
      {measure?.type === 'yesNo' ? (
        <WordsField
          label={say('field.evidence')}
          value={measure.evidence.join(say('list.comma'))}
          limit={40}
          onCommit={text =>
            onCommit({
              ...measure,
              evidence: wordsOf(text).slice(0, 10),
            })
          }
        />
      ) : null}
    </>
  );
};
