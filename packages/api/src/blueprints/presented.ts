import type { LocalText, Service, StoredBlueprint } from '@truthline/blueprint';

export type BlueprintKind = 'standard' | 'variant';

export type PresentedBlueprintSummary = {
  readonly id: string;
  readonly title: LocalText;
  readonly service: Service;
  readonly kind: BlueprintKind;
  /** The dealer whose variant it is; null for a standard of the network. */
  readonly dealerId: string | null;
  readonly dealerName: LocalText | null;
  readonly revision: number;
  readonly cardCount: number;
  readonly momentCount: number;
  /** ISO 8601 instant. */
  readonly updatedAt: string;
};

export type PresentedBlueprint = {
  readonly id: string;
  readonly kind: BlueprintKind;
  readonly dealerId: string | null;
  readonly revision: number;
  readonly stored: StoredBlueprint;
  readonly may: { readonly edit: boolean };
};
