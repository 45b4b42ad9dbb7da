/** The three ways an audit comes about. */
export const AUDIT_KINDS = ['self', 'mystery', 'oem'] as const;
