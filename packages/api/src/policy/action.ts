/** Everything anyone can do through the API. A procedure names the actions it may turn out to be. */
// Of drawings: `editStandard` and `createStandard` are about what belongs to the network (standards, and the as-is and
// to-be of no dealer), `editVariant` and `createVariant` about what belongs to a dealer (variants, as-is, to-be).
export const ACTIONS = [
  'account.use',
  'dealer.read',
  'dealer.add',
  'blueprint.read',
  'blueprint.editStandard',
  'blueprint.editVariant',
  'blueprint.createStandard',
  'blueprint.createVariant',
  'blueprint.publish',
  'blueprint.discuss',
  'overlay.read',
  'checklist.read',
  'checklist.write',
  'checklist.publish',
  'wave.read',
  'wave.add',
  'wave.plan',
  'wave.import',
  'audit.read',
  'audit.runSelf',
  'audit.runMystery',
  'audit.runOem',
  'audit.appeal',
  'comparison.read',
  'benchmark.allow',
  'people.read',
  'people.invite',
  'trail.read',
] as const;
export type Action = (typeof ACTIONS)[number];
