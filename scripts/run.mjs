import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root, stop, stopForStep } from './toolchain.mjs';
import { say } from './words.mjs';

/** Hands the terminal to a child until it ends: it hears Ctrl-C itself, we only wait and pass on its exit code. */
const handOver = (env, command, args) => {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal already sends SIGINT to the whole group; sent to us alone, it must still reach the child.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
};

const node = ['--disable-warning=ExperimentalWarning'];

/** Where the build writes. */
const BUILT = [root, join(root, 'node_modules'), join(root, 'apps/web'), join(root, 'apps/web/dist')];

/** Builds quietly; what the build printed is shown only when it fails. */
const build = env => {
  const { status, stdout } = spawnSync(
    'pnpm',
    ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status === 0) return;
  process.stderr.write(stdout);
  stopForStep('turbo run build', BUILT);
};

const verbs = {
  start(env, args) {
    console.error(say('building'));
    build(env);
    handOver(env, 'node', [...node, join(root, 'apps/server/src/main.ts'), ...args]);
  },
  truthline(env, args) {
    handOver(env, 'node', [...node, join(root, 'apps/cli/src/main.ts'), ...args]);
  },
  bench(env, args) {
    build(env);
    handOver(env, 'node', [...node, join(root, 'scripts/bench/main.ts'), ...args]);
  },
  test(env, args) {
    handOver(env, 'node', [...node, join(root, 'scripts/checks/main.ts'), ...args]);
  },
};

const [verb = '', ...args] = process.argv.slice(2);
const chosen = verbs[verb] ?? stop(`usage: node scripts/run.mjs ${Object.keys(verbs).join(' | ')}`, 2);
chosen(await prepare(), args);
