import { startEmbedded } from '../packages/db/src/embedded/start-embedded.ts';
import { temporaryFolder } from '../packages/db/src/testing/test-cluster.ts';

/**
 * A PostgreSQL of its own beside Truthline, empty, for tests that point `DATABASE_URL` at one: prints its address as
 * one line and runs until standard input closes, so that it cannot outlive whoever started it.
 */
const { folder, remove } = await temporaryFolder();
const started = await startEmbedded(folder);
if (!started.ok) throw new Error(`no PostgreSQL: ${JSON.stringify(started.error)}`);

const { host, port, database, user, password } = started.value.owner;
const address = new URL(`postgresql://localhost:${port}/${database}`);
address.username = user;
address.password = password;
address.searchParams.set('host', host);
console.log(address.href);

const end = async () => {
  await started.value.stop();
  await remove();
};
process.stdin.resume();
process.stdin.on('close', () => {
  end().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
});
