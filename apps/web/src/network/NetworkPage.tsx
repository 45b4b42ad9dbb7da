import './network.css';
import { IconChartDots3 } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Service } from '@truthline/blueprint';
import { EmptyState, LoadingSkeleton, PageFrame, Panel, useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { BenchmarkSwitch } from './BenchmarkSwitch.tsx';
import { LeagueTable, type Comparison } from './LeagueTable.tsx';
import { NetworkFilters } from './NetworkFilters.tsx';
import { NetworkFunnel } from './NetworkFunnel.tsx';
import { NetworkHeatmap, type Selection } from './NetworkHeatmap.tsx';
import { useNetworkMessages } from './use-network-messages.ts';

const route = getRouteApi('/signedIn/network');

/** What stands behind the figures: how many, how, and what is missing. */
const Method = ({ comparison: { method, benchmark } }: { comparison: Comparison }) => {
  const say = useNetworkMessages();
  const formats = useFormats();
  if (method.auditCount === null)
    return <p className="tl-network-method">{say('method.own', { version: method.version })}</p>;
  return (
    <p className="tl-network-method">
      <span>
        {say('method', {
          dealers: method.dealerCount,
          audits: formats.number(method.auditCount),
          version: method.version,
          level: formats.percent(method.intervalLevel),
          minimum: method.evidence.audits,
          reliability: formats.number(method.evidence.reliability, 1),
        })}
      </span>
      {method.missingDealers === null || method.missingDealers === 0 ? null : (
        <span>{say('method.missing', { count: method.missingDealers })}</span>
      )}
      {benchmark === null ? null : (
        <span>
          {say('benchmark', {
            mean: formats.score(benchmark.mean),
            low: formats.score(benchmark.quartiles.low),
            high: formats.score(benchmark.quartiles.high),
            dealers: benchmark.dealerCount,
          })}
        </span>
      )}
    </p>
  );
};

const NothingToCompare = () => {
  const say = useNetworkMessages();
  const may = useMay();
  return (
    <Panel>
      <EmptyState
        icon={IconChartDots3}
        title={say('empty.title')}
        text={say('empty.text')}
        action={may('wave.import') ? <ButtonLink to="/waves">{say('empty.action')}</ButtonLink> : undefined}
      />
    </Panel>
  );
};

const ComparisonView = ({ selection, service }: { selection: Selection; service: Service }) => {
  const say = useNetworkMessages();
  const may = useMay();
  const comparison = useQuery(trpc.network.comparison.queryOptions(selection));
  if (comparison.isError)
    return <CallError error={comparison.error} onRetry={() => void comparison.refetch()} />;
  if (comparison.isPending) return <LoadingSkeleton count={12} />;
  const { data } = comparison;
  if (data.rows.every(({ auditCount }) => auditCount === 0)) return <NothingToCompare />;
  return (
    <>
      <Method comparison={data} />
      <div className="tl-network-league">
        <Panel title={say('table.title')} note={say('table.note')} flush>
          <LeagueTable comparison={data} />
        </Panel>
      </div>
      <NetworkFunnel comparison={data} />
      <NetworkHeatmap selection={selection} service={service} />
      {may('benchmark.allow') ? (
        <Panel title={say('benchmark.title')}>
          <BenchmarkSwitch />
        </Panel>
      ) : null}
    </>
  );
};

/** Comparing dealers fairly: figures with their uncertainty, the funnel, and every dealer at every moment. */
export const NetworkPage = () => {
  const say = useNetworkMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [checklists, waves] = useQueries({
    queries: [trpc.checklists.list.queryOptions(), trpc.waves.list.queryOptions()],
  });
  const failed = [checklists, waves].find(({ isError }) => isError);
  const checklist =
    (checklists.data ?? []).find(({ checklistId }) => checklistId === search.checklist) ??
    (checklists.data ?? []).find(({ checklistId }) => checklistId === 'aftersales') ??
    checklists.data?.[0];
  return (
    <PageFrame title={say('title')} lead={say('lead')} width="wide">
      <div className="tl-network">
        {failed !== undefined ? (
          <CallError error={failed.error} onRetry={() => void failed.refetch()} />
        ) : checklists.data === undefined || waves.data === undefined ? (
          <LoadingSkeleton count={12} />
        ) : checklist === undefined ? (
          <NothingToCompare />
        ) : (
          <>
            {search.wave === undefined ? null : (
              <TextLink to="/waves/$waveId/agreement" params={{ waveId: search.wave }}>
                {say('agreement')}
              </TextLink>
            )}
            <NetworkFilters
              checklists={checklists.data}
              waves={waves.data}
              checklistId={checklist.checklistId}
              search={search}
              onChange={next => void navigate({ search: next })}
            />
            <ComparisonView
              selection={{
                checklistId: checklist.checklistId,
                ...(search.wave === undefined ? {} : { waveIds: [search.wave] }),
                ...(search.kind === undefined ? {} : { kinds: [search.kind] }),
              }}
              service={checklist.service}
            />
          </>
        )}
      </div>
    </PageFrame>
  );
};
