import { PLACE_TABLES, type Place } from '../../records/suppression.ts';
import type { Rule } from '../rule.ts';

/** Within a table ids cannot repeat. Across tables they may, until an export puts all of them into one file. */
export const duplicateId: Rule = {
  id: 'L01',
  severity: 'error',
  needs: null,
  reads: PLACE_TABLES,
  check: ({ blueprint }) => {
    const places = new Map<string, Place[]>();
    for (const table of PLACE_TABLES)
      for (const key of Object.keys(blueprint[table])) {
        const place = { table, id: key };
        const known = places.get(key);
        if (known === undefined) places.set(key, [place]);
        else known.push(place);
      }
    return [...places].flatMap(([id, [first, ...others]]) =>
      first === undefined || others.length === 0
        ? []
        : [
            {
              message: 'twice',
              place: [first, ...others] as const,
              values: { id, count: others.length + 1 },
              fix: null,
            },
          ],
    );
  },
};
