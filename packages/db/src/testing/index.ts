export { connectOwner } from '../migrate/migrate.ts';
export { startForeignServer } from './foreign-server.ts';
export type { ForeignServer } from './foreign-server.ts';
export { startTestCluster, temporaryFolder } from './test-cluster.ts';
export { idNamed, managerScope, seedSmallNetwork, testChecklist, yesNoAnswers } from './small-network.ts';
export type { SmallNetwork } from './small-network.ts';
export { openTestDatabase } from './test-database.ts';
export type { Template, TestDatabase } from './test-database.ts';
