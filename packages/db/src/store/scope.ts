/** How far a transaction reaches inside its network. Row-level security holds every statement to it. */
export type Reach =
  /** Every dealer of the network. */
  | { readonly kind: 'network' }
  /** These dealers and nothing of the others. */
  | { readonly kind: 'dealers'; readonly dealerIds: readonly string[] }
  /** At these dealers, only the audits the person makes. */
  | { readonly kind: 'own'; readonly dealerIds: readonly string[] };

/** On whose behalf a transaction runs. Ids are UUIDs. */
export type Scope = {
  readonly networkId: string;
  readonly personId: string;
  readonly reach: Reach;
};

/** The actor of what no person asks for: the demo load, a scheduled task. */
export const SYSTEM_PERSON_ID = '00000000-0000-0000-0000-000000000000';

/** The scope of the system itself inside one network. */
export const systemScope = (networkId: string): Scope => ({
  networkId,
  personId: SYSTEM_PERSON_ID,
  reach: { kind: 'network' },
});
