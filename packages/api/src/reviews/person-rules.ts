/** Everybody who has had a hand in an audit, by what they did. */
export type Hands = {
  readonly auditorId: string;
  readonly helperIds: readonly string[];
  /** Whoever approved or returned it. */
  readonly reviewerIds: readonly string[];
  /** Whoever changed an answer on behalf of the auditor. */
  readonly correctorIds: readonly string[];
};

/** Nobody reviews an audit they answered. */
export const mayReviewAudit = (personId: string, { auditorId, helperIds }: Hands): boolean =>
  personId !== auditorId && !helperIds.includes(personId);

/** Nobody decides an appeal against what they answered, reviewed, corrected or appealed themselves. */
export const mayDecideAppeal = (personId: string, hands: Hands, openedBy: string): boolean =>
  mayReviewAudit(personId, hands) &&
  !hands.reviewerIds.includes(personId) &&
  !hands.correctorIds.includes(personId) &&
  personId !== openedBy;
