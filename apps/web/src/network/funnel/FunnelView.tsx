import { Switch } from '@mantine/core';
import { IconChartDots3, IconSearch } from '@tabler/icons-react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { EmptyState, FunnelPlot, Panel, useFormats, type FunnelPoint } from '@truthline/ui';
import { useMemo } from 'react';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { WithComparison } from '../comparison/WithComparison.tsx';
import { AddressInput } from '../frame/AddressInput.tsx';
import { withoutEmpty } from '../frame/network-search.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { funnelSearch, type FunnelSearch } from './funnel-search.ts';

const route = getRouteApi('/signedIn/network/funnel');
const flags = { high: 'above', low: 'below', null: 'within' } as const;

type Made = NonNullable<Comparison['funnel']>;

const limitsOf = ({ limits }: Made, chance: boolean) =>
  limits.map(limit => {
    const { low95, high95, low998, high998 } = chance ? limit.chanceAlone : limit;
    return {
      count: limit.n,
      low95: low95 * 100,
      high95: high95 * 100,
      low998: low998 * 100,
      high998: high998 * 100,
    };
  });

/** How many are out of line, by either rule: chance alone calls too many wherever dealers truly differ. */
const Counts = ({ funnel }: { funnel: Made }) => {
  const say = useNetworkMessages();
  const formats = useFormats();
  const { flagged, outside } = funnel.outliers;
  return (
    <p className="tl-network-method">
      <span>{say('funnel.note', { rate: formats.percent(funnel.falseDiscoveryRate) })}</span>
      <span>
        {say('funnel.outliers', {
          flagged: formats.number(flagged.withSpread),
          byChance: formats.number(flagged.chanceAlone),
        })}
      </span>
      <span>
        {say('funnel.outside', {
          adjusted: formats.number(outside.withSpread),
          byChance: formats.number(outside.chanceAlone),
        })}
      </span>
      {funnel.overdispersion === null || funnel.overdispersion.tauSquared === 0 ? null : (
        <span>{say('funnel.overdispersed', { phi: formats.number(funnel.overdispersion.phi, 2) })}</span>
      )}
    </p>
  );
};

type FunnelProps = {
  comparison: Comparison;
  look: FunnelSearch;
  onLook: (look: { readonly [Key in keyof FunnelSearch]: FunnelSearch[Key] | undefined }) => void;
};

/** Share of items passed against items judged, between limits. A point leads to its dealer in the league. */
const Funnel = ({ funnel, comparison: { rows }, look, onLook }: FunnelProps & { funnel: Made }) => {
  const say = useNetworkMessages();
  const read = useContentText();
  const router = useRouter();
  const { search } = useNetworkSelection();
  const chance = look.limits === 'chance';
  const points = useMemo((): readonly FunnelPoint[] => {
    const names = new Map(rows.map(({ dealerId, name }) => [dealerId, read(name)]));
    return funnel.points.map(({ dealerId, n, share, flag, chanceAlone }) => ({
      id: dealerId,
      name: names.get(dealerId) ?? dealerId,
      count: n,
      score: share * 100,
      flag: flags[(chance ? chanceAlone.flag : flag) ?? 'null'],
    }));
  }, [rows, funnel, read, chance]);
  const limits = useMemo(() => limitsOf(funnel, chance), [funnel, chance]);
  const highlighted = useMemo(() => {
    const wanted = look.find?.trim().toLocaleLowerCase() ?? '';
    const found = rows.filter(
      ({ name, code }) =>
        wanted !== '' && `${name.zh} ${name.en} ${code}`.toLocaleLowerCase().includes(wanted),
    );
    return new Set([...(search.pins ?? []), ...found.map(({ dealerId }) => dealerId)]);
  }, [rows, look.find, search.pins]);
  return (
    <Panel
      title={say('funnel.title')}
      actions={
        <div className="tl-network-look">
          <Switch
            size="xs"
            label={say('funnel.spread')}
            checked={!chance}
            onChange={({ currentTarget: { checked } }) =>
              onLook(checked ? { ...look, limits: undefined } : { ...look, limits: 'chance' })
            }
          />
          <AddressInput
            size="xs"
            leftSection={<IconSearch size={14} stroke={1.6} />}
            aria-label={say('find')}
            placeholder={say('find')}
            inAddress={look.find ?? ''}
            onWrite={find => onLook({ ...look, find })}
          />
        </div>
      }
    >
      <Counts funnel={funnel} />
      <FunnelPlot
        target={funnel.target * 100}
        points={points}
        limits={limits}
        highlighted={highlighted}
        onSelect={dealerId =>
          void router.navigate({
            to: '/network/league',
            search: { ...search, pins: [...new Set([...(search.pins ?? []), dealerId])] },
          })
        }
      />
    </Panel>
  );
};

/** Which dealers are beyond what chance explains. */
export const FunnelView = () => {
  const say = useNetworkMessages();
  const look = funnelSearch(route.useSearch());
  const router = useRouter();
  return (
    <WithComparison>
      {comparison =>
        comparison.funnel === null ? (
          <Panel title={say('funnel.title')}>
            <EmptyState icon={IconChartDots3} title={say('funnel.none')} text={say('funnel.noneText')} />
          </Panel>
        ) : (
          <Funnel
            comparison={comparison}
            funnel={comparison.funnel}
            look={look}
            onLook={change =>
              void router.navigate({
                to: '.',
                replace: true,
                search: before =>
                  withoutEmpty({ ...before, ...change, find: change.find === '' ? undefined : change.find }),
              })
            }
          />
        )
      }
    </WithComparison>
  );
};
