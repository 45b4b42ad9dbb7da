import { Select } from '@mantine/core';
import { AUDIT_KINDS, type AuditKind } from '@truthline/audit';
import type { api } from '../app/api-client.ts';
import type { NetworkSearch } from '../app/search.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useNetworkMessages } from './use-network-messages.ts';

type Checklists = Awaited<ReturnType<typeof api.checklists.list.query>>;
type Waves = Awaited<ReturnType<typeof api.waves.list.query>>;

const ALL = 'all';
const DEFAULT_KIND: AuditKind = 'mystery';

type NetworkFiltersProps = {
  checklists: Checklists;
  waves: Waves;
  checklistId: string;
  search: NetworkSearch;
  onChange: (search: NetworkSearch) => void;
};

/** What is compared. The selection lives in the address, so a comparison can be sent to someone. */
export const NetworkFilters = ({ checklists, waves, checklistId, search, onChange }: NetworkFiltersProps) => {
  const say = useNetworkMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const without = (name: keyof NetworkSearch): NetworkSearch =>
    Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
  return (
    <div className="tl-network-filters">
      <Select
        label={say('filter.checklist')}
        data={checklists.map(({ checklistId: value, title }) => ({ value, label: read(title) }))}
        value={checklistId}
        onChange={value => onChange(value === null ? without('checklist') : { ...search, checklist: value })}
      />
      <Select
        label={say('filter.wave')}
        data={[
          { value: ALL, label: say('filter.wave.all') },
          ...waves.map(({ id, name }) => ({ value: id, label: read(name) })),
        ]}
        value={search.wave ?? ALL}
        onChange={value =>
          onChange(value === null || value === ALL ? without('wave') : { ...search, wave: value })
        }
      />
      <Select
        label={say('filter.kind')}
        data={AUDIT_KINDS.map(kind => ({ value: kind, label: sayFrame(`kind.${kind}`) }))}
        // Kinds are never compared together: those who audit themselves are kinder than those who visit.
        value={search.kind ?? DEFAULT_KIND}
        onChange={value => {
          const kind = AUDIT_KINDS.find(choice => choice === value);
          onChange(kind === undefined ? without('kind') : { ...search, kind });
        }}
      />
    </div>
  );
};
