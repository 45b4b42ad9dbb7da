import { MultiSelect, Select } from '@mantine/core';
import { AUDIT_KINDS, DEALER_SIZES, type AuditKind } from '@truthline/audit';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { trpc, type api } from '../../app/api-client.ts';
import { useContentText } from '../../frame/use-content-text.ts';
import { useFrameMessages } from '../../frame/use-frame-messages.ts';
import type { NetworkSearch } from './network-search.ts';
import { withoutChoice } from './network-views.ts';
import { useNetworkMessages } from './use-network-messages.ts';

type Checklists = Awaited<ReturnType<typeof api.checklists.list.query>>;
type Waves = Awaited<ReturnType<typeof api.waves.list.query>>;

/** Kinds are never compared together: those who audit themselves are kinder than those who visit. */
const DEFAULT_KIND: AuditKind = 'mystery';

const COUNTINGS = ['final', 'submitted'] as const;

type Change = { readonly [Key in keyof NetworkSearch]?: NetworkSearch[Key] | undefined };

type NetworkFiltersProps = {
  checklists: Checklists;
  waves: Waves;
  checklistId: string;
  search: NetworkSearch;
  wholeNetwork: boolean;
  /** Whether this person may ask for audits that are not final. */
  mayAskUnsettled: boolean;
  /** Undefined or an empty list: no longer in the address. */
  onChange: (change: Change) => void;
};

/** Which dealers are looked at; the others stay the measure. */
const DealerFilters = ({ search, onChange }: Pick<NetworkFiltersProps, 'search' | 'onChange'>) => {
  const say = useNetworkMessages();
  const read = useContentText();
  const regions = useQuery(trpc.regions.list.queryOptions());
  const tags = useQuery(trpc.dealers.tags.queryOptions());
  const chosen = { regions: search.regions ?? [], sizes: search.sizes ?? [], tags: search.tags ?? [] };
  // One in the address that no dealer has any more still narrows what is shown: it can be taken away here.
  const offered = [...new Set([...(tags.data ?? []), ...chosen.tags])];
  return (
    <>
      <MultiSelect
        label={say('filter.regions')}
        placeholder={chosen.regions.length === 0 ? say('filter.regions.all') : ''}
        data={(regions.data ?? []).map(({ id, name }) => ({ value: id, label: read(name) }))}
        value={regions.data === undefined ? [] : [...chosen.regions]}
        onChange={ids => onChange({ regions: ids })}
      />
      <MultiSelect
        label={say('filter.sizes')}
        placeholder={chosen.sizes.length === 0 ? say('filter.sizes.all') : ''}
        data={DEALER_SIZES.map(size => ({ value: size, label: say(`size.${size}`) }))}
        value={[...chosen.sizes]}
        onChange={sizes => onChange({ sizes: DEALER_SIZES.filter(size => sizes.includes(size)) })}
      />
      {offered.length === 0 ? null : (
        <MultiSelect
          label={say('filter.tags')}
          placeholder={chosen.tags.length === 0 ? say('filter.tags.all') : ''}
          data={offered}
          value={[...chosen.tags]}
          onChange={names => onChange({ tags: names })}
        />
      )}
    </>
  );
};

/** What is compared. The selection lives in the address, so a comparison can be sent to someone. */
export const NetworkFilters = (props: NetworkFiltersProps) => {
  const { checklists, waves, checklistId, search, wholeNetwork, mayAskUnsettled, onChange } = props;
  const say = useNetworkMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const chosenWaves = search.waves ?? [];
  const without = useRouterState({ select: ({ location }) => withoutChoice(location.pathname) });
  return (
    <div className="tl-network-filters">
      {without.includes('checklist') ? null : (
        <Select
          label={say('filter.checklist')}
          data={checklists.map(({ checklistId: value, title }) => ({ value, label: read(title) }))}
          value={checklistId}
          allowDeselect={false}
          onChange={value => onChange({ checklist: value ?? undefined })}
        />
      )}
      <MultiSelect
        label={say('filter.waves')}
        placeholder={chosenWaves.length === 0 ? say('filter.waves.all') : ''}
        data={waves.map(({ id, name }) => ({ value: id, label: read(name) }))}
        value={[...chosenWaves]}
        onChange={ids => onChange({ waves: ids })}
      />
      {without.includes('kind') ? null : (
        <Select
          label={say('filter.kind')}
          data={AUDIT_KINDS.map(kind => ({ value: kind, label: sayFrame(`kind.${kind}`) }))}
          value={search.kind ?? DEFAULT_KIND}
          allowDeselect={false}
          onChange={value => onChange({ kind: AUDIT_KINDS.find(choice => choice === value) })}
        />
      )}
      {mayAskUnsettled && !without.includes('counting') ? (
        <Select
          label={say('filter.counting')}
          data={COUNTINGS.map(value => ({ value, label: say(`counting.${value}`) }))}
          value={search.counting ?? 'final'}
          allowDeselect={false}
          onChange={value => onChange({ counting: value === 'submitted' ? value : undefined })}
        />
      ) : null}
      {wholeNetwork ? <DealerFilters search={search} onChange={onChange} /> : null}
    </div>
  );
};
