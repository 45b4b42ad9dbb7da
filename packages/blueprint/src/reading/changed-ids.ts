type Records = { readonly [id: string]: { readonly id: string } };

/** Beyond this, whoever asks does better to begin afresh. */
const MOST = 1_000;

const compare = (before: Records, after: Records): ReadonlySet<string> | null => {
  const [old, now] = [Object.values(before), Object.values(after)];
  const changed = new Set<string>();
  let [at, place] = [0, 0];
  while (at < old.length || place < now.length) {
    const [one, other] = [old[at], now[place]];
    if (one !== undefined && one === other) {
      at += 1;
      place += 1;
      continue;
    }
    if (one !== undefined && one.id === other?.id) {
      changed.add(one.id);
      at += 1;
      place += 1;
    } else if (one !== undefined && !Object.hasOwn(after, one.id)) {
      changed.add(one.id);
      at += 1;
    } else if (other !== undefined && !Object.hasOwn(before, other.id)) {
      changed.add(other.id);
      place += 1;
    } else return null;
    if (changed.size > MOST) return null;
  }
  return changed;
};

const known = new WeakMap<Records, { readonly before: Records; readonly ids: ReadonlySet<string> | null }>();

/**
 * The ids under which two versions of a table hold different records: written, added and removed ones. Null where they
 * are many or their order is another. An edit leaves the other records the same objects, so this costs one look at each.
 */
export const changedIds = (before: Records, after: Records): ReadonlySet<string> | null => {
  if (before === after) return new Set();
  const remembered = known.get(after);
  if (remembered?.before === before) return remembered.ids;
  const ids = compare(before, after);
  known.set(after, { before, ids });
  return ids;
};
