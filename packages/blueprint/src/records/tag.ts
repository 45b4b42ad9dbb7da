/** Tags that rules understand. Any other tag is the user's own. */
export const KNOWN_TAGS = {
  /** The customer does it alone, with nobody in front of them. */
  selfService: 'self-service',
  /** One role passes work over to itself in another lane, or to another role, and the drawing says how. */
  handOver: 'hand-over',
  /** A law asks for this card: a to-be may not drop it. */
  legalDuty: 'legal-duty',
} as const;
