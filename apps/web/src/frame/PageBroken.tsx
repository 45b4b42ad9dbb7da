import { IconAlertTriangle } from '@tabler/icons-react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, EmptyState } from '@truthline/ui';
import { CallFailed } from '../app/call-failed.ts';
import { CallError } from './CallError.tsx';
import { useFrameMessages } from './use-frame-messages.ts';

/** A page that could not be loaded, or that broke: never a white screen. */
export const PageBroken = ({ error }: ErrorComponentProps) => {
  const say = useFrameMessages();
  const router = useRouter();
  if (error instanceof CallFailed)
    return <CallError error={error} onRetry={() => void router.invalidate()} />;
  return (
    <div role="alert">
      <EmptyState
        icon={IconAlertTriangle}
        title={say('bug.title')}
        text={say('bug.text')}
        action={<Button onClick={() => window.location.reload()}>{say('bug.reload')}</Button>}
      />
    </div>
  );
};
