import type { Clock, IdSource } from '@truthline/kernel';
import type { SignedIn } from './signed-in.ts';

/** What the whole API stands on; made once by the server, the same for every request. */
export type ApiPorts = {
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** One request: who asks, and the little of HTTP that procedures may touch. */
export type RequestContext = {
  readonly ports: ApiPorts;
  readonly signedIn: SignedIn | null;
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
