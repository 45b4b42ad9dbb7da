import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState, LanguageSwitch } from '@truthline/ui';
import { Brand } from './Brand.tsx';
import { TextLink } from './links.tsx';
import { useFrameMessages } from './use-frame-messages.ts';

/** An address that leads nowhere: whoever stands there may not be signed in, so the frame has nothing personal. */
export const NotFoundPage = () => {
  const say = useFrameMessages();
  return (
    <div className="tl-app">
      <header className="tl-app-header">
        <Link to="/" className="tl-app-brand">
          <Brand />
        </Link>
        <div className="tl-app-side">
          <LanguageSwitch />
        </div>
      </header>
      <main className="tl-app-main">
        <EmptyState
          icon={IconMapQuestion}
          title={say('notFound.title')}
          text={say('notFound.text')}
          action={<TextLink to="/">{say('notFound.home')}</TextLink>}
        />
      </main>
    </div>
  );
};
