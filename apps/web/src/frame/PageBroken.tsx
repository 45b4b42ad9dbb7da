import { IconAlertTriangle } from '@tabler/icons-react';
import { isTRPCClientError } from '@trpc/client';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, EmptyState } from '@truthline/ui';
import { CallError } from './CallError.tsx';
import { useFrameMessages } from './use-frame-messages.ts';

/** A page that could not be loaded, or that broke: never a white screen. */
export const PageBroken = ({ error }: ErrorComponentProps) => {
  const say = useFrameMessages();
  const router = useRouter();
  if (isTRPCClientError(error)) return <CallError error={error} onRetry={() => void router.invalidate()} />;
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
