import { NumberInput } from '@mantine/core';
import { useCore } from '../core/core-context.tsx';
import { useDraft } from './use-draft.ts';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly suffix?: string;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
};

/** A number or nothing, handed in when the field is left or with Enter. */
export const NumberField = ({
  label,
  value,
  onCommit,
  suffix = '',
  min = 0,
  max = 1_000_000_000,
  decimals = 0,
}: NumberFieldProps) => {
  const core = useCore();
  const [draft, setDraft] = useDraft<number | string>(value ?? '');
  const commit = () => {
    const next = typeof draft === 'number' ? draft : null;
    if (next !== value) onCommit(next);
  };
  return (
    <NumberInput
      label={label}
      size="xs"
      value={draft}
      suffix={suffix}
      min={min}
      max={max}
      clampBehavior="blur"
      decimalScale={decimals}
      hideControls
      disabled={core.readOnly}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') commit();
      }}
    />
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
