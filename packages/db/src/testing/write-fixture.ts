import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeBackup } from '../backup/write-backup.ts';
import { readMigrations } from '../migrate/migration-files.ts';
import { openSignInStore } from '../sign-in/sign-in-store.ts';
import { openStore } from '../store/open-store.ts';
import { seedSignIn, seedStragglers } from '../tenancy/seed-every-table.ts';
import { seedSmallNetwork } from './small-network.ts';
import { startTestCluster } from './test-cluster.ts';

/**
 * Freezes the schema of a release: a backup of a small network, named after the newest migration. Run once when a
 * migration is released (`pnpm fixture`) and never again for the same one.
 */
const newest = (await readMigrations()).at(-1);
if (newest === undefined) throw new Error('there is no migration');
const folder = new URL('../migrations/fixtures/', import.meta.url);
await mkdir(fileURLToPath(folder), { recursive: true });

const cluster = await startTestCluster();
const store = openStore(cluster.server);
const signIn = openSignInStore(cluster.server);
const network = await seedSmallNetwork(store, 'fixture');
await seedStragglers(store, network);
await seedSignIn(signIn, network);
await writeBackup(cluster.server, createWriteStream(new URL(`${newest.name}.truthline`, folder)), {
  filesFolder: fileURLToPath(new URL('no-files', folder)),
  createdAt: '2026-05-01T00:00:00.000Z',
});
await store.close();
await signIn.close();
await cluster.stop();
