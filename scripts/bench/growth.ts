import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Writable } from 'node:stream';
import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import { restoreBackup, startDatabase, writeBackup } from '../../packages/db/src/index.ts';
import { rowsOf } from './bare-statements.ts';
import type { Bench, Figure } from './figure.ts';
import { fillYears, SELF_AUDITS_A_DEALER, VISITS_A_DEALER, YEARS_ITEMS } from './fill-years.ts';
import { openInProcess } from './in-process.ts';
import { RAW_MOMENTS, RAW_TOTALS } from './network.ts';
import { median, timed } from './rounds.ts';
import type { Truthline, World } from './world.ts';

type Caller = Awaited<ReturnType<typeof openInProcess>>['caller'];
type Selection = { readonly checklistId: string; readonly version: number };

const PAGES = {
  'league and funnel': (caller: Caller, wish: Selection) => caller.network.comparison(wish),
  heatmap: (caller: Caller, wish: Selection) => caller.network.heatmap(wish),
  overview: (caller: Caller, wish: Selection) => caller.network.overview(wish),
  fairness: (caller: Caller, wish: Selection) => caller.network.fairness(wish),
} as const;

/** The longest time in which this thread answered nobody else, in ms. */
const longestStep = async (work: () => Promise<unknown>): Promise<number> => {
  const watch = monitorEventLoopDelay({ resolution: 1 });
  watch.enable();
  await work();
  watch.disable();
  return watch.max / 1e6;
};

const shown = (count: number) => count.toLocaleString('en');
const tell = (line: string) => {
  process.stderr.write(`  ${line}\n`);
};

const measurePages = async (
  { owner }: Truthline,
  caller: Caller,
  wish: Selection,
  { name, rounds, raw }: { readonly name: string; readonly rounds: number; readonly raw: boolean },
): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  const ask = (question: string) => timed(() => rowsOf(owner, question, [wish.checklistId, wish.version]));
  const yardsticks: Partial<Record<keyof typeof PAGES, string>> = raw
    ? { 'league and funnel': RAW_TOTALS, heatmap: RAW_MOMENTS }
    : {};
  for (const [page, open] of Object.entries(PAGES)) {
    const took: number[] = [];
    const steps: number[] = [];
    await open(caller, wish);
    for (let round = 0; round < rounds; round += 1)
      steps.push(
        await longestStep(async () => {
          took.push(await timed(() => open(caller, wish)));
        }),
      );
    const question = yardsticks[page as keyof typeof PAGES];
    figures.push({
      name: `${name}: ${page}`,
      unit: 'ms',
      ours: median(took),
      against:
        question === undefined
          ? null
          : { name: 'the same sums in SQL on the raw answers', theirs: await ask(question) },
    });
    figures.push({ name: '  longest step', unit: 'ms', ours: median(steps), against: null });
    tell(`${name}: ${page} ${Math.round(median(took))} ms, longest step ${Math.round(median(steps))} ms`);
  }
  return figures;
};

const seconds = (name: string, milliseconds: number): Figure => ({
  name,
  unit: 's',
  ours: milliseconds / 1000,
  against: null,
});

/** Everything out through a backup, and into a database of its own. */
const carryOver = async ({ database }: Truthline): Promise<readonly Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'truthline-growth-'));
  await chmod(folder, 0o711);
  try {
    const file = join(folder, 'whole.truthline');
    const nothing = join(folder, 'no-files');
    const out = await timed(() =>
      writeBackup(database, createWriteStream(file), {
        filesFolder: nothing,
        createdAt: new Date().toISOString(),
      }),
    );
    const { size } = await stat(file);
    tell(`backup: ${Math.round(out / 1000)} s, ${Math.round(size / 1e6)} MB`);
    const started = await startDatabase({ dataFolder: join(folder, 'data') });
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    try {
      const into = await timed(async () => {
        const restored = await restoreBackup(started.value, createReadStream(file), { filesFolder: nothing });
        if (!restored.ok) throw new Error(JSON.stringify(restored.error));
      });
      tell(`restore: ${Math.round(into / 1000)} s`);
      return [
        seconds('all of it out, as a backup', out),
        { name: '  its size', unit: 'MB', ours: size / 1e6, against: null },
        seconds('all of it in, by restoring, with every row compared with its checksum', into),
      ];
    } finally {
      await started.value.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Every answer out as CSV over HTTP, as analysts take them. */
const exportCsv = async (
  { address }: Truthline,
  cookie: string,
  { checklistId, version }: Selection,
): Promise<readonly Figure[]> => {
  let bytes = 0;
  let lines = 0;
  const digest = createHash('sha256');
  const took = await timed(async () => {
    const response = await fetch(
      `${address}/exports/answers.csv?checklistId=${checklistId}&version=${version}&shape=long&language=en`,
      {
        headers: { cookie },
      },
    );
    if (!response.ok || response.body === null) throw new Error(`export: ${response.status}`);
    await response.body.pipeTo(
      Writable.toWeb(
        new Writable({
          write: (chunk: Buffer, _, done) => {
            bytes += chunk.length;
            for (const byte of chunk) if (byte === 10) lines += 1;
            digest.update(chunk);
            done();
          },
        }),
      ) as WritableStream<Uint8Array>,
    );
  });
  tell(`CSV: ${shown(lines)} lines in ${Math.round(took / 1000)} s`);
  return [
    seconds(`${shown(lines)} lines of CSV over HTTP`, took),
    { name: '  their size', unit: 'MB', ours: bytes / 1e6, against: null },
  ];
};

/** A network of so many dealers, filled where it is not; closed when the work is done. */
const within = async <T>(
  world: World,
  { name, dealerCount, checklistIds }: { name: string; dealerCount: number; checklistIds: readonly string[] },
  work: (open: { truthline: Truthline; caller: Caller; cookie: string; filled: number | null }) => Promise<T>,
): Promise<T> => {
  const truthline = await world.ownTruthline(name);
  try {
    let filled: number | null = null;
    for (const checklistId of checklistIds) {
      let written = false;
      const took = await timed(() =>
        fillYears(truthline, { checklistId, dealerCount, selfAudits: SELF_AUDITS_A_DEALER }, done => {
          written = true;
          if (done % 500 === 0) tell(`${shown(done)} of ${shown(dealerCount)} dealers written`);
        }),
      );
      if (written) filled = (filled ?? 0) + took;
    }
    const { jar } = await enterAs(truthline, 'oemAnalyst');
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const { caller, close } = await openInProcess(truthline, cookie);
    try {
      return await work({ truthline, caller, cookie, filled });
    } finally {
      await close();
    }
  } finally {
    await truthline.close();
  }
};

const ANSWERS_A_DEALER = VISITS_A_DEALER * YEARS_ITEMS;
/** How many other checklists of the same size lie beside one, to see what answers of others cost. */
const OTHERS = 2;

/** Pages of one size, in a network of its own, and what else a full run looks at. */
const measureSize = (world: World, size: number): Promise<readonly Figure[]> => {
  const checklistId = `years-${size}`;
  return within(
    world,
    { name: String(size), dealerCount: size, checklistIds: [checklistId] },
    async ({ truthline, caller, cookie, filled }) => {
      const wish = { checklistId, version: 1 };
      const name = `${shown(size)} dealers`;
      const figures: Figure[] = [];
      if (filled !== null)
        figures.push(seconds(`${name}: ${shown(size * ANSWERS_A_DEALER)} answers written by SQL`, filled));
      figures.push(
        ...(await measurePages(truthline, caller, wish, {
          name,
          rounds: size > 2_000 ? 3 : 5,
          raw: true,
        })),
      );
      if (!world.full || world.quick) return figures;
      return [...figures, ...(await exportCsv(truthline, cookie, wish)), ...(await carryOver(truthline))];
    },
  );
};

/** The pages of one size where answers of other checklists lie beside its own. */
const measureBeside = (world: World, size: number): Promise<readonly Figure[]> => {
  const checklistId = `years-${size}`;
  const others = Array.from({ length: OTHERS }, (_, at) => `${checklistId}-other-${at + 1}`);
  return within(
    world,
    { name: `${size}-beside`, dealerCount: size, checklistIds: [checklistId, ...others] },
    ({ truthline, caller }) =>
      measurePages(
        truthline,
        caller,
        { checklistId, version: 1 },
        {
          name: `${shown(size)} dealers beside ${shown(OTHERS * size * ANSWERS_A_DEALER)} answers of others`,
          rounds: 5,
          raw: false,
        },
      ),
  );
};

/**
 * What the network's pages take as it grows over three years; on demand, for the largest fills some 20 GB. Each size is a
 * network of its own, kept where the run is told to (`--keep`) and then measured again without filling.
 */
export const growth: Bench = {
  name: 'growth',
  measure: async world => {
    const sizes = world.dealers ?? (world.quick ? [30, 120] : world.full ? [4_200] : [30, 600, 1_200]);
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...(await measureSize(world, size)));
    const besides = world.full ? undefined : (sizes.find(size => size > 30) ?? sizes[0]);
    if (besides !== undefined && besides <= 600) figures.push(...(await measureBeside(world, besides)));
    return {
      title: `growth: three years of ${VISITS_A_DEALER} visits a dealer, ${YEARS_ITEMS} items each`,
      figures,
      notes: [
        'Pages by the router in process, the median of a few rounds; the longest step is what other requests would have waited for.',
        'The yardstick stops at the sums; the league goes on to intervals, shrinkage, 10,000 draws of ranks and the funnel.',
      ],
    };
  },
};
