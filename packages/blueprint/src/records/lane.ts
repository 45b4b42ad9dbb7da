import { z } from 'zod';
import { laneIdSchema, orderKeySchema, roleIdSchema } from './id.ts';
import { drawnLengthSchema } from './drawn-length.ts';
import { LANE_KINDS } from './lane-kinds.ts';
import { localTextSchema } from './local-text.ts';

export const laneKindSchema = z.enum(LANE_KINDS);
export type LaneKind = z.infer<typeof laneKindSchema>;

/** A row. There may be several of one kind (one a role); kinds keep their order, lanes order within their kind. */
export const laneSchema = z.strictObject({
  id: laneIdSchema,
  kind: laneKindSchema,
  name: localTextSchema,
  roleId: roleIdSchema.nullable(),
  orderKey: orderKeySchema,
  /** How high its row is at least, in units of the drawing; null: as high as it needs. */
  height: drawnLengthSchema.nullable(),
});
export type Lane = z.infer<typeof laneSchema>;

/** The lines are consequences of the kinds on either side; nobody draws them. */
export const LINES = [
  { key: 'interaction', above: 'customer', below: 'frontstage' },
  { key: 'visibility', above: 'frontstage', below: 'backstage' },
  { key: 'internalInteraction', above: 'backstage', below: 'support' },
] as const satisfies readonly { key: string; above: LaneKind; below: LaneKind }[];
export type LineKey = (typeof LINES)[number]['key'];
