import './agreement.css';
import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadingSkeleton, NoPermissionState, PageFrame, Panel, useFormats } from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { FormDialog } from '../frame/FormDialog.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { seesCalibrations, type CalibrationDetail } from './calibration.ts';
import { CalibrationFindings } from './CalibrationFindings.tsx';
import { OwnCalibration } from './OwnCalibration.tsx';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

const route = getRouteApi('/signedIn/calibrations/$calibrationId');

const CloseForm = ({ calibrationId, onDone }: { calibrationId: string; onDone: () => void }) => {
  const say = useCalibrationsMessages();
  const close = useMutation(
    trpc.agreement.close.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.agreement.pathKey() });
        onDone();
      },
    }),
  );
  return (
    <Stack gap="sm">
      {close.isError ? <ProblemAlert error={close.error} /> : null}
      <p className="tl-agreement-words">{say('close.text')}</p>
      <Button loading={close.isPending} onClick={() => close.mutate({ calibrationId })}>
        {say('close.submit')}
      </Button>
    </Stack>
  );
};

const About = ({ calibration: { about, kind, closedAt, own } }: { calibration: CalibrationDetail }) => {
  const say = useCalibrationsMessages();
  const sayFrame = useFrameMessages();
  const formats = useFormats();
  return (
    <Panel title={say('about.title')} note={say('about.kind', { kind: sayFrame(`kind.${kind}`) })}>
      <p className="tl-agreement-words tl-calibration-about">{about === '' ? say('about.none') : about}</p>
      {own === null ? null : <p className="tl-panel-note">{say('about.how')}</p>}
      {closedAt === null ? null : (
        <p className="tl-panel-note">{say('about.closed', { day: formats.date(closedAt) })}</p>
      )}
    </Panel>
  );
};

/** One recorded visit: how to answer it, and for who reviews how far those agree who did. */
export const CalibrationPage = () => {
  const { calibrationId } = route.useParams();
  const say = useCalibrationsMessages();
  const read = useContentText();
  const may = useMay();
  const sees = seesCalibrations(may);
  // Coming back from the answers, one wants to see them counted.
  const asked = useQuery({
    ...trpc.agreement.calibration.queryOptions({ calibrationId }, { staleTime: 0 }),
    enabled: sees,
  });
  // Without a signal what to answer is known from the list; figures are never shown from memory.
  const listed = useQuery({ ...trpc.agreement.calibrations.queryOptions(), enabled: sees && asked.isError });
  const kept = listed.data?.find(({ id }) => id === calibrationId);
  const calibration =
    asked.data ?? (kept === undefined ? undefined : { ...kept, counts: null, figures: null });
  if (!sees) return <NoPermissionState />;
  if (calibration === undefined && asked.isError)
    return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (calibration === undefined) return <LoadingSkeleton count={8} />;
  return (
    <PageFrame
      title={read(calibration.name)}
      lead={`${read(calibration.checklistTitle)} · ${read(calibration.dealer.name)}`}
      actions={
        <>
          {may('audit.review') && calibration.closedAt === null ? (
            <FormDialog title={say('close.submit')} label={say('close.open')} variant="default">
              {close => <CloseForm calibrationId={calibrationId} onDone={close} />}
            </FormDialog>
          ) : null}
          <OwnCalibration calibration={calibration} />
        </>
      }
    >
      <div className="tl-agreement">
        <About calibration={calibration} />
        {calibration.figures === null && calibration.counts !== null ? (
          <Panel title={say('words.title')}>
            <p className="tl-agreement-words">{say('words.answering')}</p>
          </Panel>
        ) : null}
        {calibration.figures === null ? null : (
          <CalibrationFindings checklistId={calibration.checklistId} figures={calibration.figures} />
        )}
      </div>
    </PageFrame>
  );
};
