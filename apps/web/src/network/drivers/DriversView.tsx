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
  const { from, to, responses, dealers, judged, otherVersions, intervalLevel, asOf } = method;
  const leftOut = otherVersions.reduce((sum, other) => sum + other.responses, 0);
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
      {leftOut === 0 ? null : (
        <span>
          {say('method.otherVersions', {
            count: leftOut,
            versions: otherVersions.map(({ version }) => version).join(', '),
          })}
        </span>
      )}
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
  const { survey: wanted, version } = route.useSearch();
  const {
    selection: { waveIds, regionIds, sizes, tags },
  } = useNetworkSelection();
  const [asked, surveys] = useQueries({
    queries: [
      trpc.network.drivers.queryOptions({
        ...(wanted === undefined ? {} : { surveyId: wanted }),
        ...(version === undefined ? {} : { version }),
        ...(waveIds === undefined ? {} : { waveIds }),
        ...(regionIds === undefined ? {} : { regionIds }),
        ...(sizes === undefined ? {} : { sizes }),
        ...(tags === undefined ? {} : { tags }),
      }),
      trpc.surveys.list.queryOptions(),
    ],
  });
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  const drivers = asked.data;
  // Of older versions those that somebody answered: figures are of one version alone.
  const offered = (surveys.data ?? []).filter(
    (one, _at, all) =>
      one.responseCount > 0 ||
      !all.some(other => other.surveyId === one.surveyId && other.version > one.version),
  );
  return (
    <>
      {may('survey.collect') ? <TextLink to="/surveys">{say('surveys')}</TextLink> : null}
      {offered.length < 2 ? null : (
        <Select
          className="tl-drivers-survey"
          label={say('survey')}
          data={offered.map(({ surveyId, title, version: number, responseCount }) => ({
            value: `${surveyId}@${number}`,
            label: say('survey.version', {
              title: read(title),
              version: number,
              n: formats.number(responseCount),
            }),
          }))}
          value={`${drivers.survey.surveyId}@${drivers.survey.version}`}
          allowDeselect={false}
          onChange={chosen => {
            const other = offered.find(one => `${one.surveyId}@${one.version}` === chosen);
            if (other === undefined) return;
            const { surveyId: survey, version: number } = other;
            void navigate({ search: before => ({ ...before, survey, version: number }) });
          }}
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
