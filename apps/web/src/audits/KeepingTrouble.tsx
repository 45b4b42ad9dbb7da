import { useRouter } from '@tanstack/react-router';
import { Button, Notice } from '@truthline/ui';
import { problemOf } from '../app/problem.ts';
import { ButtonLink } from '../frame/links.tsx';
import { useProblemText } from '../frame/use-problem-text.ts';
import { isStorageFull } from '../local/storage-full.ts';
import type { AuditRun, AuditRunState } from './audit-run.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type KeepingTroubleProps = { run: AuditRun; state: AuditRunState };

/** Why the answers are not where they should be, and what to do. A lost connection needs no word more than the mark. */
export const KeepingTrouble = ({ run, state }: KeepingTroubleProps) => {
  const say = useAuditsMessages();
  const problemText = useProblemText();
  const { href } = useRouter().state.location;
  const { keeping, error, deviceError } = state;
  if (keeping !== 'notKept' && keeping !== 'busy' && keeping !== 'refused') return null;
  const text =
    keeping !== 'notKept'
      ? problemText(error)
      : isStorageFull(deviceError)
        ? say('trouble.full')
        : say('trouble.notKept');
  const code = keeping === 'notKept' ? null : problemOf(error).code;
  return (
    <Notice tone="below" urgent className="tl-run-trouble">
      {text}{' '}
      {code === 'assignmentWithdrawn' || code === 'assignmentUnknown' ? (
        <ButtonLink to="/audits/unsent" size="compact-sm" variant="light">
          {say('trouble.unsent')}
        </ButtonLink>
      ) : code === 'notSignedIn' ? (
        <ButtonLink to="/sign-in" search={{ to: href }} size="compact-sm" variant="light">
          {say('trouble.signIn')}
        </ButtonLink>
      ) : (
        <Button size="compact-sm" variant="light" onClick={() => void run.send()}>
          {say('trouble.again')}
        </Button>
      )}
    </Notice>
  );
};
