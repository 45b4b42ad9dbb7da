import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import type { MembershipRole } from '../../packages/api/src/index.ts';
import { root } from '../checks/walk.ts';
import type { Bench, Figure } from './figure.ts';
import type { Chromium, Truthline } from './world.ts';

const KINDS = { script: /\.js$/, style: /\.css$/, font: /\.woff2$/ } as const;
type Kind = keyof typeof KINDS;

const kindOf = (path: string): Kind | null => {
  for (const kind of ['script', 'style', 'font'] as const) if (KINDS[kind].test(path)) return kind;
  return null;
};

type Screen = {
  readonly name: string;
  readonly role: MembershipRole | null;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly path: (client: Awaited<ReturnType<typeof enterAs>>['client']) => Promise<string>;
  /** What only the finished page has. */
  readonly proof: string;
};

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The frame of the application around a short page: what every screen behind the sign-in has. */
const SHELL: Screen = {
  name: 'start page',
  role: 'consultant',
  viewport: DESK,
  path: () => Promise.resolve('/'),
  proof: '.tl-start',
};

const EDITOR: Screen = {
  name: 'editor',
  role: 'consultant',
  viewport: DESK,
  path: async client => `/blueprints/${(await client.blueprints.list.query())[0]?.id}`,
  proof: '.te-canvas .react-flow__node',
};

const SCREENS: readonly Screen[] = [
  {
    name: 'sign-in',
    role: null,
    viewport: DESK,
    path: () => Promise.resolve('/sign-in'),
    proof: '.tl-signin-body',
  },
  {
    name: 'audit on the phone',
    role: 'dealerStaff',
    viewport: PHONE,
    path: async client => {
      const [dealer] = await client.dealers.list.query();
      const auditId = randomUUID();
      await client.audits.start.mutate({
        id: auditId,
        dealerId: dealer?.id ?? '',
        checklistId: 'appointment',
        version: 1,
        kind: 'self',
        startedAt: new Date().toISOString(),
      });
      return `/audits/${auditId}`;
    },
    proof: '.tl-run',
  },
  EDITOR,
  {
    name: 'network',
    role: 'oemAnalyst',
    viewport: DESK,
    path: () => Promise.resolve('/network/league'),
    proof: '.tl-network-league',
  },
];

/** A page has everything when no file was asked for during so many milliseconds. */
const SETTLED = 800;

/** Milliseconds after which a page that stands fetches its late parts: menus, dialogs, what only photos need. */
const REST_AFTER = 2000;

/** In the page: no timer of exactly that length rings, on however slow a machine the page is opened. */
const silenceTheRest = (rest: number): void => {
  const ring = window.setTimeout.bind(window);
  window.setTimeout = Object.assign(
    (handler: TimerHandler, delay?: number, ...given: unknown[]) =>
      delay === rest ? 0 : ring(handler, delay, ...given),
    window.setTimeout,
  );
};

/** Opens one screen with an empty cache and says which files of the build the browser asked for. */
const loadCold = async (
  chromium: Chromium,
  truthline: Truthline,
  screen: Screen,
): Promise<readonly string[]> => {
  const context = await chromium.newContext({ viewport: screen.viewport, locale: 'zh-CN' });
  try {
    let path = '/sign-in';
    if (screen.role !== null) {
      const browser = await enterAs(truthline, screen.role);
      path = await screen.path(browser.client);
      await context.addCookies(
        [...browser.jar].map(([name, value]) => ({ name, value, url: truthline.address, httpOnly: true })),
      );
    }
    const page = await context.newPage();
    // Whoever goes on from the start page has its menus by then.
    if (screen !== SHELL) await page.addInitScript(silenceTheRest, REST_AFTER);
    const asked = new Set<string>();
    let newest = performance.now();
    page.on('response', response => {
      const { pathname } = new URL(response.url());
      if (kindOf(pathname) === null) return;
      asked.add(pathname);
      newest = performance.now();
    });
    await page.goto(new URL(path, truthline.address).href);
    await page.locator(screen.proof).first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    if (screen === SHELL) await page.waitForTimeout(REST_AFTER);
    while (performance.now() - newest < SETTLED) await page.waitForTimeout(100);
    return [...asked];
  } finally {
    await context.close();
  }
};

/** Bytes of a built file as they travel. A font is compressed already. */
const travelled = (path: string): number => {
  const file = readFileSync(join(root, 'apps/web/dist', path));
  return kindOf(path) === 'font' ? file.length : gzipSync(file).length;
};

const bytesOf = (files: readonly string[], kind: Kind): number =>
  files.filter(path => kindOf(path) === kind).reduce((bytes, path) => bytes + travelled(path), 0);

/**
 * What a first visit of each main screen downloads, from an empty cache, in kilobytes of 1,000 bytes: every file the
 * page asks for until its proof stands, its fonts are there and nothing was asked for during `SETTLED`. "The editor
 * beyond the start page" is the script of the editor's screen that the start page and its late parts have not brought.
 *
 * Not counted is what comes behind the page: late parts are fetched two seconds after it stands (menus and dialogs of the
 * frame; panels, table, outline, print of the editor), and the service worker keeps all parts of the build by itself.
 * `apps/web/e2e/weight.spec.ts` holds the same number on the built files, without a clock.
 */
export const sizes: Bench = {
  name: 'sizes',
  measure: async world => {
    const truthline = await world.truthline();
    const chromium = await world.chromium();
    const figures: Figure[] = [];
    let editorFiles: readonly string[] = [];
    // Kilobytes do not depend on what else the machine does: all screens are opened at once.
    const [shellFiles = [], ...loaded] = await Promise.all(
      [SHELL, ...SCREENS].map(screen => loadCold(chromium, truthline, screen)),
    );
    for (const [place, screen] of SCREENS.entries()) {
      const files = loaded[place] ?? [];
      if (screen === EDITOR) editorFiles = files;
      for (const kind of ['script', 'style', 'font'] as const) {
        const count = files.filter(path => kindOf(path) === kind).length;
        figures.push({
          name: `${screen.name}: ${kind} (${count} files)`,
          unit: 'kB',
          ours: bytesOf(files, kind) / 1000,
          against: null,
        });
      }
    }
    const shell = new Set(shellFiles);
    figures.push({
      name: `editor beyond the ${SHELL.name}: script`,
      unit: 'kB',
      ours:
        bytesOf(
          editorFiles.filter(path => !shell.has(path)),
          'script',
        ) / 1000,
      against: null,
    });
    return {
      title: 'first load, empty cache, in Chinese: files of the build a browser asks for, gzipped',
      figures,
      notes: [
        'Late parts, fetched two seconds after the page stands (menus, dialogs, panels of the editor), are not counted.',
        'Fonts come in slices: only those whose characters are on the page, and they are compressed already.',
      ],
    };
  },
};
