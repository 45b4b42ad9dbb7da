import { migrate } from '../migrate/migrate.ts';
import { serverUser } from '../embedded/server-user.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';

/**
 * A Truthline of its own, for tests that kill it: starts on the folder given and waits. Says what became of it in one
 * line of JSON. With `ordinary` behind the folder it is nobody in particular: root, whom no permission stops, steps down
 * once all of the program is read.
 */
const [dataFolder = '', asWhom = ''] = process.argv.slice(2);
const user = asWhom === 'ordinary' ? await serverUser() : null;
if (user !== null) {
  process.setgroups?.([]);
  process.setgid?.(user.gid);
  process.setuid?.(user.uid);
}
const started = await startEmbedded(dataFolder);
const migrated = started.ok ? await migrate(started.value) : null;
process.stdout.write(
  `${JSON.stringify(
    started.ok
      ? {
          started: migrated?.ok,
          pid: process.pid,
          serverPid: started.value.serverPid(),
          watchdogPid: started.value.watchdogPid(),
        }
      : { refused: started.error },
  )}\n`,
);
if (started.ok) {
  process.once('SIGTERM', () => {
    void started.value.stop();
  });
  process.stdin.resume();
  process.stdin.once('end', () => {
    void started.value.stop();
  });
}
