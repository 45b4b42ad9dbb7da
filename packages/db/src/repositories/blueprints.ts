import {
  BLUEPRINT_SCHEMA_VERSION,
  parseBlueprint,
  type Blueprint,
  type LocalText,
  type Service,
} from '@truthline/blueprint';
import { sql } from 'kysely';
import { carryFiles, picturesOn } from './files.ts';
import type { Tx } from '../store/tx.ts';
import type { BlueprintKind } from '../tables.ts';

/** What a drawing was made from, and how much of it the drawing has taken over. */
export type BlueprintBase = {
  readonly blueprintId: string;
  /** The revision taken over; null where nobody knows, of a drawing from before this was kept or out of a file. */
  readonly revision: number | null;
  /** Its number, where that revision is a published version. */
  readonly version: number | null;
};

export type BlueprintHeader = {
  readonly id: string;
  readonly kind: BlueprintKind;
  /** Whose drawing it is; null where it is the network's own. */
  readonly dealerId: string | null;
  /** Of a variant its standard, of a copy what was copied. */
  readonly base: BlueprintBase | null;
  readonly service: Service;
  readonly title: LocalText;
  readonly revision: number;
  readonly cardCount: number;
  readonly momentCount: number;
  readonly updatedAt: string;
  /** When it was put away; null while it is in use. */
  readonly archivedAt: string | null;
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

export type NewBlueprint = Pick<BlueprintHeader, 'id' | 'kind' | 'dealerId' | 'base'> & {
  readonly blueprint: Blueprint;
};

/** The row of a new drawing at revision 0. */
export const newBlueprintRow = (tx: Tx, created: NewBlueprint) =>
  ({
    network_id: tx.scope.networkId,
    blueprint_id: created.id,
    kind: created.kind,
    dealer_id: created.dealerId,
    base_blueprint_id: created.base?.blueprintId ?? null,
    base_revision: created.base?.revision ?? null,
    base_version: created.base?.version ?? null,
    revision: 0,
    records: JSON.stringify(created.blueprint),
    records_schema_version: BLUEPRINT_SCHEMA_VERSION,
    ...headlineOf(created.blueprint),
  }) as const;

/** Stores a new drawing. */
export const createBlueprint = async (tx: Tx, created: NewBlueprint): Promise<void> => {
  await tx.query.insertInto('blueprints').values(newBlueprintRow(tx, created)).execute();
  await carryFiles(tx, created, picturesOn(created.blueprint));
};

const selectHeaders = (tx: Tx) =>
  tx.query
    .selectFrom('blueprints')
    .select([
      'blueprint_id as id',
      'kind',
      'dealer_id as dealerId',
      'base_blueprint_id',
      'base_revision',
      'base_version',
      'service',
      'title',
      'revision',
      'card_count as cardCount',
      'moment_count as momentCount',
      'updated_at as updatedAt',
      'archived_at as archivedAt',
    ])
    .where('network_id', '=', tx.scope.networkId);

type BaseColumns = {
  readonly base_blueprint_id: string | null;
  readonly base_revision: number | null;
  readonly base_version: number | null;
};

const withBase = <Row extends BaseColumns>({
  base_blueprint_id: blueprintId,
  base_revision: revision,
  base_version: version,
  ...header
}: Row) => ({ ...header, base: blueprintId === null ? null : { blueprintId, revision, version } });

export type BlueprintFilter = {
  /** The standards and this dealer's own alone. */
  readonly dealerId?: string;
  /** Drawings made from this one alone. */
  readonly baseId?: string;
};

/** The drawings in reach that are in use, standards first. */
export const listBlueprints = async (
  tx: Tx,
  { dealerId, baseId }: BlueprintFilter = {},
): Promise<readonly BlueprintHeader[]> => {
  let query = selectHeaders(tx)
    .where('archived_at', 'is', null)
    .orderBy('kind')
    .orderBy('created_at')
    .orderBy('blueprint_id');
  if (dealerId !== undefined)
    query = query.where(where =>
      where.or([where('kind', '=', 'standard'), where('dealer_id', '=', dealerId)]),
    );
  if (baseId !== undefined) query = query.where('base_blueprint_id', '=', baseId);
  return (await query.execute()).map(withBase);
};

/**
 * The drawing a dealer works by: their newest variant of the service, else the standard published last, else the newest
 * standard. A standard that is only being drawn takes nobody's place.
 */
export const findDealerBlueprint = async (
  tx: Tx,
  wanted: { readonly dealerId: string | null; readonly service: Service },
): Promise<BlueprintHeader | null> => {
  const found = await selectHeaders(tx)
    .where('service', '=', wanted.service)
    .where('archived_at', 'is', null)
    .where(where =>
      wanted.dealerId === null
        ? where('kind', '=', 'standard')
        : where.or([
            where('kind', '=', 'standard'),
            where.and([where('kind', '=', 'variant'), where('dealer_id', '=', wanted.dealerId)]),
          ]),
    )
    .orderBy(sql`dealer_id is null`)
    .orderBy(
      sql`(select max(made_at) from truthline.blueprint_versions
        where blueprint_versions.network_id = blueprints.network_id
          and blueprint_versions.blueprint_id = blueprints.blueprint_id and number is not null) desc nulls last`,
    )
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found === undefined ? null : withBase(found);
};

/** The standard of a service that a dealer without a variant works by. */
export const findStandard = (tx: Tx, service: Service): Promise<BlueprintHeader | null> =>
  findDealerBlueprint(tx, { dealerId: null, service });

export const findBlueprintHeader = async (tx: Tx, blueprintId: string): Promise<BlueprintHeader | null> => {
  const found = await selectHeaders(tx).where('blueprint_id', '=', blueprintId).executeTakeFirst();
  return found === undefined ? null : withBase(found);
};

/** Records as a row holds them, in the present shape. */
export const readRecords = (records: Blueprint, schemaVersion: number): Blueprint => {
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
  return { ...withBase(header), blueprint: readRecords(records, version) };
};

export const findBlueprint = (tx: Tx, blueprintId: string): Promise<SavedBlueprint | null> =>
  openBlueprint(tx, blueprintId, false);

/**
 * The same, with its row locked until the transaction ends: pushes to one blueprint come one after another.
 * Null too where the caller may read it but not write it.
 */
export const lockBlueprint = (tx: Tx, blueprintId: string): Promise<SavedBlueprint | null> =>
  openBlueprint(tx, blueprintId, true);

/** What a variant has taken over of its standard. */
export const setBase = async (tx: Tx, blueprintId: string, base: BlueprintBase): Promise<void> => {
  await tx.query
    .updateTable('blueprints')
    .set({ base_blueprint_id: base.blueprintId, base_revision: base.revision, base_version: base.version })
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId)
    .execute();
};

/** Puts a drawing away at an instant, or takes it out again with null. False where it is not this person's to write. */
export const setArchived = async (tx: Tx, blueprintId: string, at: string | null): Promise<boolean> => {
  const written = await tx.query
    .updateTable('blueprints')
    .set({ archived_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId)
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
};
