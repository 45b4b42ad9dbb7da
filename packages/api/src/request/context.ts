import type { SignInStore, Store } from '@truthline/db';
import type { Clock, IdSource } from '@truthline/kernel';
import type { Auth } from '../auth/auth.ts';
import type { FileShelf } from '../images/file-shelf.ts';
import type { SecretOf } from '../webhooks/webhook-secret.ts';
import type { SignedIn } from './signed-in.ts';

/** What the whole API stands on; made once by the server, the same for every request. */
export type ApiPorts = {
  /** The tenants' side of the database, bound by row-level security. */
  readonly store: Store;
  /** What is looked up before a network is known: users, one-time links. */
  readonly signIn: SignInStore;
  readonly auth: Auth;
  /** Pictures, by the hash of their bytes. */
  readonly files: FileShelf;
  readonly clock: Clock;
  /** Ids of records: UUIDs. */
  readonly ids: IdSource;
  /** Demo people may enter with one click. */
  readonly demo: boolean;
  readonly publicUrl: string;
  /** How addresses that are told what happens are signed for, and whether this machine may be one. */
  readonly webhooks: {
    readonly secretOf: (which: SecretOf) => string;
    readonly allowLoopback: boolean;
  };
  /** Aborted when the server stops: event streams end. */
  readonly stopping: AbortSignal;
};

/** One request: who asks, and the little of HTTP that procedures may touch. */
export type RequestContext = {
  readonly ports: ApiPorts;
  /** Looked up at the first asking, once a request: the calls of a batch share it. */
  readonly signedIn: () => Promise<SignedIn | null>;
  readonly requestId: string;
  readonly requestHeaders: Headers;
  /** Adds `Set-Cookie` headers to the response. */
  readonly setCookies: (cookies: readonly string[]) => void;
};

/** What a service of a signed-in person works with. */
export type Work = {
  readonly ports: ApiPorts;
  readonly signedIn: SignedIn;
};
