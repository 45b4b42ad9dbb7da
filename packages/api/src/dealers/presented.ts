import type { DealerSize, Place } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';

export type PresentedDealer = {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly city: LocalText;
  readonly regionId: string;
  readonly regionName: LocalText;
  /** IANA name. */
  readonly timeZone: string;
  /** Null where nobody has said. */
  readonly size: DealerSize | null;
  /** WGS-84; null where nobody has said. */
  readonly place: Place | null;
  readonly serviceRadiusKm: number | null;
};

/** A dealer as the list of dealers shows it. */
export type ListedDealer = PresentedDealer & {
  /** What the network calls it by, such as a pilot; empty for whoever sees some dealers alone. */
  readonly tags: readonly string[];
};
