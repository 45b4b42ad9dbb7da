import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addCounts, countPlaywright, countVitest, namesOfFailed, summaryOf, type Counts } from './counts.ts';
import { STEPS, type Step } from './steps.ts';
import { root, rooms } from './walk.ts';

/** Runs every step of `npm test` (or the ones named on the command line) and ends with one line that counts. */
const reportFiles = (find: string) =>
  find === 'rooms' ? rooms().map(room => join(room.folder, '.reports/vitest.json')) : [join(root, find)];

/** What went wrong, said once more at the end: the step that said it first may be thousands of lines above. */
const wentWrong: string[] = [];

const countStep = (step: Step, status: number): Counts => {
  const counted = (step.reports ?? []).flatMap(({ kind, find }) =>
    reportFiles(find)
      .filter(file => existsSync(file))
      .map(file => {
        const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
        if (kind === 'playwright') return countPlaywright(report);
        const counts = countVitest(report);
        const names = namesOfFailed(report);
        wentWrong.push(
          ...names,
          ...(counts.failed > names.length ? [`${file}: an error outside any test`] : []),
        );
        return counts;
      }),
  );
  const sum = counted.reduce(addCounts, { passed: 0, failed: 0, skipped: 0 });
  // The exit code rules: a step that failed without a failed test still failed.
  if (status !== 0 && sum.failed === 0) wentWrong.push(`${step.name}: ended with code ${status}`);
  if (status !== 0) return { ...sum, failed: Math.max(1, sum.failed) };
  return counted.length === 0 ? { passed: 1, failed: 0, skipped: 0 } : sum;
};

const wanted = process.argv.slice(2);
const bin = join(root, 'node_modules/.bin');
const webBin = join(root, 'apps/web/node_modules/.bin');
const separator = process.platform === 'win32' ? ';' : ':';
const env = { ...process.env, PATH: [bin, webBin, process.env['PATH']].join(separator) };

/** Resolves with the exit code. What a step says goes to the terminal at once, or is handed over when it ends. */
const runStep = async ({ command: [command = '', ...args] }: Step, keep: ((said: string) => void) | null) => {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ['inherit', keep === null ? 'inherit' : 'pipe', keep === null ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const status = await new Promise<number>(done => {
    child.once('error', () => done(1)).once('close', code => done(code ?? 1));
  });
  keep?.(said);
  return status;
};

const judge = async (step: Step): Promise<Counts> => {
  for (const { find } of step.reports ?? []) {
    // An old report must not speak for a run that never wrote one; cached ones come back from turbo.
    for (const file of reportFiles(find)) rmSync(file, { force: true });
  }
  const began = Date.now();
  const aside = step.beside === true;
  if (!aside) console.log(`\n── ${step.name}`);
  const status = await runStep(step, aside ? said => console.log(`\n── ${step.name}\n${said}`) : null);
  const counts = countStep(step, status);
  console.log(
    `── ${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return counts;
};

const chosen = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const groups: Step[][] = [];
for (const step of chosen)
  if (step.beside === true && groups.length > 0) groups.at(-1)?.push(step);
  else groups.push([step]);

let total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const group of groups) total = (await Promise.all(group.map(judge))).reduce(addCounts, total);

for (const name of wentWrong) console.log(`✘ ${name}`);
console.log(`\n${summaryOf(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
