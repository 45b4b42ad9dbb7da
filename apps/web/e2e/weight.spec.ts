import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const ASSETS = join(import.meta.dirname, '../dist/assets');

/** Kilobytes of 1,000 bytes that opening the editor may fetch beyond what the start page has already. */
const GOAL = 250;

/** Kilobytes that an audit on the phone may fetch before it can be answered and submitted, the start of the app included. */
const AUDIT_GOAL = 180;

/** What nobody sees before doing something: each must be left out of the opening, or the goal is met by luck. */
const LATE = [
  'Inspector',
  'LintPanel',
  'CommentsPanel',
  'FilterPanel',
  'Outline',
  'Table',
  'PrintView',
  'bring',
];

/** What the frame of every page fetches soon after it stands. */
const FRAME_LATER = [
  'ReminderMenu',
  'ShownPersonMenu',
  'NavigationDrawer',
  'ShownNotifications',
  'WideColorSchemeSwitch',
];

type Parts = ReadonlyMap<string, string>;

const readParts = async (): Promise<Parts> => {
  const names = (await readdir(ASSETS)).filter(name => name.endsWith('.js'));
  return new Map(
    await Promise.all(names.map(async name => [name, await readFile(join(ASSETS, name), 'utf8')] as const)),
  );
};

/** A part of the build by the name of its module: `BlueprintPage` for `BlueprintPage-abc.js`. */
const part = (parts: Parts, module: string): string => {
  const found = [...parts.keys()].filter(name => name.replace(/-[\w-]{8}\.js$/, '') === module);
  expect(found, `parts of the build called ${module}`).toHaveLength(1);
  return found[0] ?? '';
};

/** The parts a browser fetches for these: they and everything they import before they can run. */
const fetchedFor = (parts: Parts, modules: readonly string[]): ReadonlySet<string> => {
  const fetched = new Set<string>();
  const open = modules.map(module => part(parts, module));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (fetched.has(name)) continue;
    fetched.add(name);
    for (const [, imported] of (parts.get(name) ?? '').matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g))
      if (imported !== undefined) open.push(imported);
  }
  return fetched;
};

const weigh = (parts: Parts, names: readonly string[]) => {
  const kilobytes = names.map(name => ({ name, kB: gzipSync(parts.get(name) ?? '').length / 1000 }));
  return {
    sum: kilobytes.reduce((total, { kB }) => total + kB, 0),
    heaviest: kilobytes.toSorted((one, other) => other.kB - one.kB).slice(0, 8),
  };
};

test('opening the editor fetches at most 250 kB of script beyond the start page, gzipped', async () => {
  const parts = await readParts();
  // What a signed-in person has on the start page: the frame, the page, what is kept of it on the device, and the menus
  // and dialogs of the frame, which come two seconds after it.
  const shell = fetchedFor(parts, ['index', 'StartPage', 'signed-in', ...FRAME_LATER]);
  const beyond = [...fetchedFor(parts, ['BlueprintPage'])].filter(name => !shell.has(name));
  const { sum, heaviest } = weigh(parts, beyond);
  // Far less would mean that the parts were not found.
  expect(sum).toBeGreaterThan(100);
  expect(sum, JSON.stringify(heaviest)).toBeLessThanOrEqual(GOAL);
  for (const module of LATE) expect(beyond).not.toContain(part(parts, module));
});

test(`an audit on the phone fetches at most ${AUDIT_GOAL} kB of script with the start of the app, gzipped, and in few files`, async () => {
  const parts = await readParts();
  // The words are those of the reader, whose language weighs more.
  const [audit, other] = ['words-zh-cn', 'words-en']
    .map(words => [...fetchedFor(parts, ['index', 'signed-in', 'audit', 'Outbox', words])])
    .toSorted((one, another) => weigh(parts, another).sum - weigh(parts, one).sum);
  if (audit === undefined || other === undefined) throw new Error('the words of a language are missing');
  const { sum, heaviest } = weigh(parts, audit);
  // Neither language brings the other with it.
  expect(audit.length).toBe(other.length);
  expect(audit.filter(name => other.includes(name))).toHaveLength(audit.length - 1);
  expect(sum).toBeGreaterThan(100);
  expect(sum, JSON.stringify(heaviest)).toBeLessThanOrEqual(AUDIT_GOAL);
  expect(audit.length, audit.join(' ')).toBeLessThanOrEqual(8);
});
