import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A browser to run: where it is, what it is started with, and the environment it needs. */
export type Browser = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  // A microphone that hums, and nobody to be asked for it.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const starts = (executablePath: string, env: Record<string, string>) =>
  spawnSync(executablePath, ['--version', '--no-sandbox'], { env, timeout: 30_000 }).status === 0;

/** Unpacks the Chromium of the npm package into a folder of its version: the package would reuse any older one it met. */
const unpack = async (): Promise<Browser> => {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const folder = join(tmpdir(), `truthline-chromium-${version}-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const env = inherited();
  process.env['TMPDIR'] = folder;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  // A bare machine lacks the NSS libraries; the package carries a set of its own.
  if (!starts(executablePath, env)) await inflate(join(packageFolder, 'bin/al2023.tar.br'));
  if (env['TMPDIR'] === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = env['TMPDIR'];
  if (starts(executablePath, env)) return { executablePath, args: flags, env };
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  if (starts(executablePath, withLibraries)) return { executablePath, args: flags, env: withLibraries };
  throw new Error(
    `${executablePath} does not start, neither with the libraries of this machine nor with its own`,
  );
};

/**
 * The Chromium to test with: `CHROME` where set; on Linux x64 the one that comes from npm; elsewhere an installed one.
 * @throws where there is none, naming CHROME as the way out.
 */
export const findChromium = async (): Promise<Browser> => {
  const chosen = process.env['CHROME'];
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen, args: flags, env: inherited() };
  if (process.platform === 'linux' && process.arch === 'x64') return unpack();
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find(path => existsSync(path));
  if (installed === undefined)
    throw new Error('No Chromium for this platform comes from npm; set CHROME to an installed one.');
  return { executablePath: installed, args: flags, env: inherited() };
};
