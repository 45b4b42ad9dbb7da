import { momentIdSchema } from '@truthline/blueprint';
import type { ChecklistBeingWritten, Item, ItemProposals, Scale, Section } from '@truthline/audit';

/** Everything one can do to a checklist being written, as pure functions from one whole to the next. */
export type Written = ChecklistBeingWritten;

/** A key that is not among `taken`: the wish itself, or with a number behind it. */
export const freeKey = (wish: string, taken: readonly string[]): string => {
  const base = wish.slice(0, 58);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(key)) return key;
  }
};

const moved = <Row>(rows: readonly Row[], from: number, to: number): Row[] => {
  const rest = rows.toSpliced(from, 1);
  const row = rows[from];
  return row === undefined ? [...rows] : rest.toSpliced(to, 0, row);
};

export const itemsOf = ({ items }: Written, sectionId: string): readonly Item[] =>
  items.filter(item => item.sectionId === sectionId);

/** Items stand in the order of their sections, whatever order they were added in. */
const inOrder = (written: Written): Written => {
  const known = new Set(written.sections.map(({ id }) => id));
  return {
    ...written,
    items: [
      ...written.sections.flatMap(({ id }) => itemsOf(written, id)),
      ...written.items.filter(({ sectionId }) => !known.has(sectionId)),
    ],
  };
};

export const editItem = (written: Written, id: string, fields: Partial<Item>): Written => ({
  ...written,
  items: written.items.map(item => (item.id === id ? { ...item, ...fields } : item)),
});

export const editSection = (written: Written, id: string, fields: Partial<Section>): Written => ({
  ...written,
  sections: written.sections.map(section => (section.id === id ? { ...section, ...fields } : section)),
});

/** Puts an item before another one, or at the end of a section where `before` is null. */
export const placeItem = (
  written: Written,
  id: string,
  sectionId: string,
  before: string | null,
): Written => {
  const item = written.items.find(each => each.id === id);
  if (item === undefined || before === id) return written;
  const rest = written.items.filter(each => each.id !== id);
  const at = before === null ? rest.length : rest.findIndex(each => each.id === before);
  const repeatGroupId = item.sectionId === sectionId ? item.repeatGroupId : null;
  return inOrder({ ...written, items: rest.toSpliced(at, 0, { ...item, sectionId, repeatGroupId }) });
};

/** One place up or down; over the edge of its section it goes to the neighbouring one. */
export const shiftItem = (written: Written, id: string, by: -1 | 1): Written => {
  const item = written.items.find(each => each.id === id);
  if (item === undefined) return written;
  const own = itemsOf(written, item.sectionId);
  const at = own.findIndex(each => each.id === id);
  const beside = own[at + by];
  if (beside !== undefined)
    return placeItem(written, id, item.sectionId, by === -1 ? beside.id : (own[at + 2]?.id ?? null));
  const section = written.sections.findIndex(each => each.id === item.sectionId);
  const neighbour = written.sections[section + by];
  if (neighbour === undefined) return written;
  return placeItem(
    written,
    id,
    neighbour.id,
    by === -1 ? null : (itemsOf(written, neighbour.id)[0]?.id ?? null),
  );
};

export const shiftSection = (written: Written, id: string, by: -1 | 1): Written => {
  const at = written.sections.findIndex(section => section.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= written.sections.length) return written;
  return inOrder({ ...written, sections: moved(written.sections, at, to) });
};

/** A copy right behind the original, under a key of its own. */
export const duplicateItem = (written: Written, id: string): { written: Written; id: string } => {
  const at = written.items.findIndex(item => item.id === id);
  const item = written.items[at];
  if (item === undefined) return { written, id };
  const copy = {
    ...item,
    id: freeKey(
      item.id,
      written.items.map(each => each.id),
    ),
  };
  return { written: { ...written, items: written.items.toSpliced(at + 1, 0, copy) }, id: copy.id };
};

export const removeItem = (written: Written, id: string): Written => ({
  ...written,
  items: written.items.filter(item => item.id !== id),
});

/** A section goes with its items and its repeat groups. */
export const removeSection = (written: Written, id: string): Written => ({
  ...written,
  sections: written.sections.filter(section => section.id !== id),
  repeatGroups: written.repeatGroups.filter(({ sectionId }) => sectionId !== id),
  items: written.items.filter(({ sectionId }) => sectionId !== id),
});

export const addSection = (written: Written): { written: Written; id: string } => {
  const id = freeKey(
    `S${written.sections.length + 1}`,
    written.sections.map(section => section.id),
  );
  const section: Section = {
    id,
    name: { zh: '', en: '' },
    weight: 1,
    passMark: null,
    shownIf: null,
    notApplicableRule: null,
  };
  return { written: { ...written, sections: [...written.sections, section] }, id };
};

/** Items taken from elsewhere, at the end of a section, under keys that are free. */
export const addItems = (
  written: Written,
  sectionId: string,
  items: readonly Item[],
): { written: Written; id: string | null } => {
  const taken = written.items.map(({ id }) => id);
  const added: Item[] = [];
  for (const item of items) {
    const id = freeKey(item.id, [...taken, ...added.map(each => each.id)]);
    added.push({ ...item, id, sectionId, repeatGroupId: null, shownIf: null });
  }
  return {
    written: inOrder({ ...written, items: [...written.items, ...added] }),
    id: added[0]?.id ?? null,
  };
};

/** Proposed items in the sections of their stages, which are added where they are not there yet. */
export const addProposals = (
  written: Written,
  { sections, items }: ItemProposals,
): { written: Written; id: string | null } => {
  const known = new Set(written.sections.map(({ id }) => id));
  const used = new Set(items.map(({ sectionId }) => sectionId));
  let next: Written = {
    ...written,
    sections: [...written.sections, ...sections.filter(({ id }) => used.has(id) && !known.has(id))],
  };
  let first: string | null = null;
  for (const sectionId of used) {
    const added = addItems(
      next,
      sectionId,
      items.filter(item => item.sectionId === sectionId),
    );
    next = added.written;
    first ??= added.id;
  }
  return { written: next, id: first };
};

/** An empty item: yes or no, of weight 1. */
export const emptyItem = (sectionId: string, id: string): Item => ({
  id,
  sectionId,
  momentId: momentIdSchema.parse(`mot-${id.toLowerCase()}`),
  momentName: { zh: '', en: '' },
  laneKind: 'frontstage',
  question: { zh: '', en: '' },
  standard: { zh: '', en: '' },
  hint: null,
  scale: { type: 'yesNo' },
  weight: 1,
  bonus: false,
  critical: false,
  dimension: 'reliability',
  evidence: [],
  auditKinds: ['self', 'mystery', 'oem'],
  notApplicableRule: null,
  shownIf: null,
  repeatGroupId: null,
  basis: 'proposed',
});

const blank = { zh: '', en: '' };
const option = (key: string, score: number | null) => ({ key, text: blank, score });

/** What an answer type begins with. */
export const freshScale = (type: Scale['type']): Scale => {
  switch (type) {
    case 'ordinal':
      return {
        type,
        levels: [
          { key: 'met', score: 1, text: blank },
          { key: 'partly', score: 0.5, text: blank },
          { key: 'notMet', score: 0, text: blank },
        ],
      };
    case 'multi':
      return {
        type,
        options: ['a', 'b'].map(key => ({ key, text: blank })),
        criticalOptions: [],
        needed: null,
      };
    case 'single':
      return { type, options: [option('a', 1), option('b', 0)] };
    case 'multiple':
      return {
        type,
        options: [option('a', 0.5), option('b', 0.5)].map(each => ({ ...each, exclusive: false })),
      };
    case 'measure':
      return {
        type,
        quantity: 'duration',
        metric: 'seconds',
        unit: 's',
        better: 'lower',
        bands: [{ comparison: '<=', value: 9, score: 1 }],
        otherwise: 0,
        timer: null,
      };
    case 'timeOfDay':
      return { type, bands: [], otherwise: 0 };
    case 'photo':
    case 'audio':
      return { type, least: 1, most: 3 };
    case 'yesNo':
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return { type };
  }
};
