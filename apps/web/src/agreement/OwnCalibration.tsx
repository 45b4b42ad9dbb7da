import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { queryClient, trpc } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { beginAudit } from '../audits/begin-audit.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { ButtonLink } from '../frame/links.tsx';
import type { CalibrationSummary } from './calibration.ts';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

/** The way into one's own answers of a recorded visit: begin, go on, look at them. */
export const OwnCalibration = ({ calibration }: { calibration: CalibrationSummary }) => {
  const say = useCalibrationsMessages();
  const router = useRouter();
  const session = useSession();
  const { own } = calibration;
  const begin = useMutation({
    mutationFn: async (auditId: string) => {
      const { id, dealer, checklistId, version, kind } = calibration;
      // Without a signal both come from what this device has taken along.
      const checklist = await queryClient.fetchQuery({
        ...trpc.checklists.get.queryOptions({ checklistId, version }),
        staleTime: Infinity,
      });
      return beginAudit({
        id: auditId,
        personId: session.person.id,
        dealer,
        checklist,
        kind,
        waveId: null,
        calibrationId: id,
      });
    },
    onSuccess: async auditId => {
      void queryClient.invalidateQueries({ queryKey: trpc.agreement.pathKey() });
      await router.navigate({ to: '/audits/$auditId', params: { auditId } });
    },
  });
  if (own === null) return null;
  if (own.status === null)
    return (
      <>
        {begin.isError ? <ProblemAlert error={begin.error} /> : null}
        <Button loading={begin.isPending} onClick={() => begin.mutate(own.auditId)}>
          {say('own.begin')}
        </Button>
      </>
    );
  return own.status === 'draft' ? (
    <ButtonLink to="/audits/$auditId" params={{ auditId: own.auditId }}>
      {say('own.continue')}
    </ButtonLink>
  ) : (
    <ButtonLink variant="default" to="/audits/$auditId/result" params={{ auditId: own.auditId }}>
      {say('own.result')}
    </ButtonLink>
  );
};
