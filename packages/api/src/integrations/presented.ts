import type { KeyScope } from '@truthline/db';

/** A key as an administrator sees it. Instants are ISO 8601 UTC. */
export type PresentedApiKey = {
  readonly id: string;
  readonly name: string;
  /** How it begins. */
  readonly prefix: string;
  readonly scopes: readonly KeyScope[];
  readonly madeByName: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** To the minute; null where it was never used. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly state: 'usable' | 'expired' | 'revoked';
};

/** The one time that a key is told. */
export type PresentedNewKey = {
  readonly id: string;
  readonly key: string;
  readonly prefix: string;
  readonly expiresAt: string;
};
