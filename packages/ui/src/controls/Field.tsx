import './field.css';
import { useId, useLayoutEffect, useRef, type ComponentPropsWithRef, type ReactNode } from 'react';

/** What stands around a field: its name, what it is for, what is wrong with what stands in it. */
type FieldWords = {
  readonly label?: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
};

type Around = FieldWords & {
  readonly className?: string | undefined;
  readonly size: 'sm' | 'md';
  readonly children: (attributes: {
    readonly id: string;
    readonly className: string;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
};

const FieldAround = ({ label, description, error, className, size, children }: Around) => {
  const id = useId();
  const described = [
    ...(description === undefined ? [] : [`${id}-description`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div className={className === undefined ? 'tl-field' : `tl-field ${className}`} data-size={size}>
      {label === undefined ? null : (
        <label className="tl-field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {description === undefined ? null : (
        <p className="tl-field-description" id={`${id}-description`}>
          {description}
        </p>
      )}
      {children({
        id,
        className: 'tl-field-input',
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
      })}
      {error === undefined ? null : (
        <p className="tl-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
};

export type TextFieldProps = FieldWords &
  Omit<ComponentPropsWithRef<'input'>, 'size' | 'id'> & {
    readonly size?: 'sm' | 'md';
    /** Stands at the end within the field: a unit. */
    readonly after?: ReactNode;
  };

/** One line. */
export const TextField = ({
  label,
  description,
  error,
  className,
  size = 'sm',
  after,
  ...input
}: TextFieldProps) => (
  <FieldAround {...{ label, description, error, className, size }}>
    {attributes =>
      after === undefined ? (
        <input {...input} {...attributes} />
      ) : (
        <div className="tl-field-pair">
          <input {...input} {...attributes} />
          <span className="tl-field-after">{after}</span>
        </div>
      )
    }
  </FieldAround>
);

export type TextAreaProps = FieldWords &
  Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'ref' | 'rows'> & {
    readonly size?: 'sm' | 'md';
    readonly minRows?: number;
    readonly maxRows?: number;
  };

/** Several lines: as high as what stands in it, between the fewest and the most rows. */
export const TextArea = ({
  label,
  description,
  error,
  className,
  size = 'sm',
  minRows = 1,
  maxRows = 4,
  ...area
}: TextAreaProps) => {
  const place = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const field = place.current;
    if (field === null) return;
    field.style.height = 'auto';
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field);
    const most =
      maxRows * Number.parseFloat(lineHeight) +
      Number.parseFloat(paddingTop) +
      Number.parseFloat(paddingBottom);
    const wanted = Number.isNaN(most) ? field.scrollHeight : Math.min(field.scrollHeight, most);
    field.style.height = `${wanted + 2}px`;
  });
  return (
    <FieldAround {...{ label, description, error, className, size }}>
      {attributes => <textarea {...area} {...attributes} ref={place} rows={minRows} />}
    </FieldAround>
  );
};
