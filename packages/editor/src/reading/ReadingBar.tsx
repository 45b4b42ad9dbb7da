import { useSession } from '../core/core-context.tsx';
import { lazily } from '@truthline/ui';

const ReadingTools = lazily(async () => (await import('./ReadingTools.tsx')).ReadingTools);

/** What steers a reading, while one reads. */
export const ReadingBar = () =>
  useSession(session => session.reading !== null && !session.presenting) ? <ReadingTools /> : null;
