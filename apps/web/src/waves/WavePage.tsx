import './waves.css';
import { Group } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadingSkeleton, NoPermissionState, PageFrame, useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { ViewSwitch } from '../assignments/ViewSwitch.tsx';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ExportAnswers } from '../results/ExportAnswers.tsx';
import { PlanForm } from './PlanForm.tsx';
import { ProposedVisits } from './ProposedVisits.tsx';
import { useWaveMessages } from './use-wave-messages.ts';
import { WaveBoard } from './WaveBoard.tsx';
import { WaveCalendar } from './WaveCalendar.tsx';

const route = getRouteApi('/signedIn/waves/$waveId');

/** One wave: where its visits stand, what is still to be given out, and its plan. */
export const WavePage = () => {
  const { waveId } = route.useParams();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const say = useWaveMessages();
  const read = useContentText();
  const formats = useFormats();
  const may = useMay();
  const [planned, board, checklists] = useQueries({
    queries: [
      trpc.waves.readPlan.queryOptions({ waveId }),
      trpc.waves.board.queryOptions({ waveId }),
      trpc.checklists.list.queryOptions(),
    ],
  });
  if (!may('wave.plan')) return <NoPermissionState />;
  const failed = [planned, board, checklists].find(({ isError }) => isError);
  if (failed !== undefined) return <CallError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (planned.data === undefined || board.data === undefined || checklists.data === undefined)
    return <LoadingSkeleton count={8} />;
  const { wave, plan } = planned.data;
  return (
    <PageFrame
      title={read(wave.name)}
      lead={say('wave.lead', { from: formats.day(wave.startsOn), to: formats.day(wave.endsOn) })}
      actions={
        <Group gap="xs">
          <ExportAnswers waveId={waveId} />
          <ButtonLink variant="default" to="/waves/$waveId/agreement" params={{ waveId }}>
            {say('agreement')}
          </ButtonLink>
        </Group>
      }
    >
      <div className="tl-waves">
        {plan === null ? null : <ProposedVisits key={plan.plannedAt} waveId={waveId} />}
        {plan === null ? null : (
          <>
            <ViewSwitch other="board" view={view} onView={next => void navigate({ search: next })} />
            {view === 'calendar' ? (
              <WaveCalendar kind={plan.kind} visits={board.data.visits} />
            ) : (
              <WaveBoard kind={plan.kind} visits={board.data.visits} />
            )}
          </>
        )}
        <PlanForm wave={wave} plan={plan} checklists={checklists.data} />
      </div>
    </PageFrame>
  );
};
