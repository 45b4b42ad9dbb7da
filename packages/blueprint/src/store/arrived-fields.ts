/**
 * The fields that records have gained since version 1, each with the value that says "nobody has said". Version 1 is the
 * first whose commands and diffs are kept in logs and outboxes; those have no version of their own shape, and a record in
 * one of them without these fields says exactly that.
 */
export const ARRIVED_FIELDS = {
  journey: { centsPerMinute: null, severities: {} },
  step: { emotion: null, expectation: null, perception: null, width: null },
  lane: { height: null },
  card: { image: null },
} as const;
