import {
  createBlueprint,
  findChecklistVersion,
  findDealerBlueprint,
  listDealers,
  publishChecklistVersion,
  recordTrail,
} from '@truthline/db';
import { err, ok, systemClock, systemRandom, uuidSource, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { readBlueprint } from './lint.ts';
import { checklistName, readChecklist } from './score.ts';

/** The name under which the trail keeps what no signed-in person did. */
const ACTOR = 'truthline import';

const ids = uuidSource(systemClock, systemRandom);

export type ImportOptions = {
  readonly file: string;
  readonly network?: string | undefined;
};

/** Adds a blueprint file to a network: as a standard, or as the variant of one dealer. */
export const importBlueprint = async (
  environment: Environment,
  terminal: Terminal,
  { file, network, dealer }: ImportOptions & { readonly dealer?: string | undefined },
): Promise<Result<Report, CliFailure>> => {
  const blueprint = await readBlueprint(file);
  if (!blueprint.ok) return blueprint;
  return withNetwork(environment, terminal, network, ({ store, scope }) =>
    store.attempt(scope, async (tx): Promise<Result<Report, CliFailure>> => {
      const owner = dealer === undefined ? null : (await listDealers(tx)).find(({ code }) => code === dealer);
      if (owner === undefined) return err({ reason: 'unknown', kind: 'dealer', name: dealer ?? '' });
      const service = Object.values(blueprint.value.journey)[0]?.service ?? 'other';
      const standard = owner === null ? null : await findDealerBlueprint(tx, { dealerId: owner.id, service });
      const id = ids.next();
      await createBlueprint(tx, {
        id,
        kind: owner === null ? 'standard' : 'variant',
        dealerId: owner?.id ?? null,
        // A file does not say which revision of the standard it comes from.
        base:
          standard?.kind === 'standard' ? { blueprintId: standard.id, revision: null, version: null } : null,
        blueprint: blueprint.value,
      });
      await recordTrail(tx, {
        actorName: ACTOR,
        action: 'blueprint.import',
        subject: { kind: 'blueprint', id },
        dealerId: owner?.id ?? null,
        details: {},
      });
      const cards = Object.keys(blueprint.value.card).length;
      return ok({
        data: { blueprintId: id, dealer: dealer ?? null, cards },
        lines: [
          { zh: `已导入蓝图 ${id}（${cards} 张卡片）。`, en: `Imported blueprint ${id} (${cards} cards).` },
        ],
      });
    }),
  );
};

/** Publishes a checklist file in a network. A version that is published there already stays as it is. */
export const importChecklist = async (
  environment: Environment,
  terminal: Terminal,
  { file, network }: ImportOptions,
): Promise<Result<Report, CliFailure>> => {
  const checklist = await readChecklist(file);
  if (!checklist.ok) return checklist;
  const name = checklistName(checklist.value);
  return withNetwork(environment, terminal, network, ({ store, scope }) =>
    store.attempt(scope, async (tx): Promise<Result<Report, CliFailure>> => {
      const { checklistId, version, items } = checklist.value;
      if ((await findChecklistVersion(tx, checklistId, version)) !== null)
        return err({ reason: 'versionPublished', checklist: name });
      await publishChecklistVersion(tx, checklist.value, new Date(systemClock.now()).toISOString());
      await recordTrail(tx, {
        actorName: ACTOR,
        action: 'checklist.import',
        subject: { kind: 'checklist', id: checklistId },
        dealerId: null,
        details: { version },
      });
      return ok({
        data: { checklist: name, items: items.length },
        lines: [
          {
            zh: `已发布检查表 ${name}（${items.length} 项）。`,
            en: `Published ${name} (${items.length} items).`,
          },
        ],
      });
    }),
  );
};
