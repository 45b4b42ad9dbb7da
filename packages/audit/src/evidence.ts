/** How much must have been seen before a dealer gets a rank. */
export type EvidenceRule = {
  readonly audits: number;
  /** Applicable items over all audits. */
  readonly items: number;
  /** Reliability of the dealer's mean, 0–1. */
  readonly reliability: number;
};

/** No rank under 5 audits, 30 applicable items or a reliability of 0.7. */
export const MINIMUM_EVIDENCE: EvidenceRule = { audits: 5, items: 30, reliability: 0.7 };

/** Why there is no rank, and how many further audits would give one. */
export type InsufficientEvidence = {
  readonly lacking: readonly ('audits' | 'items' | 'reliability')[];
  /** Null where no number of audits would: the dealers do not differ beyond chance. */
  readonly furtherAuditsNeeded: number | null;
};

/**
 * Weighs what was seen of one dealer.
 *
 * @param neededAudits audits that give the wanted reliability; null where none do.
 * @param itemsPerAudit what one more audit can be expected to add.
 * @returns null where the evidence suffices.
 */
export const weighEvidence = (
  seen: { readonly audits: number; readonly items: number; readonly reliability: number },
  neededAudits: number | null,
  itemsPerAudit: number,
  rule: EvidenceRule = MINIMUM_EVIDENCE,
): InsufficientEvidence | null => {
  const lacking: ('audits' | 'items' | 'reliability')[] = [];
  if (seen.audits < rule.audits) lacking.push('audits');
  if (seen.items < rule.items) lacking.push('items');
  if (seen.reliability < rule.reliability) lacking.push('reliability');
  if (lacking.length === 0) return null;
  if (neededAudits === null) return { lacking, furtherAuditsNeeded: null };
  const forItems = itemsPerAudit > 0 ? Math.ceil((rule.items - seen.items) / itemsPerAudit) : 0;
  return {
    lacking,
    furtherAuditsNeeded: Math.max(1, rule.audits - seen.audits, forItems, neededAudits - seen.audits),
  };
};
