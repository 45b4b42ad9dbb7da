import { TABLE_NAMES } from '../../blueprint.ts';
import { PLACE_TABLES, type Place } from '../../records/suppression.ts';
import type { Rule } from '../rule.ts';

/** Within a table ids cannot repeat. Across tables they may, until an export puts all of them into one file. */
export const duplicateId: Rule = {
  id: 'L01',
  severity: 'error',
  needs: null,
  check: ({ blueprint }) => {
    const places = new Map<string, Place[]>();
    for (const table of TABLE_NAMES.filter(name => name !== 'suppression' && name !== 'deviation'))
      for (const key of Object.keys(blueprint[table])) {
        const place = { table: PLACE_TABLES[PLACE_TABLES.indexOf(table)] ?? 'card', id: key };
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
