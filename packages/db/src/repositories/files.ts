import type { Blueprint, BlueprintDiff, Card } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { FileMediaType } from '../tables.ts';

/** A file in the data folder, by the SHA-256 of its bytes in lower-case hex. */
export type SavedFile = {
  readonly hash: string;
  readonly mediaType: FileMediaType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly byteCount: number;
};

/** Notes that a drawing shows a file. Noted before, nothing happens. True where it is new. */
export const addFile = async (
  tx: Tx,
  blueprint: { readonly id: string; readonly dealerId: string | null },
  file: SavedFile,
): Promise<boolean> => {
  const added = await tx.query
    .insertInto('files')
    .values({
      network_id: tx.scope.networkId,
      blueprint_id: blueprint.id,
      hash: file.hash,
      dealer_id: blueprint.dealerId,
      media_type: file.mediaType,
      width: file.width,
      height: file.height,
      byte_count: file.byteCount,
      added_by: tx.scope.personId,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'blueprint_id', 'hash']).doNothing())
    .returning('hash')
    .executeTakeFirst();
  return added !== undefined;
};

/** A file of any drawing in reach. */
export const findFile = async (tx: Tx, hash: string): Promise<SavedFile | null> =>
  (await tx.query
    .selectFrom('files')
    .select(['hash', 'media_type as mediaType', 'width', 'height', 'byte_count as byteCount'])
    .where('network_id', '=', tx.scope.networkId)
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst()) ?? null;

const hashesOf = (images: readonly (Card['image'] | undefined)[]): readonly string[] => [
  // A record that an earlier version stored has no picture.
  ...new Set(images.flatMap(image => (image === null || image === undefined ? [] : [image.hash]))),
];

/** Hashes of the pictures that a change puts on cards. */
export const picturesIn = ({ card }: BlueprintDiff): readonly string[] =>
  hashesOf([
    ...Object.values(card?.added ?? {}).map(({ image }) => image),
    ...Object.values(card?.changed ?? {}).map(({ image }) => image?.to),
  ]);

/** Hashes of the pictures on the cards of a drawing. */
export const picturesOn = ({ card }: Blueprint): readonly string[] =>
  hashesOf(Object.values(card).map(({ image }) => image));

/**
 * Notes for a drawing the files that it has come to show from another drawing in reach: a copied card brings its picture.
 * A hash that the person of the scope cannot see brings nothing.
 */
export const carryFiles = async (
  tx: Tx,
  blueprint: { readonly id: string; readonly dealerId: string | null },
  hashes: readonly string[],
): Promise<void> => {
  if (hashes.length === 0) return;
  const { networkId, personId } = tx.scope;
  await sql`
    insert into truthline.files
      (network_id, blueprint_id, hash, dealer_id, media_type, width, height, byte_count, added_by)
    select distinct on (hash) ${networkId}::uuid, ${blueprint.id}::uuid, hash, ${blueprint.dealerId}::uuid,
           media_type, width, height, byte_count, ${personId}::uuid
      from truthline.files
     where network_id = ${networkId} and hash = any (${hashes}::text[])
    on conflict do nothing`.execute(tx.query);
};
