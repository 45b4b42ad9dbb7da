/** The views of the network, in the order of their tabs. `wholeNetwork`: not for somebody of some dealers. */
export const networkViews = [
  { id: 'overview', to: '/network', wholeNetwork: false },
  { id: 'league', to: '/network/league', wholeNetwork: false },
  { id: 'funnel', to: '/network/funnel', wholeNetwork: false },
  { id: 'heatmap', to: '/network/heatmap', wholeNetwork: false },
  { id: 'map', to: '/network/map', wholeNetwork: true },
  { id: 'trend', to: '/network/trend', wholeNetwork: false },
  { id: 'honesty', to: '/network/honesty', wholeNetwork: false },
  { id: 'fairness', to: '/network/fairness', wholeNetwork: false },
  { id: 'burden', to: '/network/burden', wholeNetwork: false },
] as const satisfies readonly {
  readonly id: string;
  readonly to: `/network${string}`;
  readonly wholeNetwork: boolean;
}[];
