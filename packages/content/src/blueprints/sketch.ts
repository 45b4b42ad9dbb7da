import type { CardForm, LaneKind, LinkKind, Service, WaitingPrinciple } from '@truthline/blueprint';

/** A text in both languages, written as a pair so that a drawing reads like a table. */
export type Text = readonly [zh: string, en: string];

/** What can go wrong at a card. `rating` is severity, occurrence, detection, 1–10 each. */
export type FailureSketch = {
  readonly mode: Text;
  readonly effect?: Text;
  readonly cause?: Text;
  readonly prevention?: Text;
  readonly detection?: Text;
  readonly recovery?: Text;
  readonly rating?: readonly [severity: number, occurrence: number, detection: number];
  /** Owed where the action priority is H: what, which role, until when (YYYY-MM-DD). */
  readonly mitigation?: { readonly text: Text; readonly owner: string; readonly due: string };
};

export type CardExtras = {
  readonly form?: CardForm;
  /** Key of a role; without one the lane's role does it. */
  readonly role?: string;
  readonly seconds?: number;
  readonly costCents?: number;
  readonly priceCents?: number;
  readonly span?: number;
  readonly note?: Text;
  readonly tags?: readonly string[];
  /** Ids of checklist items; each becomes the moment of that item with its standard. */
  readonly moments?: readonly string[];
  /** A moment that no shipped item judges: only its name is known, and the lint will ask for a standard. */
  readonly bareMoments?: readonly Text[];
  readonly wait?: {
    readonly expected: number;
    readonly tolerated: number;
    readonly breaks: readonly WaitingPrinciple[];
  };
  readonly fails?: readonly FailureSketch[];
};

/** One card: the lane it lies in, its key, what it says, and what else is known of it. */
export type CardSketch = readonly [lane: string, key: string, text: Text, extras?: CardExtras];

export type StepSketch = {
  readonly key: string;
  readonly name: Text;
  readonly standardSeconds?: number;
  readonly acceptableSeconds?: number;
  /** In a cell the cards lie in the order in which they are written. */
  readonly cards: readonly CardSketch[];
};

/** A chain of cards joined by links of one kind: `['sequence', 'a', 'b', 'c']` is a → b → c. */
export type ChainSketch = readonly [kind: LinkKind, ...cards: string[]];

/** One way out of a decision. */
export type ExitSketch = {
  readonly from: string;
  readonly to: string;
  readonly label: Text;
  readonly probability: number | null;
  /** `sequence` unless said otherwise. */
  readonly kind?: LinkKind;
};

export type StageSketch = {
  readonly key: string;
  readonly name: Text;
  readonly steps: readonly StepSketch[];
  readonly chains?: readonly ChainSketch[];
  readonly exits?: readonly ExitSketch[];
};

export type LaneSketch = readonly [kind: LaneKind, key: string, name: Text, role?: string];

/** One lint rule that stays silent at these cards, or at the journey, and why. */
export type SilenceSketch = {
  readonly rule: string;
  readonly at: readonly string[] | 'journey';
  readonly reason: Text;
};

export type BlueprintSketch = {
  readonly title: Text;
  readonly service: Service;
  readonly promisedSeconds?: number;
  readonly roles: { readonly [key: string]: Text };
  readonly lanes: readonly LaneSketch[];
  readonly stages: readonly StageSketch[];
  readonly silences?: readonly SilenceSketch[];
};
