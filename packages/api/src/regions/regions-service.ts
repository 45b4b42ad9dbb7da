import type { LocalText } from '@truthline/blueprint';
import { addRegions, listRegions as listSavedRegions, recordTrail } from '@truthline/db';
import { err, isOrderKey, ok, orderKeyBetween, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { sharesName } from '../request/name.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedRegion } from './presented.ts';

/** In the order they were added. */
export const listRegions = async ({ ports, signedIn }: Work): Promise<readonly PresentedRegion[]> =>
  (await ports.store.within(signedIn.scope, listSavedRegions)).map(({ id, name }) => ({ id, name }));

/** Adds a region below the others. */
export const addRegion = (
  { ports, signedIn }: Work,
  { name }: { readonly name: LocalText },
): Promise<Result<{ readonly regionId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const regions = await listSavedRegions(tx);
    if (regions.some(region => sharesName(region.name, name)))
      return err(problem('nameTaken', {}, [{ kind: 'field', id: 'name' }]));
    const last =
      regions
        .map(({ orderKey }) => orderKey)
        .filter(isOrderKey)
        .at(-1) ?? null;
    const id = ports.ids.next();
    // Nobody types a region's code; networks that come from elsewhere bring their own.
    await addRegions(tx, [{ id, code: id, name, orderKey: orderKeyBetween(last, null) }]);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'region.add',
      subject: { kind: 'region', id },
      dealerId: null,
      details: {},
    });
    return ok({ regionId: id });
  });
