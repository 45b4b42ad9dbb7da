import { TextField, type TextFieldProps } from '@truthline/ui';
import { useState } from 'react';
import { numberOf, typedText } from './typed-number.ts';

type NumberFieldProps = Omit<TextFieldProps, 'value' | 'onChange' | 'min' | 'max'> & {
  value: number | null;
  decimals: number;
  min?: number;
  max?: number;
  /** Null where what stands there is no number. */
  onChange: (value: number | null) => void;
};

const written = (value: number | null) => (value === null ? '' : String(value));

/** A number, typed: with the phone's keys for numbers, a comma or a point, and nothing that is none. */
export const NumberField = ({ value, decimals, min, max, onChange, ...field }: NumberFieldProps) => {
  const [text, setText] = useState(written(value));
  // What was counted, timed or found elsewhere replaces what was typed; "1." stays while it says 1.
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== numberOf(text)) setText(written(value));
  }
  const put = (next: string) => {
    setText(next);
    const number = numberOf(next);
    if (number !== numberOf(text)) onChange(number);
  };
  const step = (by: number) => {
    const next = (numberOf(text) ?? 0) + by;
    put(written(Number(Math.min(max ?? next, Math.max(min ?? next, next)).toFixed(decimals))));
  };
  return (
    <TextField
      inputMode="decimal"
      autoComplete="off"
      {...field}
      value={text}
      onChange={({ currentTarget }) => {
        const next = typedText(currentTarget.value, { decimals, negative: (min ?? -1) < 0 });
        if (next !== null) put(next);
      }}
      onKeyDown={event => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? 1 : -1);
      }}
      onBlur={() => {
        const number = numberOf(text);
        if (number === null) put('');
        else put(written(Math.min(max ?? number, Math.max(min ?? number, number))));
      }}
    />
  );
};
