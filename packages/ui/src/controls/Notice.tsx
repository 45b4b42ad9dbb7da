import './notice.css';
import type { ReactNode } from 'react';

type NoticeProps = {
  /** `below` where something is in the way, `accent` where something is to be known. */
  readonly tone?: 'accent' | 'below';
  /** Said at once, over what is being read. */
  readonly urgent?: boolean;
  /** Over the whole width of what it stands in. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly icon?: ReactNode;
  readonly title?: ReactNode;
  readonly children: ReactNode;
};

/** Something to be known before one goes on. */
export const Notice = ({
  tone = 'accent',
  urgent = false,
  flush = false,
  className,
  icon,
  title,
  children,
}: NoticeProps) => (
  <div
    className={className === undefined ? 'tl-notice' : `tl-notice ${className}`}
    data-tone={tone}
    data-flush={flush ? true : undefined}
    role={urgent ? 'alert' : undefined}
  >
    {icon === undefined ? null : <span className="tl-notice-icon">{icon}</span>}
    <div className="tl-notice-text">
      {title === undefined ? null : <strong className="tl-notice-title">{title}</strong>}
      {children}
    </div>
  </div>
);
