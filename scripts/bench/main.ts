import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { root } from '../checks/walk.ts';
import { agreement } from './agreement.ts';
import { ratioOf, type Bench, type Measured } from './figure.ts';
import { cpu } from './cpu.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { fieldDay } from './field-day.ts';
import { field } from './field.ts';
import { growth } from './growth.ts';
import { kills } from './kills.ts';
import { load } from './load.ts';
import { network } from './network.ts';
import { watchNoise } from './noise.ts';
import { photos } from './photos.ts';
import { push } from './push.ts';
import { sizes } from './sizes.ts';
import { start } from './start.ts';
import { statistics } from './statistics.ts';
import { submit } from './submit.ts';
import { tableOf } from './table.ts';
import { machineKind, openWorld } from './world.ts';

/** The order matters: first what starts servers of its own, then what reads the demonstration as it ships, last what fills the database. */
const BENCHES: readonly Bench[] = [
  start,
  sizes,
  editor,
  cpu,
  statistics,
  field,
  fieldDay,
  photos,
  push,
  submit,
  load,
  network,
  agreement,
];
/** Only when named: they take minutes, or fill a disk for the better part of an hour. */
const ON_DEMAND: readonly Bench[] = [kills, exporting, growth];
const ALL = [...BENCHES, ...ON_DEMAND];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    keep: { type: 'string' },
    dealers: { type: 'string', multiple: true },
  },
});
const wanted = [...positionals, ...(values.only ?? [])];
const unknown = wanted.filter(name => !ALL.some(bench => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `No bench called ${unknown.join(', ')}; there are ${ALL.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const light = (text: string) => styleText('dim', text, { stream: process.stdout });
const seconds = (since: number) => Math.round((performance.now() - since) / 1000);

const began = performance.now();
const world = openWorld({
  quick: values.quick,
  full: values.full,
  keep: values.keep === undefined ? null : resolve(values.keep),
  dealers: values.dealers?.flatMap(sizes => sizes.split(',').map(Number)) ?? null,
});
const noise = watchNoise();
const report: Record<string, Measured> = {};
try {
  for (const bench of wanted.length === 0 ? BENCHES : ALL.filter(({ name }) => wanted.includes(name))) {
    noise.sample();
    const since = performance.now();
    const measured = await bench.measure(world);
    report[bench.name] = measured;
    console.log(`\n${tableOf(measured, light)}`);
    console.error(light(`  (${bench.name}: ${seconds(since)} s)`));
  }
  noise.sample();
} finally {
  await world.close();
}

const { note, samples } = noise.said();
console.log(
  `\n${note}\n${machineKind()}; ratios hold from machine to machine, milliseconds do not. ${seconds(began)} s.`,
);
mkdirSync(join(root, '.reports'), { recursive: true });
const benches = Object.entries(report).map(([name, { figures, ...told }]) => ({
  name,
  ...told,
  figures: figures.map(figure => ({ ratio: ratioOf(figure), ...figure })),
}));
writeFileSync(
  join(root, '.reports/bench.json'),
  `${JSON.stringify({ measuredAt: new Date().toISOString(), machine: machineKind(), quick: values.quick, noise: samples, benches }, null, 2)}\n`,
);
