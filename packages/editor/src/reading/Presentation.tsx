import { useSession } from '../core/core-context.tsx';
import { lazily } from '@truthline/ui';

const Presenting = lazily(async () => (await import('./Presenting.tsx')).Presenting);

/** A reading on the whole screen, while one presents. */
export const Presentation = () =>
  useSession(session => session.presenting && session.reading !== null) ? <Presenting /> : null;
