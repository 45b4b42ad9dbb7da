import { startEmbedded } from '../packages/db/src/embedded/start-embedded.ts';

/**
 * A PostgreSQL beside Truthline for tests that point `DATABASE_URL` at one, with its cluster in the folder it is given
 * (made where there is none): prints its address as one line and runs until standard input closes, so that it cannot
 * outlive whoever started it.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/postgres.ts FOLDER');
const started = await startEmbedded(folder);
if (!started.ok) throw new Error(`no PostgreSQL: ${JSON.stringify(started.error)}`);

const { host, port, database, user, password } = started.value.owner;
const address = new URL(`postgresql://localhost:${port}/${database}`);
address.username = user;
address.password = password;
address.searchParams.set('host', host);
console.log(address.href);

process.stdin.resume();
process.stdin.on('close', () => {
  started.value.stop().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
});
