import { buildBlueprint } from '../blueprint-builder.ts';
import { arrival } from './arrival.ts';
import { booking } from './booking.ts';
import { driving } from './driving.ts';
import { impressions } from './impressions.ts';
import { testDriveLanes, testDriveRoles } from './lanes.ts';

/**
 * A test drive from the offer to the follow-up, in four stages. It carries the four items of section S4, and those of the
 * sale that are met again on the way: the call, the greeting, the wait, the needs, one story, no empty promise.
 */
export const testDriveBlueprint = buildBlueprint({
  title: ['试乘试驾标准流程', 'Test-drive standard'],
  service: 'testDrive',
  promisedSeconds: 2 * 3600,
  roles: testDriveRoles,
  lanes: testDriveLanes,
  stages: [booking, arrival, driving, impressions],
});
