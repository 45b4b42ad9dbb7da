import { textParameter } from '../../app/search.ts';

/** What self against mystery adds to the address. */
export type HonestySearch = {
  /** The dealer whose pairs are shown. */
  dealer?: string;
};

export const honestySearch = (search: Readonly<Record<string, unknown>>): HonestySearch => {
  const dealer = textParameter(search, 'dealer');
  return dealer === undefined ? {} : { dealer };
};
