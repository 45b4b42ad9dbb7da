import { createHash } from 'node:crypto';
import {
  CHECKLIST_CONTENT_VERSION,
  canonicalJson,
  readChecklistContent,
  type ChecklistVersion,
} from '@truthline/audit';
import type { LocalText, Service } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

export type ChecklistHeader = {
  readonly id: string;
  readonly title: LocalText;
  readonly service: Service;
  /** The newest published version. */
  readonly version: number;
  readonly itemCount: number;
};

/** The SHA-256 of a content as it is stored, whatever order its keys come in. */
const contentSha256 = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Stores a version that is published from now on and never changes; gives its seal. Asks for network reach. */
export const publishChecklistVersion = async (
  tx: Tx,
  version: ChecklistVersion,
  publishedAt: string,
): Promise<string> => {
  const { networkId } = tx.scope;
  const sha256 = contentSha256(version);
  const title = JSON.stringify(version.title);
  await tx.query
    .insertInto('checklists')
    .values({ network_id: networkId, checklist_id: version.checklistId, title, service: version.service })
    .onConflict(conflict =>
      conflict.columns(['network_id', 'checklist_id']).doUpdateSet({ title, service: version.service }),
    )
    .execute();
  await tx.query
    .insertInto('checklist_versions')
    .values({
      network_id: networkId,
      checklist_id: version.checklistId,
      version: version.version,
      status: 'published',
      content: JSON.stringify(version),
      content_schema_version: CHECKLIST_CONTENT_VERSION,
      published_at: publishedAt,
      content_sha256: sha256,
    })
    .execute();
  return sha256;
};

/** Contents read before, by their seal: what has a seal never changes. The ones used last are kept. */
const readBefore = new Map<string, ChecklistVersion>();
const KEPT = 50;

const keep = (sha256: string, content: ChecklistVersion): void => {
  readBefore.delete(sha256);
  readBefore.set(sha256, content);
  for (const oldest of [...readBefore.keys()].slice(0, Math.max(readBefore.size - KEPT, 0)))
    readBefore.delete(oldest);
};

/** A content read before, by its seal. */
export const sealedChecklist = (sha256: string): ChecklistVersion | null => {
  const known = readBefore.get(sha256);
  if (known === undefined) return null;
  keep(sha256, known);
  return known;
};

/** A version that was published, retired since or not; or null. Audits stay on the version they began with. */
export const findChecklistVersion = async (
  tx: Tx,
  checklistId: string,
  version: number,
): Promise<ChecklistVersion | null> => {
  const asked = tx.query
    .selectFrom('checklist_versions')
    .where('network_id', '=', tx.scope.networkId)
    .where('checklist_id', '=', checklistId)
    .where('version', '=', version)
    .where('status', '<>', 'draft');
  const sealed = await asked.select('content_sha256 as sha256').executeTakeFirst();
  if (sealed === undefined) return null;
  const known = sealed.sha256 === null ? null : sealedChecklist(sealed.sha256);
  if (known !== null) return known;
  const row = await asked.select(['content', 'content_schema_version']).executeTakeFirstOrThrow();
  const read = readChecklistContent(row.content, row.content_schema_version);
  if (!read.ok)
    throw new Error(`version ${version} of ${checklistId} cannot be read: ${JSON.stringify(read.error)}`);
  if (sealed.sha256 !== null) keep(sealed.sha256, read.value);
  return read.value;
};

/** True where a version is not offered any more. */
export const isChecklistRetired = async (tx: Tx, checklistId: string, version: number): Promise<boolean> => {
  const row = await tx.query
    .selectFrom('checklist_versions')
    .select('status')
    .where('network_id', '=', tx.scope.networkId)
    .where('checklist_id', '=', checklistId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.status === 'retired';
};

/** Every checklist with a published version, by id. */
export const listChecklists = async (tx: Tx): Promise<readonly ChecklistHeader[]> =>
  tx.query
    .selectFrom('checklist_versions')
    .innerJoin('checklists', join =>
      join
        .onRef('checklists.network_id', '=', 'checklist_versions.network_id')
        .onRef('checklists.checklist_id', '=', 'checklist_versions.checklist_id'),
    )
    .distinctOn('checklist_versions.checklist_id')
    .select([
      'checklist_versions.checklist_id as id',
      'checklists.title as title',
      'checklists.service as service',
      'checklist_versions.version as version',
      sql<number>`jsonb_array_length(checklist_versions.content -> 'items')`.as('itemCount'),
    ])
    .where('checklist_versions.network_id', '=', tx.scope.networkId)
    .where('checklist_versions.status', '=', 'published')
    .orderBy('checklist_versions.checklist_id')
    .orderBy('checklist_versions.version', 'desc')
    .execute();

/** Seals what was published before versions were sealed. How many it sealed. Asks for network reach. */
export const sealChecklists = async (tx: Tx): Promise<number> => {
  const open = await tx.query
    .selectFrom('checklist_versions')
    .select(['checklist_id', 'version', 'content'])
    .where('network_id', '=', tx.scope.networkId)
    .where('status', '<>', 'draft')
    .where('content_sha256', 'is', null)
    .execute();
  for (const { checklist_id, version, content } of open)
    await tx.query
      .updateTable('checklist_versions')
      .set({ content_sha256: contentSha256(content) })
      .where('network_id', '=', tx.scope.networkId)
      .where('checklist_id', '=', checklist_id)
      .where('version', '=', version)
      .where('content_sha256', 'is', null)
      .execute();
  return open.length;
};
