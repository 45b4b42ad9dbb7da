import './agreement.css';
import { Select } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  DifferencePlot,
  EmptyState,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
} from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import type { AgreementSearch } from '../app/search.ts';
import { useMay, useSession } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { AgreementWords } from './AgreementWords.tsx';
import { ItemsPanel } from './ItemsPanel.tsx';
import type { Compared, SelfMystery } from './self-mystery.ts';
import { SidesPanel } from './SidesPanel.tsx';
import { useAgreementMessages } from './use-agreement-messages.ts';

const route = getRouteApi('/signedIn/waves/$waveId/agreement');

const Plot = ({ compared }: { compared: Compared }) => {
  const say = useAgreementMessages();
  const read = useContentText();
  const navigate = route.useNavigate();
  const { points, scores, leastPairs } = compared;
  return (
    <Panel title={say('plot.title')} note={say('plot.note')}>
      <DifferencePlot
        points={points.map(({ dealerId, name, self, mystery }) => ({
          id: dealerId,
          name: read(name),
          first: self,
          second: mystery,
        }))}
        limits={
          scores === null || scores.n < leastPairs
            ? null
            : {
                bias: scores.bias,
                biasLow: scores.biasInterval.low,
                biasHigh: scores.biasInterval.high,
                low: scores.low,
                high: scores.high,
                margin: scores.limitMargin,
              }
        }
        words={{
          caption: say('plot.caption'),
          unit: say('plot.unit'),
          first: say('plot.self'),
          second: say('plot.mystery'),
          xAxis: say('plot.xAxis'),
        }}
        onSelect={dealerId => void navigate({ search: known => ({ ...known, dealer: dealerId }) })}
      />
    </Panel>
  );
};

const Figures = ({ found, onOne }: { found: SelfMystery; onOne: boolean }) => {
  const say = useAgreementMessages();
  const { compared } = found;
  if (compared === null || compared.dealers === 0)
    return (
      <Panel>
        <EmptyState
          icon={IconArrowsDiff}
          title={say('none.title')}
          text={onOne && compared !== null ? say('sides.missing') : say('none.text')}
        />
      </Panel>
    );
  return (
    <>
      {compared.sides === null ? null : <SidesPanel sides={compared.sides} />}
      {onOne ? null : <AgreementWords compared={compared} />}
      {onOne || compared.points.length < 2 ? null : (
        <>
          <Plot compared={compared} />
          <ItemsPanel compared={compared} />
        </>
      )}
    </>
  );
};

const VersionChoice = ({ found, search }: { found: SelfMystery; search: AgreementSearch }) => {
  const say = useAgreementMessages();
  const read = useContentText();
  const navigate = route.useNavigate();
  const keyOf = (checklistId: string, version: number) => `${checklistId}@${version}`;
  const { versions, compared } = found;
  if (versions.length < 2 || compared === null) return null;
  return (
    <Select
      label={say('checklist')}
      maw={340}
      data={versions.map(({ checklistId, version, title }) => ({
        value: keyOf(checklistId, version),
        label: say('version', { title: read(title), version }),
      }))}
      value={keyOf(compared.checklistId, compared.version)}
      onChange={value => {
        const chosen = versions.find(({ checklistId, version }) => keyOf(checklistId, version) === value);
        if (chosen === undefined) return;
        const { checklistId: checklist, version } = chosen;
        void navigate({ search: { ...search, checklist, version } });
      }}
    />
  );
};

/** What dealers say of themselves in a wave beside what mystery visits found: over all dealers in reach, or at one. */
export const AgreementPage = () => {
  const { waveId } = route.useParams();
  const search = route.useSearch();
  const say = useAgreementMessages();
  const read = useContentText();
  const mayCompare = useMay()('comparison.read');
  const { dealerIds } = useSession().membership;
  const only = dealerIds !== 'all' && dealerIds.length === 1;
  const { dealer, checklist, version } = search;
  const asked = useQuery({
    ...trpc.agreement.selfMystery.queryOptions({
      waveId,
      dealerId: dealer ?? null,
      checklist:
        checklist === undefined || version === undefined ? null : { checklistId: checklist, version },
    }),
    enabled: mayCompare,
  });
  if (!mayCompare) return <NoPermissionState />;
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  return (
    <PageFrame
      title={say('title')}
      lead={asked.isPending ? '' : say('lead', { wave: read(asked.data.waveName) })}
      actions={
        dealer === undefined || only ? undefined : (
          <ButtonLink
            variant="default"
            to="/waves/$waveId/agreement"
            params={{ waveId }}
            search={({ dealer: _one, ...all }: AgreementSearch) => all}
          >
            {say('sides.all')}
          </ButtonLink>
        )
      }
    >
      <div className="tl-agreement">
        {asked.isPending ? (
          <LoadingSkeleton count={10} />
        ) : (
          <>
            <VersionChoice found={asked.data} search={search} />
            <Figures found={asked.data} onOne={dealer !== undefined} />
          </>
        )}
      </div>
    </PageFrame>
  );
};
