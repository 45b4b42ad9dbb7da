import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@truthline/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf } from './testing/demo-database.ts';
import { temporaryFolder } from './testing/folder.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** A `truthline serve` on a database of its own and a free port, and what it says. */
const serve = async (args: readonly string[], variables: Readonly<Record<string, string>>) => {
  const command = spawn(process.execPath, [main, 'serve', ...args], {
    env: { PATH: process.env['PATH'], LANG: 'C', ...variables },
  });
  const ended = new Promise<number | null>(resolve => command.on('close', resolve));
  onTestFinished(async () => {
    if (command.exitCode === null) command.kill('SIGTERM');
    await ended;
  });
  let said = '';
  let out = '';
  command.stdout.on('data', (chunk: unknown) => {
    out += String(chunk);
  });
  const address = new Promise<string>(resolve => {
    const listen = (chunk: unknown) => {
      said += String(chunk);
      const found = /(http:\/\/127\.0\.0\.1:\d+)[\s"]/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    command.stdout.on('data', listen);
    command.stderr.on('data', listen);
  });
  return { command, ended, address, said: () => said, out: () => out };
};

describe('truthline serve', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'serves, and ends cleanly with its server on %s',
    async signal => {
      const database = await openTestDatabase();
      onTestFinished(database.remove);
      const server = await serve(['--port', '0', '--no-demo', '--data', await temporaryFolder()], {
        DATABASE_URL: addressOf(database.handle),
      });
      const address = await Promise.race([server.address, server.ended.then(() => server.said())]);
      expect((await fetch(new URL('/healthz', address))).status).toBe(200);
      server.command.kill(signal);
      expect(await server.ended).toBe(0);
      await expect(fetch(new URL('/healthz', address))).rejects.toThrow('fetch failed');
    },
  );

  it('ends with the exit code of the server, and speaks the language asked for', async () => {
    const server = await serve(['--port', '0', '--lang', 'zh'], {
      DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none',
      TRUTHLINE_DATA: await temporaryFolder(),
    });
    expect(await server.ended).toBe(6);
    expect(server.said()).toContain('没有数据库应答');
  });

  it('with --json standard output is one object with the address; what people read goes to standard error', async () => {
    const database = await openTestDatabase();
    onTestFinished(database.remove);
    const server = await serve(['--port', '0', '--no-demo', '--json', '--data', await temporaryFolder()], {
      DATABASE_URL: addressOf(database.handle),
    });
    const address = await Promise.race([server.address, server.ended.then(() => server.said())]);
    await expect.poll(() => server.out()).toContain('\n');
    expect(JSON.parse(server.out())).toEqual({
      ok: true,
      address,
      administratorLink: expect.stringContaining(`${address}/setup?token=`),
    });
    expect((await fetch(new URL('/healthz', address))).status).toBe(200);
    server.command.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.out().trim().split('\n')).toHaveLength(1);
    expect(server.said()).toContain(`Truthline is ready: ${address}`);
  });

  it('with --json a start that fails is one object with the reason', async () => {
    const server = await serve(['--port', '0', '--json'], {
      DATABASE_URL: 'postgresql://nobody:hush@127.0.0.1:1/none',
      TRUTHLINE_DATA: await temporaryFolder(),
    });
    expect(await server.ended).toBe(6);
    expect(JSON.parse(server.out())).toEqual({
      ok: false,
      error: { reason: 'unreachable', host: '127.0.0.1', port: 1, code: 'ECONNREFUSED' },
    });
    expect(server.said()).not.toContain('hush');
  });
});
