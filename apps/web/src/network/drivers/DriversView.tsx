import './drivers.css';
import { Select } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { trpc } from '../../app/api-client.ts';
import { useMay } from '../../app/session.ts';
import { CallError } from '../../frame/CallError.tsx';
import { TextLink } from '../../frame/links.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { ContrastsPanel } from './ContrastsPanel.tsx';
import type { Drivers } from './drivers.ts';
import { GapsPanel } from './GapsPanel.tsx';
import { KanoPanel } from './KanoPanel.tsx';
import { QuadrantPanel } from './QuadrantPanel.tsx';
import { RemarksPanel } from './RemarksPanel.tsx';
import { SharesPanel } from './SharesPanel.tsx';
import { useDriversMessages } from './use-drivers-messages.ts';
import { VoicePanels } from './VoicePanels.tsx';

const route = getRouteApi('/signedIn/network/drivers');

const MethodLine = ({ method, survey }: Pick<Drivers, 'method' | 'survey'>) => {
  const say = useDriversMessages();
  const formats = useFormats();
  const { wholeNetwork, search } = useNetworkSelection();
  const { from, to, responses, dealers, judged, intervalLevel, asOf } = method;
  const values = {
    responses: formats.number(responses),
    from: from === null ? '–' : formats.day(from),
    to: to === null ? '–' : formats.day(to),
    version: survey.version,
    level: formats.percent(intervalLevel),
    asOf: formats.date(asOf),
  };
  return (
    <p className="tl-network-method">
      <span>
        {wholeNetwork
          ? say('method', { ...values, dealers: formats.number(dealers) })
          : say('method.own', values)}
      </span>
      {judged < responses ? <span>{say('method.judged', { judged: formats.number(judged) })}</span> : null}
      {search.waves === undefined ? null : <span>{say('method.waves')}</span>}
    </p>
  );
};

/** What customers say, and which moments move it. */
export const DriversView = () => {
  const say = useDriversMessages();
  const read = useContentText();
  const formats = useFormats();
  const may = useMay();
  const navigate = route.useNavigate();
  const { survey: wanted } = route.useSearch();
  const {
    selection: { waveIds, regionIds, sizes },
  } = useNetworkSelection();
  const [asked, surveys] = useQueries({
    queries: [
      trpc.network.drivers.queryOptions({
        ...(wanted === undefined ? {} : { surveyId: wanted }),
        ...(waveIds === undefined ? {} : { waveIds }),
        ...(regionIds === undefined ? {} : { regionIds }),
        ...(sizes === undefined ? {} : { sizes }),
      }),
      trpc.surveys.list.queryOptions(),
    ],
  });
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  const drivers = asked.data;
  const newest = (surveys.data ?? []).filter(
    ({ surveyId, version }, _at, all) =>
      !all.some(other => other.surveyId === surveyId && other.version > version),
  );
  return (
    <>
      {may('survey.collect') ? (
        <TextLink to="/surveys" size="sm">
          {say('surveys')}
        </TextLink>
      ) : null}
      {newest.length < 2 ? null : (
        <Select
          className="tl-drivers-survey"
          label={say('survey')}
          data={newest.map(({ surveyId, title, version, responseCount }) => ({
            value: surveyId,
            label: say('survey.version', {
              title: read(title),
              version,
              n: formats.number(responseCount),
            }),
          }))}
          value={drivers.survey.surveyId}
          allowDeselect={false}
          onChange={survey =>
            void navigate({ search: before => ({ ...before, ...(survey === null ? {} : { survey }) }) })
          }
        />
      )}
      {drivers.method.responses === 0 ? (
        <Panel>
          <EmptyState icon={IconMessageCircle} title={say('none.title')} text={say('none.text')} />
        </Panel>
      ) : (
        <>
          <MethodLine method={drivers.method} survey={drivers.survey} />
          <VoicePanels drivers={drivers} />
          <SharesPanel drivers={drivers} />
          {drivers.drivers.kind === 'judged' ? (
            <QuadrantPanel judged={drivers.drivers} survey={drivers.survey} />
          ) : null}
          <ContrastsPanel drivers={drivers} />
          <KanoPanel drivers={drivers} />
          <GapsPanel drivers={drivers} />
          <RemarksPanel remarks={drivers.remarks} />
        </>
      )}
    </>
  );
};
