import { useId } from 'react';

type ScaleFieldProps = {
  name: string;
  question: string;
  /** In the order of the scale; a label beside the number, or instead of it. */
  choices: readonly { readonly value: number; readonly label: string; readonly heard?: string }[];
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  /** What the two ends mean. */
  ends?: readonly [string, string];
  /** The choice of having met with nothing to judge. */
  without?: string;
  /** Why it has to be answered, once somebody tried to send without. */
  error?: string | null;
  stacked?: boolean;
};

/** One question on one scale: radio buttons in a group that names the question. */
export const ScaleField = (props: ScaleFieldProps) => {
  const { name, question, choices, value, onChange, ends, without, error = null, stacked = false } = props;
  const id = useId();
  return (
    <fieldset
      className="cs-field"
      data-invalid={error !== null}
      aria-describedby={error === null ? undefined : id}
    >
      <legend>{question}</legend>
      {ends === undefined ? null : (
        <p className="cs-ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
      <div className="cs-choices" data-stacked={stacked}>
        {choices.map(choice => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={value === choice.value}
              aria-label={choice.heard}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {without === undefined ? null : (
        <label className="cs-without">
          <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
          <span>{without}</span>
        </label>
      )}
      {error === null ? null : (
        <p className="cs-error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
};
