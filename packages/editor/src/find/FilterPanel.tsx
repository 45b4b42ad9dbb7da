import { Button, Checkbox } from '@mantine/core';
import { readText } from '@truthline/blueprint';
import { useMemo } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import { PanelShell } from '../shell/PanelShell.tsx';
import { NO_FILTER, filterChoices, filteredCards, isFiltering, toggled } from './card-filter.ts';

type Row<Id extends string> = {
  readonly title: string;
  readonly choices: readonly { readonly id: Id; readonly count: number }[];
  readonly chosen: ReadonlySet<Id>;
  readonly name: (id: Id) => string;
  readonly onToggle: (id: Id) => void;
};

const FilterRow = <Id extends string>({ title, choices, chosen, name, onToggle }: Row<Id>) =>
  choices.length === 0 ? null : (
    <fieldset className="te-filter-row">
      <legend>{title}</legend>
      {choices.map(({ id, count }) => (
        <Checkbox
          key={id}
          size="sm"
          checked={chosen.has(id)}
          onChange={() => onToggle(id)}
          label={
            <>
              {name(id)} <small>{count}</small>
            </>
          }
        />
      ))}
    </fieldset>
  );

/** Which cards are lit: by role, tag, dimension and stage. The others step back, none is taken away. */
export const FilterPanel = () => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const filter = useSession(session => session.filter);
  const choices = useMemo(() => filterChoices(blueprint), [blueprint]);
  const lit = useMemo(() => filteredCards(blueprint, filter).size, [blueprint, filter]);
  const set = (change: Partial<typeof filter>) => core.update({ filter: { ...filter, ...change } });
  const total = Object.keys(blueprint.card).length;
  return (
    <PanelShell title={say('panel.filter')}>
      <p className="te-counts" role="status">
        {say('filter.count', { lit, total })}
      </p>
      <Button
        size="xs"
        variant="default"
        disabled={!isFiltering(filter)}
        onClick={() => core.update({ filter: NO_FILTER })}
      >
        {say('filter.clear')}
      </Button>
      <FilterRow
        title={say('filter.role')}
        choices={choices.roles}
        chosen={filter.roleIds}
        name={id => readText(blueprint.role[id]?.name ?? { zh: '', en: '' }, language)}
        onToggle={id => set({ roleIds: toggled(filter.roleIds, id) })}
      />
      <FilterRow
        title={say('filter.stage')}
        choices={choices.stages}
        chosen={filter.stageIds}
        name={id => readText(blueprint.stage[id]?.name ?? { zh: '', en: '' }, language)}
        onToggle={id => set({ stageIds: toggled(filter.stageIds, id) })}
      />
      <FilterRow
        title={say('filter.dimension')}
        choices={choices.dimensions}
        chosen={filter.dimensions}
        name={id => say(`dimension.${id}`)}
        onToggle={id => set({ dimensions: toggled(filter.dimensions, id) })}
      />
      <FilterRow
        title={say('filter.tag')}
        choices={choices.tags}
        chosen={filter.tags}
        name={id => id}
        onToggle={id => set({ tags: toggled(filter.tags, id) })}
      />
    </PanelShell>
  );
};
