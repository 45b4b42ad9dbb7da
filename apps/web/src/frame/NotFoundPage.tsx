import { IconMapQuestion } from '@tabler/icons-react';
import { EmptyState } from '@truthline/ui';
import { TextLink } from './links.tsx';
import { useFrameMessages } from './use-frame-messages.ts';

export const NotFoundPage = () => {
  const say = useFrameMessages();
  return (
    <main>
      <EmptyState
        icon={IconMapQuestion}
        title={say('notFound.title')}
        text={say('notFound.text')}
        action={<TextLink to="/">{say('notFound.home')}</TextLink>}
      />
    </main>
  );
};
