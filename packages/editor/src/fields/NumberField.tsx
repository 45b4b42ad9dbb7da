import { TextInput } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { parseNumber } from './parse-number.ts';
import { useDraft } from './use-draft.ts';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly suffix?: string;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** False where there has to be a number: emptied, the field says so. */
  readonly optional?: boolean;
};

/**
 * A number or nothing, handed in when the field is left or with Enter. What cannot be taken stays as it was written,
 * with the reason below it, and the record keeps what it has.
 */
export const NumberField = ({
  label,
  value,
  onCommit,
  suffix = '',
  min = 0,
  max = 1_000_000_000,
  decimals = 0,
  optional = true,
}: NumberFieldProps) => {
  const core = useCore();
  const say = useSay();
  const [draft, setDraft, writing] = useDraft(value === null ? '' : String(value));
  const written = parseNumber(draft, { min, max, decimals });
  const missing = !optional && written.kind === 'number' && written.value === null;
  const error = missing
    ? say('field.needed')
    : written.kind === 'notANumber'
      ? say('field.notANumber')
      : written.kind === 'outside'
        ? say('field.outside', { min, max })
        : null;
  const commit = () => {
    if (written.kind !== 'number' || missing) return;
    if (written.value !== value) onCommit(written.value);
    writing.handIn();
  };
  return (
    <div>
      <TextInput
        label={label}
        size="xs"
        inputMode="decimal"
        value={draft}
        error={error}
        rightSection={suffix === '' ? null : <span className="te-suffix">{suffix}</span>}
        rightSectionWidth={suffix === '' ? 0 : 44}
        rightSectionPointerEvents="none"
        disabled={core.readOnly}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (writing.theirs === null) commit();
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') writing.takeTheirs();
        }}
      />
      <ChangedMeanwhile writing={writing} onKeep={commit} />
    </div>
  );
};

type MinutesFieldProps = {
  readonly label: string;
  readonly seconds: number | null;
  readonly suffix: string;
  readonly onCommit: (seconds: number | null) => void;
};

/** Seconds in the record, minutes on the screen. */
export const MinutesField = ({ label, seconds, suffix, onCommit }: MinutesFieldProps) => (
  <NumberField
    label={label}
    value={seconds === null ? null : Math.round((seconds / 60) * 100) / 100}
    suffix={suffix}
    decimals={2}
    max={576_000}
    onCommit={minutes => onCommit(minutes === null ? null : Math.round(minutes * 60))}
  />
);
