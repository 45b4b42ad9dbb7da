import './outbox.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCloudUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Notice } from '@truthline/ui';
import { useEffect } from 'react';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { useHeldUp } from './held-up.ts';
import { takeAlong } from './take-along.ts';
import { countAnswers, countFiles, hasToSend, refusedFiles } from './unsent.ts';
import { useSending, useUnsent } from './use-outbox.ts';
import { useOutboxMessages } from './use-outbox-messages.ts';
import { useStorage } from './use-storage.ts';

/** What is sent within a moment is not worth a word: the mark comes when something has waited for so long, in milliseconds. */
const WAITED = 1500;

/**
 * What somebody in the field must never have to ask: what is not at the server yet. It sends that on from every page,
 * and takes along what an audit without a connection needs.
 */
export const Outbox = () => {
  const say = useOutboxMessages();
  const session = useSession();
  const unsent = useUnsent();
  const some = unsent !== null && unsent.length > 0;
  useSending(unsent?.some(hasToSend) ?? false);
  useEffect(() => {
    // Without a connection what came the last time is still here.
    const taking = new AbortController();
    takeAlong(session, taking.signal).catch(() => undefined);
    return () => taking.abort();
  }, [session]);
  const warning = useStorage()?.warning;
  const [waited] = useDebouncedValue(unsent, WAITED);
  // What waited before this page was opened has waited long enough.
  const shown = some && (waited === null || waited.length > 0);
  const what = (
    [
      ['answers', countAnswers(unsent ?? [])],
      ['photos', countFiles(unsent ?? [], 'image')],
      ['recordings', countFiles(unsent ?? [], 'audio')],
    ] as const
  ).flatMap(([kind, count]) => (count === 0 ? [] : [say(`mark.${kind}`, { count })]));
  const heldUp = useHeldUp();
  const refused = refusedFiles(unsent ?? []).length;
  const waits = unsent?.some(hasToSend) ?? false;
  const words = [
    what.length > 0 ? say('mark', { what: what.join(say('mark.and')) }) : waits ? say('markStart') : '',
    waits && heldUp !== null && problemOf(heldUp).code === 'storageFull' ? say('mark.full') : '',
    refused > 0 ? say('mark.refused', { count: refused }) : '',
  ].filter(word => word !== '');
  return (
    <>
      {warning === undefined || warning === 'none' ? null : (
        <Notice tone="below" flush urgent>
          {say(`storage.${warning}`)}
        </Notice>
      )}
      {!shown ? null : (
        <div role="status">
          <Link to="/audits/unsent" className="tl-outbox-mark">
            <IconCloudUp size={16} stroke={1.6} aria-hidden />
            {words.join(' · ')}
          </Link>
        </div>
      )}
    </>
  );
};
