/** What the supervisor is doing, for whoever watches a start. */
export type Progress =
  /** The folder cannot be entered by the unprivileged user the server runs as: its data lie in `home`. */
  | { readonly step: 'placedElsewhere'; readonly dataFolder: string; readonly home: string }
  | { readonly step: 'copyingBinaries'; readonly to: string }
  | { readonly step: 'creatingCluster'; readonly home: string }
  | { readonly step: 'starting' }
  /** A server left behind by a Truthline that died is taken over. */
  | { readonly step: 'adopting'; readonly pid: number }
  /** An earlier server is still starting, stopping or being cleared away. */
  | { readonly step: 'waitingForEarlierServer'; readonly pid: number };

export type OnProgress = (progress: Progress) => void;
