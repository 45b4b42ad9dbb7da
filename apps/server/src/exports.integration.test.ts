import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let analyst: Browser;
let manager: Browser;
let shopper: Browser;

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  manager = await enterAs(server, 'dealerManager');
  shopper = await enterAs(server, 'mysteryShopper');
});
afterAll(() => server.close());

const pathOf = (shape: string, more = '') =>
  `/exports/answers.csv?checklistId=aftersales&version=1&language=en&shape=${shape}${more}`;
const linesOf = async (browser: Browser, path: string) => {
  const response = await browser.visit(path);
  expect(response.status).toBe(200);
  const [header = '', ...lines] = (await response.text()).trimEnd().split('\r\n');
  return { header, lines, name: response.headers.get('content-disposition') };
};

describe('answers taken out as CSV', () => {
  test('every final audit is a row of the wide form, with all its answers in the long one', async () => {
    const wide = await linesOf(analyst, pathOf('wide'));
    const long = await linesOf(analyst, pathOf('long'));
    expect(wide.name).toBe('attachment; filename="truthline-answers-aftersales-v1-wide.csv"');
    const exportable = (await analyst.client.audits.exportable.query()).filter(
      ({ checklistId, version }) => checklistId === 'aftersales' && version === 1,
    );
    expect(exportable.reduce((sum, { audits }) => sum + audits, 0)).toBe(wide.lines.length);
    const [wave] = exportable;
    const ofWave = await linesOf(analyst, pathOf('wide', `&wave=${wave?.waveId}`));
    expect(ofWave.lines).toHaveLength(wave?.audits ?? 0);
    const ids = wide.lines.map(line => line.slice(0, 36));
    expect(ids.length).toBeGreaterThan(200);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(long.lines.map(line => line.slice(0, 36)))).toEqual(new Set(ids));
    expect(long.header).toContain('item,instance,section,moment,state,answer,score,note');
  });

  test('a dealer takes out the own answers alone; who may not export gets nothing', async () => {
    const { lines } = await linesOf(manager, pathOf('wide'));
    const [own] = await manager.client.dealers.list.query();
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(line => line.split(',')[1]))).toEqual(new Set([own?.code]));
    const offered = await manager.client.audits.exportable.query();
    const ofVersion = offered.filter(
      ({ checklistId, version }) => checklistId === 'aftersales' && version === 1,
    );
    expect(ofVersion.reduce((sum, { audits }) => sum + audits, 0)).toBe(lines.length);
    expect((await shopper.visit(pathOf('wide'))).status).toBe(403);
  });

  test('what cannot be asked for is refused', async () => {
    const status = async (path: string) => (await analyst.visit(path)).status;
    expect(await status(pathOf('round'))).toBe(400);
    expect(await status('/exports/answers.csv?checklistId=nothing&version=1&language=en&shape=long')).toBe(
      404,
    );
    expect(await status(pathOf('long', '&wave=00000000-0000-4000-8000-000000000009'))).toBe(404);
  });
});

describe('tables of the scored data', () => {
  const dataPath = (table: string, format: string, more = '&checklistId=aftersales&version=1') =>
    `/exports/data?table=${table}&format=${format}${more}`;
  const bytesOf = async (browser: Browser, path: string) => {
    const response = await browser.visit(path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.arrayBuffer();
  };
  const asText = (value: unknown): string => {
    if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) return '';
    return value instanceof Date ? value.toISOString() : String(value);
  };
  const dictionarySchema = z.object({
    tables: z.array(z.object({ name: z.string(), columns: z.array(z.object({ name: z.string() })) })),
  });

  test('say the same as CSV and as Parquet, in the columns of the dictionary', async () => {
    const { tables } = dictionarySchema.parse(await (await analyst.visit('/exports/dictionary.json')).json());
    expect(tables.map(({ name }) => name)).toEqual(['audits', 'answers', 'momentScores', 'dealers']);
    const rowCounts: number[] = [];
    for (const { name, columns } of tables) {
      const csv = Buffer.from(await bytesOf(analyst, dataPath(name, 'csv'))).toString('utf8');
      const [header = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
      const file = await bytesOf(analyst, dataPath(name, 'parquet'));
      const rows = await parquetReadObjects({ file });
      expect(header).toBe(columns.map(column => column.name).join(','));
      // Only cells that CSV writes as they are: the others are compared where the files are made.
      const plain = rows.map(row => columns.map(column => asText(row[column.name])));
      const simple = lines.filter(line => !/["']/.test(line));
      expect(rows).toHaveLength(lines.length);
      expect(simple.length).toBeGreaterThan(lines.length / 2);
      const written = new Set(plain.map(cells => cells.join(',')));
      expect(simple.filter(line => !written.has(line))).toEqual([]);
      rowCounts.push(rows.length);
    }
    const audits = await analyst.client.audits.exportable.query();
    const ofVersion = audits.filter(each => each.checklistId === 'aftersales' && each.version === 1);
    expect(rowCounts[0]).toBe(ofVersion.reduce((sum, each) => sum + each.audits, 0));
    expect(rowCounts[3]).toBe((await analyst.client.dealers.list.query()).length);
  });

  test('are those in reach, for who may export', async () => {
    const [own] = await manager.client.dealers.list.query();
    const rows = await parquetReadObjects({
      file: await bytesOf(manager, dataPath('momentScores', 'parquet')),
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(row => row['dealer']))).toEqual(new Set([own?.code]));
    expect((await shopper.visit(dataPath('dealers', 'csv', ''))).status).toBe(403);
    expect((await analyst.visit(dataPath('answers', 'parquet', ''))).status).toBe(400);
    expect((await analyst.visit(dataPath('audits', 'xlsx'))).status).toBe(400);
  });
});
