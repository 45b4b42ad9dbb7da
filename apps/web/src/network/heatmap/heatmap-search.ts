import { HEAT_GROUPINGS, type HeatGrouping } from '@truthline/audit';
import { choiceParameter, textParameter } from '../../app/search.ts';

const ORDERS = ['weakest', 'strongest', 'name', 'cluster'] as const;

/** How the heatmap is laid out, in the address: left out, moments, weakest dealer first. */
export type HeatmapSearch = {
  by?: HeatGrouping;
  order?: (typeof ORDERS)[number];
  /** The column that orders the rows, and the one a phone shows. */
  column?: string;
};

export const HEATMAP_ORDERS = ORDERS;

export const heatmapSearch = (search: Readonly<Record<string, unknown>>): HeatmapSearch => {
  const by = choiceParameter(search, 'by', HEAT_GROUPINGS);
  const order = choiceParameter(search, 'order', ORDERS);
  const column = textParameter(search, 'column');
  return {
    ...(by === undefined ? {} : { by }),
    ...(order === undefined ? {} : { order }),
    ...(column === undefined ? {} : { column }),
  };
};
