import { findDealer, listDealerTags, recordTrail, setDealerTags } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { may, type Actor } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';

const TAGS_AT_MOST = 12;
const TAG_LENGTH = 40;

export const tagSchema = z.string().trim().normalize('NFC').min(1).max(TAG_LENGTH);

/** Of two that differ in case alone the first one stays. */
export const tagsSchema = z
  .array(tagSchema)
  .max(100)
  .transform(tags =>
    tags.filter((tag, at) => tags.findIndex(other => other.toLowerCase() === tag.toLowerCase()) === at),
  )
  .pipe(z.array(z.string()).max(TAGS_AT_MOST));

/** Tags are the network's word about a dealer, and not for the dealer's people. */
export const seesTags = (actor: Actor): boolean =>
  may(actor, 'comparison.read', { kind: 'network' }) || may(actor, 'dealer.add', { kind: 'network' });

export const listTags = async ({ ports, signedIn }: Work): Promise<readonly string[]> =>
  seesTags(signedIn.actor) ? ports.store.within(signedIn.scope, listDealerTags) : [];

/** Says what a dealer is called by; an empty list: nothing. The network's views can be narrowed to it. */
export const setTags = (
  { ports, signedIn }: Work,
  { dealerId, tags }: { readonly dealerId: string; readonly tags: readonly string[] },
): Promise<Result<{ readonly dealerId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    await setDealerTags(tx, dealerId, tags);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'dealer.setTags',
      subject: { kind: 'dealer', id: dealerId },
      dealerId,
      details: { tags: [...tags] },
    });
    return ok({ dealerId });
  });
