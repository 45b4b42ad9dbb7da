import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Picker } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc } from '../../app/api-client.ts';
import { useContentText } from '../../frame/use-content-text.ts';
import type { TrendOf } from './trend-search.ts';
import { useTrendMessages } from './use-trend-messages.ts';

const KINDS = ['network', 'region', 'dealer'] as const;

type TrendOfFilterProps = {
  of: TrendOf;
  wholeNetwork: boolean;
  /** Dealers of somebody who sees some alone. */
  ownDealerIds: 'all' | readonly string[];
  onChange: (of: TrendOf) => void;
};

/** Whose series is shown. */
export const TrendOfFilter = ({ of, wholeNetwork, ownDealerIds, onChange }: TrendOfFilterProps) => {
  const say = useTrendMessages();
  const read = useContentText();
  const regions = useQuery({ ...trpc.regions.list.queryOptions(), enabled: wholeNetwork });
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const options = useMemo(
    () =>
      (dealers.data ?? [])
        .filter(({ id }) => ownDealerIds === 'all' || ownDealerIds.includes(id))
        .map(({ id, code, name }) => ({
          value: id,
          label: `${read(name)} · ${code}`,
          search: `${name.zh} ${name.en} ${code}`.toLowerCase(),
        })),
    [dealers.data, ownDealerIds, read],
  );
  const choose = (kind: string | null) => {
    const [region] = regions.data ?? [];
    const [dealer] = options;
    if (kind === 'region' && region !== undefined) onChange({ kind, regionId: region.id });
    else if (kind === 'dealer' && dealer !== undefined) onChange({ kind, dealerId: dealer.value });
    else if (kind === 'network') onChange({ kind });
  };
  if (!wholeNetwork && options.length < 2) return null;
  return (
    <div className="tl-network-filters">
      {wholeNetwork ? (
        <Select
          label={say('of')}
          data={KINDS.map(kind => ({ value: kind, label: say(`of.${kind}`) }))}
          value={of.kind}
          allowDeselect={false}
          onChange={choose}
        />
      ) : null}
      {of.kind === 'region' ? (
        <Select
          label={say('of.whichRegion')}
          data={(regions.data ?? []).map(({ id, name }) => ({ value: id, label: read(name) }))}
          value={of.regionId}
          allowDeselect={false}
          onChange={id => (id === null ? undefined : onChange({ kind: 'region', regionId: id }))}
        />
      ) : null}
      {of.kind === 'dealer' ? (
        <Picker
          label={say('of.whichDealer')}
          options={options}
          value={of.dealerId}
          onChange={id => onChange({ kind: 'dealer', dealerId: id })}
          nothingFound={say('of.noDealer')}
        />
      ) : null}
    </div>
  );
};
