import {
  BLUEPRINT_SCHEMA_VERSION,
  parseBlueprint,
  type Blueprint,
  type LocalText,
  type Service,
} from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

export type BlueprintHeader = {
  readonly id: string;
  readonly kind: 'standard' | 'variant';
  /** Whose variant it is; null on a standard. */
  readonly dealerId: string | null;
  /** The standard a variant was made from. */
  readonly standardId: string | null;
  readonly service: Service;
  readonly title: LocalText;
  readonly revision: number;
  readonly cardCount: number;
  readonly momentCount: number;
  readonly updatedAt: string;
};

export type SavedBlueprint = BlueprintHeader & { readonly blueprint: Blueprint };

/** What the row says of a drawing without being asked to open it. */
export const headlineOf = (blueprint: Blueprint) => {
  const journey = blueprint.journey['journey'];
  if (journey === undefined) throw new Error('a blueprint without its journey record');
  return {
    service: journey.service,
    title: JSON.stringify(journey.title),
    card_count: Object.keys(blueprint.card).length,
    moment_count: Object.keys(blueprint.moment).length,
  };
};

export type NewBlueprint = {
  readonly id: string;
  readonly dealerId: string | null;
  readonly standardId: string | null;
  readonly blueprint: Blueprint;
};

/** The row of a new drawing at revision 0: a standard without a dealer, else that dealer's variant. */
export const newBlueprintRow = (tx: Tx, created: NewBlueprint) =>
  ({
    network_id: tx.scope.networkId,
    blueprint_id: created.id,
    kind: created.dealerId === null ? 'standard' : 'variant',
    dealer_id: created.dealerId,
    standard_id: created.standardId,
    revision: 0,
    records: JSON.stringify(created.blueprint),
    records_schema_version: BLUEPRINT_SCHEMA_VERSION,
    ...headlineOf(created.blueprint),
  }) as const;

/** Stores a new drawing. */
export const createBlueprint = async (tx: Tx, created: NewBlueprint): Promise<void> => {
  await tx.query.insertInto('blueprints').values(newBlueprintRow(tx, created)).execute();
};

const headerColumns = [
  'blueprint_id as id',
  'kind',
  'dealer_id as dealerId',
  'standard_id as standardId',
  'service',
  'title',
  'revision',
  'card_count as cardCount',
  'moment_count as momentCount',
  'updated_at as updatedAt',
] as const;

const selectHeaders = (tx: Tx) =>
  tx.query.selectFrom('blueprints').select(headerColumns).where('network_id', '=', tx.scope.networkId);

/** Standards and the variants in reach; with `dealerId`, the standards and that dealer's own. */
export const listBlueprints = async (
  tx: Tx,
  filter: { readonly dealerId?: string } = {},
): Promise<readonly BlueprintHeader[]> => {
  const { dealerId } = filter;
  const query = selectHeaders(tx).orderBy('kind').orderBy('created_at').orderBy('blueprint_id');
  return dealerId === undefined
    ? query.execute()
    : query
        .where(where => where.or([where('dealer_id', 'is', null), where('dealer_id', '=', dealerId)]))
        .execute();
};

/** The drawing a dealer works by: their variant of the service, else the standard, the newest of each. */
export const findDealerBlueprint = async (
  tx: Tx,
  wanted: { readonly dealerId: string; readonly service: Service },
): Promise<BlueprintHeader | null> =>
  (await selectHeaders(tx)
    .where('service', '=', wanted.service)
    .where(where => where.or([where('dealer_id', 'is', null), where('dealer_id', '=', wanted.dealerId)]))
    .orderBy(sql`dealer_id is null`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

export const findBlueprintHeader = async (tx: Tx, blueprintId: string): Promise<BlueprintHeader | null> =>
  (await selectHeaders(tx).where('blueprint_id', '=', blueprintId).executeTakeFirst()) ?? null;

const readRecords = (records: Blueprint, schemaVersion: number): Blueprint => {
  // We wrote them after checking; checking them again on every edit would cost more than the edit.
  if (schemaVersion === BLUEPRINT_SCHEMA_VERSION) return records;
  const parsed = parseBlueprint({ schemaVersion, records });
  if (!parsed.ok) throw new Error(`a stored blueprint cannot be read: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value;
};

const openBlueprint = async (tx: Tx, blueprintId: string, lock: boolean): Promise<SavedBlueprint | null> => {
  const query = selectHeaders(tx)
    .select(['records', 'records_schema_version'])
    .where('blueprint_id', '=', blueprintId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  const { records, records_schema_version: version, ...header } = row;
  return { ...header, blueprint: readRecords(records, version) };
};

export const findBlueprint = (tx: Tx, blueprintId: string): Promise<SavedBlueprint | null> =>
  openBlueprint(tx, blueprintId, false);

/**
 * The same, with its row locked until the transaction ends: pushes to one blueprint come one after another.
 * Null too where the caller may read it but not write it.
 */
export const lockBlueprint = (tx: Tx, blueprintId: string): Promise<SavedBlueprint | null> =>
  openBlueprint(tx, blueprintId, true);
