/** What is said about a result in one language. `{{name}}` stands for a value. */
export type ResultTexts = {
  /** One section counted: its points are those of the whole. */
  readonly points: string;
  /** Several sections counted, each by its own weight. */
  readonly sections: string;
  readonly section: string;
  readonly sectionZeroed: string;
  readonly sectionEmpty: string;
  readonly nothingCounted: string;
  readonly passes: string;
  readonly fails: string;
  readonly incomplete: string;
  /** Between the reasons of one failure. */
  readonly and: string;
  /** After "because". */
  readonly because: {
    readonly critical: string;
    readonly criticals: string;
    readonly passMark: string;
    readonly sectionMark: string;
    readonly unanswered: string;
    readonly nothingCounted: string;
  };
  readonly reasons: {
    readonly critical: string;
    readonly passMark: string;
    readonly sectionMark: string;
    readonly unanswered: string;
    readonly nothingCounted: string;
  };
  readonly notes: {
    readonly notApplicableExcluded: string;
    readonly notApplicableFull: string;
    readonly notObservedExcluded: string;
    readonly notObservedZero: string;
    readonly criticalZeroes: string;
    readonly criticalOnly: string;
    readonly bonus: string;
    readonly repeated: string;
    readonly recorded: string;
    readonly whole: string;
    readonly oneDecimal: string;
  };
  /** Between the names or numbers of a list. */
  readonly comma: string;
};
