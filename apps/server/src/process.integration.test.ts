import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openTestDatabase, temporaryFolder } from '@truthline/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './testing/browser.ts';
import { readEvents } from './testing/event-stream.ts';
import { spawnServer, type SpawnedServer } from './testing/spawn-server.ts';
import { enterAs } from './testing/test-server.ts';

let folder = '';
let remove: () => Promise<void>;
const started: SpawnedServer[] = [];

beforeAll(async () => {
  const temporary = await temporaryFolder();
  ({ folder, remove } = temporary);
});
afterAll(async () => {
  for (const server of started) server.signal('SIGKILL');
  await Promise.all(started.map(server => server.exited));
  await remove();
});

const run = (variables: Record<string, string>): SpawnedServer => {
  const server = spawnServer(variables);
  started.push(server);
  return server;
};

/** Processes whose command line speaks of a folder, by what the system says of them. */
const processesAbout = (place: string): readonly string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch (error) {
        // A process that ended between the two looks is one less.
        if (error instanceof Error && 'code' in error) return [];
        throw error;
      }
    })
    .filter(line => line.includes(place));

/** The database's watchdog sees that its server is gone only after it is, and ends then. */
const expectNobodyAbout = (place: string) => expect.poll(() => processesAbout(place)).toEqual([]);

/** What a failed start said last, and its exit code. Reads like a person would: the last line is the sentence. */
const failureOf = async (server: SpawnedServer) => {
  expect(await server.ready).toBeNull();
  const code = await server.exited;
  return { code, sentence: server.said().error.trim().split('\n').at(-1) ?? '' };
};

describe('a start that cannot succeed', () => {
  test('on a taken port says which, before anything slow is done', async () => {
    const other = createServer();
    const port = await new Promise<number>(resolve => {
      other.listen(0, '127.0.0.1', () => {
        const bound = other.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });
    const data = join(folder, 'port');
    const failure = await failureOf(run({ TRUTHLINE_PORT: String(port), TRUTHLINE_DATA: data }));
    await new Promise(resolve => other.close(resolve));
    expect(failure.code).toBe(3);
    expect(failure.sentence).toContain(`Port ${port} is taken`);
    expect(failure.sentence).toContain('TRUTHLINE_PORT');
    expect(readdirSync(folder)).not.toContain('port');
  });

  test('with a senseless variable names it and not its value', async () => {
    const failure = await failureOf(run({ DATABASE_URL: 'mysql://root:hush@example.com/x' }));
    expect(failure.code).toBe(2);
    expect(failure.sentence).toContain('DATABASE_URL');
    expect(failure.sentence).not.toContain('hush');
  });

  test('in Chinese where the terminal is', async () => {
    const failure = await failureOf(run({ TRUTHLINE_DEMO: 'maybe', LC_ALL: 'zh_CN.UTF-8' }));
    expect(failure).toMatchObject({ code: 2 });
    expect(failure.sentence).toMatch(/^环境变量 TRUTHLINE_DEMO 的值无效/);
  });

  test('with a data folder below a file says what and what to do', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const failure = await failureOf(run({ TRUTHLINE_DATA: join(folder, 'a-file', 'data') }));
    expect(failure.code).toBe(5);
    expect(failure.sentence).toContain('TRUTHLINE_DATA');
  });

  test('with nobody at DATABASE_URL says where it looked, without the password', async () => {
    const failure = await failureOf(
      run({
        DATABASE_URL: 'postgresql://truthline:hush@127.0.0.1:1/truthline',
        TRUTHLINE_DATA: join(folder, 'url'),
      }),
    );
    expect(failure.code).toBe(6);
    expect(failure.sentence).toContain('127.0.0.1:1');
    expect(failure.sentence).not.toContain('hush');
  });
});

describe('a start from nothing', () => {
  const data = () => join(folder, 'data');

  /** What a start says that it does once and that takes long: making the cluster, the schema and the demonstration. */
  const longWork = (server: SpawnedServer): readonly string[] =>
    ['creating the database', 'schema was brought up to date', 'audits written'].filter(words =>
      server.said().error.includes(words),
    );

  test('loads the demonstration, says one address, and refuses a second process on its folder', async () => {
    const server = run({ TRUTHLINE_DATA: data() });
    const address = await server.ready;
    if (address === null) throw new Error(server.said().error);
    expect(longWork(server)).toHaveLength(3);
    expect(server.said().out.match(/Truthline is ready/g)).toHaveLength(1);
    expect(server.said().out.trim().split('\n')).toHaveLength(1);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await openBrowser(address).client.session.demoPeople.query()).not.toHaveLength(0);

    const failure = await failureOf(run({ TRUTHLINE_DATA: data() }));
    expect(failure.code).toBe(4);
    expect(failure.sentence).toContain(String(server.pid));

    server.signal('SIGTERM');
    expect(await server.exited).toBe(0);
    await expectNobodyAbout(data());
  }, 120_000);

  test('finds everything there the second time, and leaves nobody behind', async () => {
    const server = run({ TRUTHLINE_DATA: data() });
    const address = await server.ready;
    expect(address).not.toBeNull();
    // Nothing that takes long is done again: no cluster, no schema, no demonstration.
    expect(longWork(server)).toEqual([]);
    expect(processesAbout(data()).length).toBeGreaterThan(0);
    // An open event stream must not hold it up.
    const consultant = await enterAs({ address: address ?? '' }, 'consultant');
    const [blueprint] = await consultant.client.blueprints.list.query();
    const stream = readEvents(consultant, 'blueprints.onChange', {
      blueprintId: blueprint?.id,
      // Nothing has happened since: what ends the stream is the stop alone.
      lastEventId: blueprint?.revision,
    });
    await stream.opened;
    // A parent that passes Ctrl-C on makes two of one: that is not impatience.
    server.signal('SIGINT');
    server.signal('SIGINT');
    expect(await server.exited).toBe(0);
    // The server said that the stream is over. Cut off when patience had run out, it would have broken.
    expect(await stream.ended()).toBe(true);
    await expectNobodyAbout(data());
  }, 60_000);

  test('the same with a PostgreSQL that somebody else runs, which stays up', async () => {
    const database = await openTestDatabase('empty');
    const { host, port, database: name, user, password } = database.handle.owner;
    const url = new URL(`postgresql://localhost:${port}/${name}`);
    url.username = user;
    url.password = password;
    url.searchParams.set('host', host);
    const variables = { DATABASE_URL: url.href, TRUTHLINE_DATA: join(folder, 'beside') };
    const first = run(variables);
    const address = await first.ready;
    if (address === null) throw new Error(first.said().error);
    const people = await openBrowser(address).client.session.demoPeople.query();

    // A second process on the same database serves the same people, and signs the same cookies.
    const second = run(variables);
    const other = await second.ready;
    if (other === null) throw new Error(second.said().error);
    expect(await openBrowser(other).client.session.demoPeople.query()).toEqual(people);
    for (const server of [first, second]) {
      server.signal('SIGTERM');
      expect(await server.exited).toBe(0);
    }
    // Dropping it asks the server itself, which none of the two has stopped.
    await database.remove();
  }, 120_000);

  test('without the demonstration prints the one-time link of the first administrator', async () => {
    const server = run({ TRUTHLINE_DATA: join(folder, 'plain'), TRUTHLINE_DEMO: '0' });
    const address = await server.ready;
    const link = /^ {2}(\S+\/setup\?token=\S+)$/m.exec(server.said().out)?.[1];
    expect(link?.startsWith(`${address}/setup?token=`)).toBe(true);
    server.signal('SIGTERM');
    expect(await server.exited).toBe(0);
  }, 60_000);

  test('interrupted half-way takes everything down again', async () => {
    const place = join(folder, 'interrupted');
    const server = run({ TRUTHLINE_DATA: place });
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = setInterval(() => {
      if (server.said().error.includes('creating the database')) resolve();
    }, 5);
    await promise;
    clearInterval(look);
    server.signal('SIGTERM');
    expect(await server.ready).toBeNull();
    expect(await server.exited).toBe(0);
    await expectNobodyAbout(place);
  }, 60_000);
});
