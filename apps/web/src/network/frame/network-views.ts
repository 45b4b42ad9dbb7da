type Choice = 'checklist' | 'kind' | 'counting';

type View = {
  readonly id: string;
  readonly to: `/network${string}`;
  readonly wholeNetwork: boolean;
  readonly without?: readonly Choice[];
};

/**
 * The views of the network, in the order of their tabs. `wholeNetwork`: not for somebody of some dealers. `without`: the
 * choices of the frame that make no difference there and are not offered.
 */
export const networkViews = [
  { id: 'overview', to: '/network', wholeNetwork: false, without: ['counting'] },
  { id: 'league', to: '/network/league', wholeNetwork: false },
  { id: 'funnel', to: '/network/funnel', wholeNetwork: false },
  { id: 'heatmap', to: '/network/heatmap', wholeNetwork: false, without: ['counting'] },
  { id: 'map', to: '/network/map', wholeNetwork: true, without: ['counting'] },
  { id: 'trend', to: '/network/trend', wholeNetwork: false, without: ['counting'] },
  { id: 'honesty', to: '/network/honesty', wholeNetwork: false, without: ['kind', 'counting'] },
  { id: 'fairness', to: '/network/fairness', wholeNetwork: false, without: ['counting'] },
  { id: 'burden', to: '/network/burden', wholeNetwork: false, without: ['checklist', 'kind', 'counting'] },
  { id: 'drivers', to: '/network/drivers', wholeNetwork: false, without: ['checklist', 'kind', 'counting'] },
  { id: 'report', to: '/network/report', wholeNetwork: true },
] as const satisfies readonly View[];

const NONE: readonly Choice[] = [];

/** The choices of the frame that the view at a path goes without. */
export const withoutChoice = (pathname: string): readonly Choice[] => {
  const views: readonly View[] = networkViews;
  return views.find(({ to }) => to === pathname)?.without ?? NONE;
};
