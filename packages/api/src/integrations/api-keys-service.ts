import { createHash, randomBytes } from 'node:crypto';
import {
  addApiKey,
  findApiKey,
  listApiKeys as listSavedKeys,
  listPeople,
  recordTrail,
  revokeApiKey as markRevoked,
  type KeyScope,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedApiKey, PresentedNewKey } from './presented.ts';

/** A key says what it is: where one is left lying about, a scan for secrets knows it. */
const KEY_MARK = 'tlk_';
/** Random letters of a key that are kept, to tell it from others; 256 random bits stay beside them. */
const SHOWN = 8;

/** 256 random bits need no salt: only the hash is kept, 64 hex digits. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A key looks so; anything else is not looked up. */
export const looksLikeKey = (text: string): boolean => /^tlk_[A-Za-z0-9_-]{51}$/.test(text);

const DAY = 24 * 3_600_000;

export type WishedKey = {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** Days until it expires. */
  readonly days: number;
};

/** Every key of the network, without what opens anything. */
export const listApiKeys = ({ ports, signedIn }: Work): Promise<readonly PresentedApiKey[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
    const now = isoInstant(ports.clock);
    return (await listSavedKeys(tx)).map(({ madeBy, ...key }) => ({
      ...key,
      madeByName: names.get(madeBy) ?? '',
      state: key.revokedAt !== null ? 'revoked' : key.expiresAt <= now ? 'expired' : 'usable',
    }));
  });

/** Makes a key that speaks for whoever makes it. It is answered once and cannot be made out from what is stored. */
export const makeApiKey = async (
  { ports, signedIn }: Work,
  { name, scopes, days }: WishedKey,
): Promise<Result<PresentedNewKey, Problem>> => {
  const prefix = `${KEY_MARK}${randomBytes(SHOWN / 2).toString('hex')}`;
  const key = `${prefix}${randomBytes(32).toString('base64url')}`;
  const id = ports.ids.next();
  const now = ports.clock.now();
  const expiresAt = new Date(now + days * DAY).toISOString();
  await ports.store.within(signedIn.scope, async tx => {
    await addApiKey(tx, {
      id,
      name,
      prefix,
      sha256: hashKey(key),
      scopes,
      madeAt: new Date(now).toISOString(),
      expiresAt,
    });
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'apiKey.make',
      subject: { kind: 'apiKey', id },
      dealerId: null,
      details: { scopes: [...scopes], expiresAt },
    });
  });
  return ok({ id, key, prefix, expiresAt });
};

/** A key that is revoked opens nothing from the next request on. Revoking it again changes nothing. */
export const revokeApiKey = (
  { ports, signedIn }: Work,
  keyId: string,
): Promise<Result<{ readonly revokedAt: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const found = await findApiKey(tx, keyId);
    if (found === null) return err(problem('notFound'));
    const now = isoInstant(ports.clock);
    if (!(await markRevoked(tx, keyId, now))) return ok({ revokedAt: found.revokedAt ?? now });
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'apiKey.revoke',
      subject: { kind: 'apiKey', id: keyId },
      dealerId: null,
      details: {},
    });
    return ok({ revokedAt: now });
  });
