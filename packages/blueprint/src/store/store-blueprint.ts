import { BLUEPRINT_SCHEMA_VERSION, type Blueprint, type StoredBlueprint } from '../blueprint.ts';

/** The blueprint as it is stored and sent: its records under the version of their shape. */
export const storeBlueprint = (blueprint: Blueprint): StoredBlueprint => ({
  schemaVersion: BLUEPRINT_SCHEMA_VERSION,
  records: blueprint,
});
