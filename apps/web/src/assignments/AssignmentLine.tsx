import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFormats } from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { beginAudit } from '../audits/begin-audit.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import type { Assignment } from './standing.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';

/** The days, the weekday and the hours a visit is to fall on, in words. */
export const useVisitTimes = () => {
  const say = useAssignmentsMessages();
  const formats = useFormats();
  return ({
    notBefore,
    dueOn,
    weekday,
    hours,
  }: Pick<Assignment, 'notBefore' | 'dueOn' | 'weekday' | 'hours'>) =>
    [
      notBefore === null
        ? say('due', { day: formats.day(dueOn) })
        : say('window', { from: formats.day(notBefore), to: formats.day(dueOn) }),
      ...(weekday === null ? [] : [say(`weekday.${weekday}`)]),
      ...(hours === null ? [] : [say('hours', { from: hours.from, to: hours.to })]),
    ].join(' · ');
};

const Begin = ({ assignment }: { assignment: Assignment }) => {
  const say = useAssignmentsMessages();
  const router = useRouter();
  const { person } = useSession();
  const begin = useMutation({
    mutationFn: async ({ id, dealer, checklistId, version, kind, waveId }: Assignment) => {
      const checklist = await queryClient.fetchQuery({
        ...trpc.checklists.get.queryOptions({ checklistId, version }),
        staleTime: Infinity,
      });
      return beginAudit({ id, personId: person.id, dealer, checklist, kind, waveId });
    },
    onSuccess: auditId => router.navigate({ to: '/audits/$auditId', params: { auditId } }),
  });
  return (
    <>
      {begin.isError ? <ProblemAlert error={begin.error} /> : null}
      <Button size="md" loading={begin.isPending} onClick={() => begin.mutate(assignment)}>
        {say('begin')}
      </Button>
    </>
  );
};

/** One visit: where, by which checklist, when, and the way into it. */
export const AssignmentLine = ({ assignment }: { assignment: Assignment }) => {
  const say = useAssignmentsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const times = useVisitTimes();
  const { id, dealer, checklistTitle, kind, auditStatus, note, persona } = assignment;
  const open = auditStatus === 'draft' || auditStatus === 'returned';
  return (
    <>
      <span className="tl-start-grow">
        <strong>{read(dealer.name)}</strong>
        <small>
          {dealer.code} · {read(dealer.city)} · {read(checklistTitle)} · {sayFrame(`kind.${kind}`)}
        </small>
        <small>{times(assignment)}</small>
        {/* A phone may have kept visits of a server that knew no personas. */}
        {(persona ?? '') === '' ? null : <small>{say('persona', { persona: persona ?? '' })}</small>}
        {note === '' ? null : <small>{note}</small>}
      </span>
      {auditStatus === null ? (
        <Begin assignment={assignment} />
      ) : (
        <ButtonLink
          size="md"
          variant={open ? 'filled' : 'default'}
          to={open ? '/audits/$auditId' : '/audits/$auditId/result'}
          params={{ auditId: id }}
        >
          {say(open ? 'continue' : 'result')}
        </ButtonLink>
      )}
    </>
  );
};
