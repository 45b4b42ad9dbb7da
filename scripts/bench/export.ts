import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import type { Bench, Figure } from './figure.ts';
import {
  fillYears,
  SELF_AUDITS_A_DEALER,
  VISITS_A_DEALER,
  YEARS_ITEMS,
  type YearsWish,
} from './fill-years.ts';
import { memoryOf, peakDuring } from './peak-memory.ts';
import { timed } from './rounds.ts';

/** Dealers whose three years are just over a hundred thousand answers, and over a million. */
const FEW = 23;
const MANY = 228;
const AUDITS_A_DEALER = VISITS_A_DEALER + SELF_AUDITS_A_DEALER;
const ANSWERS_A_DEALER = AUDITS_A_DEALER * YEARS_ITEMS;

const shown = (count: number) => count.toLocaleString('en');

/** What came: answers, audits, and how many of them came twice. Lines of an audit stand together. */
type Came = { answers: number; audits: number; twice: number; bytes: number };

/** Takes every answer out as CSV over HTTP, and reads it as it comes: nothing but the ids of audits is kept. */
const takeOut = async (address: string, cookie: string, wish: YearsWish): Promise<Came> => {
  const query = new URLSearchParams({
    checklistId: wish.checklistId,
    version: String(wish.version),
    shape: 'long',
    language: 'en',
  });
  const response = await fetch(`${address}/exports/answers.csv?${query.toString()}`, { headers: { cookie } });
  if (!response.ok || response.body === null) throw new Error(`export: ${response.status}`);
  const came: Came = { answers: 0, audits: 0, twice: 0, bytes: 0 };
  const audits = new Set<string>();
  let columns: readonly string[] | null = null;
  let audit = '';
  let items = new Set<string>();
  const read = (line: string): void => {
    const cells = line.split(',');
    if (columns === null) {
      columns = cells;
      if (cells[0]?.endsWith('audit') !== true || !cells.includes('item'))
        throw new Error(`not the columns of answers: ${line}`);
      return;
    }
    const id = cells[0] ?? '';
    if (id !== audit) {
      if (audits.has(id)) came.twice += 1;
      audits.add(id);
      [audit, items] = [id, new Set()];
    }
    const item = cells[columns.indexOf('item')] ?? '';
    if (items.has(item)) came.twice += 1;
    items.add(item);
    came.answers += 1;
  };
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body) {
    came.bytes += chunk.length;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) read(line);
  }
  if (rest !== '') throw new Error('the file ends in the middle of a line');
  return { ...came, audits: audits.size };
};

/**
 * A million answers out as CSV over HTTP, as an analyst takes them: whether all of them come, and what the server holds
 * meanwhile, beside an export of a tenth. Fails unless every answer comes once.
 */
export const exporting: Bench = {
  name: 'export',
  measure: async world => {
    const truthline = await world.truthline();
    const { jar } = await enterAs(truthline, 'oemAnalyst');
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const measureOf = async (dealers: number) => {
      const wish = await fillYears(
        truthline,
        { checklistId: `export-${dealers}`, dealerCount: dealers, selfAudits: 0 },
        () => undefined,
      );
      let came: Came = { answers: 0, audits: 0, twice: 0, bytes: 0 };
      let took = 0;
      const peak = await peakDuring(truthline.pid, async () => {
        took = await timed(async () => {
          came = await takeOut(truthline.address, cookie, wish);
        });
      });
      if (
        came.answers !== dealers * ANSWERS_A_DEALER ||
        came.audits !== dealers * AUDITS_A_DEALER ||
        came.twice > 0
      )
        throw new Error(
          `not every answer of ${shown(dealers * ANSWERS_A_DEALER)} came once: ${JSON.stringify(came)}`,
        );
      return { ...came, took, peak };
    };
    const rest = await memoryOf(truthline.pid);
    const few = await measureOf(FEW);
    const many = world.quick ? few : await measureOf(MANY);
    const figures: Figure[] = [
      {
        name: `${shown(many.answers)} answers, all of them once`,
        unit: 's',
        ours: many.took / 1000,
        against: null,
      },
      { name: '  as a file', unit: 'MB', ours: many.bytes / 1e6, against: null },
    ];
    if (many.peak !== null && few.peak !== null)
      figures.push({
        name: '  the most the server held meanwhile',
        unit: 'MB',
        ours: many.peak,
        against: { name: `the same with ${shown(few.answers)} answers`, theirs: few.peak },
      });
    if (rest !== null)
      figures.push({ name: 'the server at rest, before', unit: 'MB', ours: rest, against: null });
    return {
      title: `export: ${shown(many.answers)} answers of ${shown(many.audits)} audits as CSV over HTTP`,
      figures,
      notes: ['Memory is the resident set of the server’s process, without that of PostgreSQL.'],
    };
  },
};
