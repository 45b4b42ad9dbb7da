import type { Browser } from './browser.ts';

/** The variant of a dealer manager's own shop: the one the demonstration has, or a new one of the first standard. */
export const ownVariant = async ({ client }: Browser): Promise<string> => {
  const [dealer] = await client.dealers.list.query();
  const blueprints = await client.blueprints.list.query();
  const there = blueprints.find(({ kind, dealerId }) => kind === 'variant' && dealerId === dealer?.id);
  if (there !== undefined) return there.id;
  const standardId = blueprints.find(({ kind }) => kind === 'standard')?.id ?? '';
  const made = await client.blueprints.createVariant.mutate({ standardId, dealerId: dealer?.id ?? '' });
  return made.blueprintId;
};
