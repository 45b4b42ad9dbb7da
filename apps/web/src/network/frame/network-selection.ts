import { createContext, useContext } from 'react';
import type { api } from '../../app/api-client.ts';
import type { NetworkSearch } from './network-search.ts';

/** What the procedures of the network are asked of. */
export type Selection = Parameters<typeof api.network.comparison.query>[0];

type Waves = Awaited<ReturnType<typeof api.waves.list.query>>;

export type NetworkSelection = {
  readonly selection: Selection;
  readonly checklist: Awaited<ReturnType<typeof api.checklists.list.query>>[number];
  /** The waves chosen, or all of them, by their first day. */
  readonly waves: Waves;
  readonly allWaves: Waves;
  readonly search: NetworkSearch;
  /** Which audits the comparison counts; every other view counts final ones alone. */
  readonly counting: 'final' | 'submitted';
  /** False for somebody of some dealers: of the others they see at most a benchmark. */
  readonly wholeNetwork: boolean;
};

export const NetworkSelectionContext = createContext<NetworkSelection | null>(null);

/** What the frame was set to: every view of the network stands in it. */
export const useNetworkSelection = (): NetworkSelection => {
  const found = useContext(NetworkSelectionContext);
  if (found === null) throw new Error('a view of the network stands outside its frame');
  return found;
};
