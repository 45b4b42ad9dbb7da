/** The five kinds in drawing order, top to bottom. Apart from its schema: a phone that scores parses nothing. */
export const LANE_KINDS = ['evidence', 'customer', 'frontstage', 'backstage', 'support'] as const;
