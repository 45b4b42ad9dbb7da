import { clusterVariable } from './test-database.ts';
import { startTestCluster } from './test-cluster.ts';

/** For vitest's `globalSetup`: one cluster for the run, handed to the workers through the environment. */
export const setup = async (): Promise<() => Promise<void>> => {
  const { server, stop } = await startTestCluster();
  process.env[clusterVariable] = JSON.stringify(server.owner);
  return async () => {
    delete process.env[clusterVariable];
    await stop();
  };
};
