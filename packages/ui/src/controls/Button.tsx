import './button.css';
import type { ComponentPropsWithRef, ReactNode } from 'react';

/** How a button looks, whatever it is made of. */
export type ButtonLook = {
  /** `filled` is the one way on, `default` another way, `light` and `subtle` what is beside it. */
  readonly variant?: 'filled' | 'default' | 'light' | 'subtle';
  readonly tone?: 'accent' | 'danger' | 'quiet';
  readonly size?: 'sm' | 'md' | 'compact-sm' | 'compact-md';
  readonly fullWidth?: boolean;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
};

type Looked = ButtonLook & { readonly className?: string | undefined; readonly children?: ReactNode };

/** What a button and a link that looks like one have in common; what else they were given goes with the attributes. */
export const buttonParts = <Props extends Looked>({
  variant = 'filled',
  tone = 'accent',
  size = 'sm',
  fullWidth = false,
  before,
  after,
  className,
  children,
  ...rest
}: Props) => ({
  attributes: {
    ...rest,
    className: className === undefined ? 'tl-button' : `tl-button ${className}`,
    'data-variant': variant,
    'data-tone': tone,
    'data-size': size,
    'data-full': fullWidth ? true : undefined,
  },
  content: (
    <>
      {before === undefined ? null : <span className="tl-button-before">{before}</span>}
      <span className="tl-button-label">{children}</span>
      {after === undefined ? null : <span className="tl-button-after">{after}</span>}
    </>
  ),
});

type ButtonProps = ButtonLook &
  Omit<ComponentPropsWithRef<'button'>, 'color'> & {
    /** At work: it turns, and is not pressed again. */
    readonly loading?: boolean;
  };

export const Button = ({ loading = false, disabled, type = 'button', ...props }: ButtonProps) => {
  const { attributes, content } = buttonParts(props);
  return (
    <button
      {...attributes}
      type={type}
      disabled={disabled === true || loading}
      aria-busy={loading ? true : undefined}
    >
      {content}
    </button>
  );
};

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'color'> & {
  readonly variant?: 'default' | 'subtle';
  readonly 'aria-label': string;
};

/** A sign to press; its name is for whoever does not see it. */
export const IconButton = ({ variant = 'subtle', className, type = 'button', ...props }: IconButtonProps) => (
  <button
    {...props}
    type={type}
    className={className === undefined ? 'tl-icon-button' : `tl-icon-button ${className}`}
    data-variant={variant}
  />
);
