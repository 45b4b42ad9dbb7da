import { findApiKey, markApiKeyUsed, systemScope } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { hashKey, looksLikeKey } from '../integrations/api-keys-service.ts';
import { ACTIONS_OF_SCOPE } from '../integrations/key-scope.ts';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import { identify } from '../session/find-signed-in.ts';

/** A program with a usable key. */
export type KeyHolder = {
  readonly keyId: string;
  /** Its maker as they are now, held to what the key was made for. */
  readonly signedIn: SignedIn;
};

/** That a key was used is noted to the minute, in milliseconds: not a write a request. */
const NOTED_EVERY = 60_000;

/**
 * Who an `Authorization: Bearer` header says it is, looked up anew for every request. The key never opens more than its
 * maker may at that moment, and of that what its scopes name. Cookies count for nothing here.
 */
export const findKeyHolder = async (
  { signIn, store, clock }: ApiPorts,
  headers: Headers,
): Promise<Result<KeyHolder, Problem>> => {
  const key = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (key === undefined) return err(problem('notSignedIn'));
  const place = looksLikeKey(key) ? await signIn.findKey(hashKey(key)) : null;
  if (place === null) return err(problem('keyNotUsable'));
  return store.within(systemScope(place.networkId), async tx => {
    const saved = await findApiKey(tx, place.keyId);
    const now = isoInstant(clock);
    if (saved === null || saved.revokedAt !== null || saved.expiresAt <= now)
      return err(problem('keyNotUsable'));
    const maker = await identify(tx, saved.madeBy);
    if (maker === null) return err(problem('keyNotUsable'));
    if (saved.lastUsedAt === null || Date.parse(saved.lastUsedAt) + NOTED_EVERY <= clock.now())
      await markApiKeyUsed(tx, saved.id, now);
    const limitedTo = new Set(saved.scopes.flatMap(scope => ACTIONS_OF_SCOPE[scope]));
    return ok({
      keyId: saved.id,
      signedIn: {
        ...maker,
        actor: { ...maker.actor, limitedTo },
        // What it leaves in the trail names the key beside the person who answers for it.
        name: `${maker.name} (${saved.name})`,
      },
    });
  });
};
