import type { Blueprint } from '@truthline/blueprint';
import { countingIdSource, type IdSource } from '@truthline/kernel';
import type { BlueprintDocument } from '../document/blueprint-document.ts';
import { openDocument } from '../document/open-document.ts';
import type { Outbox } from '../document/outbox.ts';
import type { DocumentDriver } from '../driver/drive-document.ts';
import type { SimulatedParts } from './simulated-parts.ts';

/** A person with a browser: one window after another, an outbox that outlives them, and what was promised so far. */
export type SimulatedClient = {
  readonly name: string;
  readonly outbox: Outbox;
  readonly ids: IdSource;
  readonly parts: SimulatedParts;
  document: BlueprintDocument;
  driver: DocumentDriver | null;
  online: boolean;
  /** Counts crashes: an answer to an earlier life finds nobody. */
  life: number;
  /** Ids of all changes made here. */
  readonly made: Set<string>;
  /** Those the outbox was given. */
  readonly kept: Set<string>;
  /** Those a crash took before the outbox was given them: nobody was told that they were safe. */
  readonly forgotten: Set<string>;
  /** Those whose refusal was shown, in any life. */
  readonly shown: Set<string>;
};

export type Snapshot = { readonly blueprint: Blueprint; readonly revision: number };

/** Opens the blueprint in a new window. A crash ends its life: what it still wanted to write is never written. */
const openWindow = (
  client: Pick<SimulatedClient, 'ids' | 'outbox' | 'life' | 'kept' | 'parts'>,
  { blueprint, revision }: Snapshot,
): BlueprintDocument => {
  const { outbox, ids, life, kept, parts } = client;
  return parts.document(
    openDocument({
      blueprint,
      revision,
      ids,
      outbox: {
        load: outbox.load,
        put: async request => {
          if (client.life !== life) return;
          kept.add(request.changeId);
          await outbox.put(request);
        },
        remove: async changeId => {
          if (client.life === life) await outbox.remove(changeId);
        },
      },
    }),
  );
};

export const createClient = (name: string, parts: SimulatedParts, snapshot: Snapshot): SimulatedClient => {
  const counting = countingIdSource(`${name}-`);
  const made = new Set<string>();
  const ids: IdSource = {
    next: () => {
      const id = counting.next();
      made.add(id);
      return id;
    },
  };
  const window = { ids, outbox: parts.outbox(), life: 0, kept: new Set<string>(), parts };
  return Object.assign(window, {
    name,
    made,
    document: openWindow(window, snapshot),
    driver: null,
    online: true,
    forgotten: new Set<string>(),
    shown: new Set<string>(),
  });
};

/** The window is gone and with it all memory; the outbox stays. Opens anew on what may be an old snapshot. */
export const crashClient = (client: SimulatedClient, snapshot: Snapshot): void => {
  noticeRefusals(client);
  client.driver?.stop();
  client.driver = null;
  for (const id of client.made) if (!client.kept.has(id)) client.forgotten.add(id);
  client.life += 1;
  client.document = openWindow(client, snapshot);
};

/** What a person looking at the screen notices. */
export const noticeRefusals = (client: SimulatedClient): void => {
  for (const refused of client.document.state().refusals) client.shown.add(refused.changeId);
};

/** Changes that must not vanish: all but those a crash took before they were written down. */
export const promisedBy = (client: SimulatedClient): readonly string[] =>
  [...client.made].filter(id => !client.forgotten.has(id));
