import './states.css';
import { IconLock, IconPlugConnectedX, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { useUiMessages } from '../i18n/use-ui-messages.ts';

type StateMessageProps = { icon: Icon; title: string; text?: ReactNode; action?: ReactNode };

const StateMessage = ({ icon: Symbol, title, text, action }: StateMessageProps) => (
  <div className="tl-state">
    <span className="tl-state-icon">
      <Symbol size={36} stroke={1.4} aria-hidden />
    </span>
    <p className="tl-state-title">{title}</p>
    {text === undefined ? null : <div className="tl-state-text">{text}</div>}
    {action}
  </div>
);

/** Nothing here yet: what it will show and the one button that starts it. */
export const EmptyState = (props: StateMessageProps) => <StateMessage {...props} />;

type ErrorStateProps = {
  title?: string;
  /** What happened and what to do next. */
  text: ReactNode;
  onRetry?: () => void;
};

export const ErrorState = ({ title, text, onRetry }: ErrorStateProps) => {
  const say = useUiMessages();
  return (
    <div role="alert">
      <StateMessage
        icon={IconPlugConnectedX}
        title={title ?? say('state.errorTitle')}
        text={text}
        action={
          onRetry === undefined ? undefined : (
            <Button variant="default" onClick={onRetry}>
              {say('state.retry')}
            </Button>
          )
        }
      />
    </div>
  );
};

export const NoPermissionState = ({ text, action }: { text?: ReactNode; action?: ReactNode }) => {
  const say = useUiMessages();
  return (
    <StateMessage
      icon={IconLock}
      title={say('state.noPermissionTitle')}
      text={text ?? say('state.noPermissionText')}
      action={action}
    />
  );
};
