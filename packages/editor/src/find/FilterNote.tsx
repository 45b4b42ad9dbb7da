import { useMemo } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession } from '../core/core-context.tsx';
import { NO_FILTER, filteredCards, isFiltering } from './card-filter.ts';

/** Says that a filter is on while its panel is closed, and clears it. */
export const FilterNote = () => {
  const core = useCore();
  const say = useSay();
  const filter = useSession(session => session.filter);
  const open = useSession(session => session.panel === 'filter' || session.presenting);
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const filtering = isFiltering(filter);
  const lit = useMemo(
    () => (filtering ? filteredCards(blueprint, filter).size : 0),
    [blueprint, filter, filtering],
  );
  if (!filtering || open) return null;
  return (
    <div className="te-filter-note">
      <button type="button" onClick={() => core.update({ panel: 'filter' })}>
        {say('filter.count', { lit, total: Object.keys(blueprint.card).length })}
      </button>
      <button
        type="button"
        aria-label={say('filter.clear')}
        onClick={() => core.update({ filter: NO_FILTER })}
      >
        ×
      </button>
    </div>
  );
};
