export { startTestCluster, temporaryFolder } from './test-cluster.ts';
export { openTestDatabase } from './test-database.ts';
export type { TestDatabase } from './test-database.ts';
