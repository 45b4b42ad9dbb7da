import { readItemContent, type Item } from '@truthline/audit';
import a1 from './items/a1.json' with { type: 'json' };
import a2 from './items/a2.json' with { type: 'json' };
import a3 from './items/a3.json' with { type: 'json' };
import a4 from './items/a4.json' with { type: 'json' };
import a5 from './items/a5.json' with { type: 'json' };
import r1 from './items/r1.json' with { type: 'json' };
import s1 from './items/s1.json' with { type: 'json' };
import s2 from './items/s2.json' with { type: 'json' };
import s3 from './items/s3.json' with { type: 'json' };
import s4 from './items/s4.json' with { type: 'json' };
import s5 from './items/s5.json' with { type: 'json' };
import s6 from './items/s6.json' with { type: 'json' };
import { withTimeStandards } from './time-standards.ts';

/** The version of the content in which the files of items are written. */
const CONTENT_VERSION = 1;

const readItem = (content: unknown): Item => {
  const item = readItemContent(content, CONTENT_VERSION);
  if (!item.ok) throw new Error(`an item of the library is not one: ${JSON.stringify(item.error)}`);
  return item.value;
};

const read = (section: readonly unknown[]): readonly Item[] => section.map(readItem);

/** The items of the first versions by section: six of the sale, five of after-sales, one of recovery. 77 in all. */
export const firstItems = {
  S1: read(s1),
  S2: read(s2),
  S3: read(s3),
  S4: read(s4),
  S5: read(s5),
  S6: read(s6),
  A1: read(a1),
  A2: read(a2),
  A3: read(a3),
  A4: read(a4),
  A5: read(a5),
  R1: read(r1),
} as const;

export type LibrarySection = keyof typeof firstItems;

/** Every item of the first versions by its id: what the shipped drawings and the demonstration are made from. */
export const itemsById: ReadonlyMap<string, Item> = new Map(
  Object.values(firstItems)
    .flat()
    .map(item => [item.id, item]),
);

/** The items to take from, in their newest form: the 77, one of them asked in two parts. */
export const libraryItems: readonly Item[] = withTimeStandards([...itemsById.values()]);
