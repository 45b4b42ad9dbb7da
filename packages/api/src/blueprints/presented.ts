import type { LocalText, Service, StoredBlueprint } from '@truthline/blueprint';
import type { BlueprintBase, BlueprintKind } from '@truthline/db';

export type PresentedBlueprintSummary = {
  readonly id: string;
  readonly title: LocalText;
  readonly service: Service;
  readonly kind: BlueprintKind;
  /** The dealer whose drawing it is; null for the network's own. */
  readonly dealerId: string | null;
  readonly dealerName: LocalText | null;
  readonly revision: number;
  readonly cardCount: number;
  readonly momentCount: number;
  /** ISO 8601 instant. */
  readonly updatedAt: string;
  /** What it was made from; null where it was drawn from nothing. */
  readonly base: BlueprintBase | null;
  /** The number of the newest published version; null for what was never published. */
  readonly publishedNumber: number | null;
};

/** What a drawing is checked against besides itself: what judges it, and what it is to replace. */
export type PresentedLintBasis = {
  readonly items: readonly { readonly id: string; readonly momentId: string }[] | null;
  readonly asIs: StoredBlueprint | null;
};

export type PresentedBlueprint = {
  readonly id: string;
  readonly kind: BlueprintKind;
  readonly dealerId: string | null;
  readonly revision: number;
  readonly stored: StoredBlueprint;
  readonly base: BlueprintBase | null;
  /** When it was put away (ISO 8601 instant); null while it is in use. */
  readonly archivedAt: string | null;
  readonly may: { readonly edit: boolean; readonly publish: boolean; readonly discuss: boolean };
};
