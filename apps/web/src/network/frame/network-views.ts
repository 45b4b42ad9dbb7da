/** The views of the network, in the order of their tabs. `wholeNetwork`: not for somebody of some dealers. */
export const networkViews = [
  { id: 'overview', to: '/network', wholeNetwork: false },
  { id: 'league', to: '/network/league', wholeNetwork: false },
  { id: 'funnel', to: '/network/funnel', wholeNetwork: false },
  { id: 'heatmap', to: '/network/heatmap', wholeNetwork: false },
  { id: 'map', to: '/network/map', wholeNetwork: true },
] as const satisfies readonly {
  readonly id: string;
  readonly to: `/network${string}`;
  readonly wholeNetwork: boolean;
}[];
