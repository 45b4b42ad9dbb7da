import { listParameter, textParameter } from '../../app/search.ts';

/** What the trend adds to the address: whose series it is, and the programme that is judged. */
export type TrendSearch = {
  /** `region:<id>` or `dealer:<id>`; left out: the network, or the own dealer. */
  of?: string;
  /** The day of a training, and ids of the dealers in it. */
  training?: string;
  trained?: readonly string[];
  /** An item whose actions are judged; left out where a training is. */
  acted?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const trendSearch = (search: Readonly<Record<string, unknown>>): TrendSearch => {
  const of = textParameter(search, 'of');
  const training = textParameter(search, 'training');
  const trained = listParameter(search, 'trained');
  const acted = textParameter(search, 'acted');
  return {
    ...(of === undefined ? {} : { of }),
    ...(training === undefined || !DAY.test(training) ? {} : { training }),
    ...(trained === undefined ? {} : { trained }),
    ...(acted === undefined ? {} : { acted }),
  };
};

export type TrendOf =
  | { readonly kind: 'network' }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'dealer'; readonly dealerId: string };

/** Reads what the address says; somebody of some dealers sees those alone. */
export const trendOf = (of: string | undefined, ownDealerIds: 'all' | readonly string[]): TrendOf => {
  const [kind, id = ''] = of?.split(':') ?? [];
  if (ownDealerIds !== 'all') {
    const [first = ''] = ownDealerIds;
    return { kind: 'dealer', dealerId: kind === 'dealer' && ownDealerIds.includes(id) ? id : first };
  }
  if (kind === 'region' && id !== '') return { kind, regionId: id };
  if (kind === 'dealer' && id !== '') return { kind, dealerId: id };
  return { kind: 'network' };
};

export const writeTrendOf = (of: TrendOf): string | undefined => {
  switch (of.kind) {
    case 'network':
      return undefined;
    case 'region':
      return `region:${of.regionId}`;
    case 'dealer':
      return `dealer:${of.dealerId}`;
  }
};
