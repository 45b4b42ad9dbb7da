import './segments.css';
import { useId } from 'react';

type SegmentsProps<Value extends string> = {
  readonly 'aria-label': string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** A few ways to see the same thing, one of them chosen. */
export const Segments = <Value extends string>({
  choices,
  value,
  onChange,
  ...named
}: SegmentsProps<Value>) => {
  const name = useId();
  return (
    <div className="tl-segments" role="radiogroup" {...named}>
      {choices.map(choice => (
        <div
          key={choice.value}
          className="tl-segment"
          data-active={choice.value === value ? true : undefined}
        >
          <input
            type="radio"
            id={`${name}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
        </div>
      ))}
    </div>
  );
};
