/** How large a dealer is, as its network counts it. */
export const DEALER_SIZES = ['small', 'medium', 'large'] as const;
