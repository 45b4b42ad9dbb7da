import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { restoreBackup, writeBackup } from '@truthline/db';
import { openTestDatabase } from '@truthline/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, problemFrom, type Browser } from './testing/browser.ts';
import { ownVariant } from './testing/own-variant.ts';
import { PICTURE, pictureForm } from './testing/picture.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let manager: Browser;
let neighbour: Browser;
let consultant: Browser;
let variantId = '';
let neighbourVariantId = '';
let path = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  manager = await enterAs(server, 'dealerManager');
  neighbour = await enterAs(server, 'dealerManager', 1);
  consultant = await enterAs(server, 'consultant');
  variantId = await ownVariant(manager);
  neighbourVariantId = await ownVariant(neighbour);
  const image = await manager.client.images.put.mutate(pictureForm(variantId, PICTURE));
  path = `/files/${image.hash}`;
});
afterAll(() => server.close());

describe('a picture', () => {
  test('is known by what it is, and kept once', async () => {
    const again = await manager.client.images.put.mutate(pictureForm(variantId, PICTURE));
    expect(again).toEqual({
      hash: path.slice('/files/'.length),
      mediaType: 'image/png',
      width: 3,
      height: 2,
    });
    expect(await readdir(server.filesFolder)).toHaveLength(1);
  });

  test('comes back as it was, as what it is, and is asked about again each time', async () => {
    const response = await manager.visit(path);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PICTURE);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const again = await manager.visit(path, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('is for those who read the drawing: not for a stranger, not for another dealer, not for a shopper', async () => {
    expect((await consultant.visit(path)).status).toBe(200);
    expect((await openBrowser(server.address).visit(path)).status).toBe(401);
    expect((await neighbour.visit(path)).status).toBe(404);
    expect((await (await enterAs(server, 'mysteryShopper')).visit(path)).status).toBe(404);
    expect((await manager.visit(`/files/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await manager.visit('/files/..%2f..%2fmigrations')).status).toBe(404);
  });

  test('put on a card of one’s own by its hash alone does not open it', async () => {
    const hash = path.slice('/files/'.length);
    const image = { hash, mediaType: 'image/png' as const, width: 3, height: 2 };
    const put = async (browser: Browser, changeId: string) => {
      const { stored, revision } = await browser.client.blueprints.open.query({
        blueprintId: neighbourVariantId,
      });
      const [cardId = ''] = Object.keys(stored.records.card);
      const command = { type: 'card.edit' as const, cardId, fields: { image } };
      return browser.client.blueprints.push.mutate({
        blueprintId: neighbourVariantId,
        changes: [{ changeId, baseRevision: revision, command }],
      });
    };
    await put(neighbour, 'guess');
    expect((await neighbour.visit(path)).status).toBe(404);
    // Whoever sees both may carry it over.
    await put(neighbour, 'guess-again');
    const command = { type: 'card.edit' as const, cardId: '', fields: { image: null } };
    const { stored, revision } = await consultant.client.blueprints.open.query({
      blueprintId: neighbourVariantId,
    });
    const [first = '', second = ''] = Object.keys(stored.records.card);
    await consultant.client.blueprints.push.mutate({
      blueprintId: neighbourVariantId,
      changes: [
        { changeId: 'off', baseRevision: revision, command: { ...command, cardId: first } },
        {
          changeId: 'on',
          baseRevision: revision,
          command: { ...command, cardId: second, fields: { image } },
        },
      ],
    });
    expect((await neighbour.visit(path)).status).toBe(200);
  });

  test('is refused where it is none, however it is called, and where it is too large', async () => {
    const put = (bytes: Uint8Array<ArrayBuffer>) =>
      manager.client.images.put.mutate(pictureForm(variantId, bytes));
    const page = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(await problemFrom(put(page))).toMatchObject({ code: 'imageNotUnderstood' });
    const large = new Uint8Array(8 * 1024 * 1024 + 1);
    large.set(PICTURE);
    expect(await problemFrom(put(large))).toMatchObject({
      code: 'fileTooLarge',
      values: { limitMegabytes: 8 },
    });
    expect((await readdir(server.filesFolder, { recursive: true })).length).toBe(2);
  });
});

test('a backup brings the pictures to another database and another folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'truthline-restored-'));
  const filesFolder = join(folder, 'files');
  const target = await openTestDatabase('empty');
  const archive = new PassThrough();
  const [written, restored] = await Promise.all([
    writeBackup(server.database.handle, archive, {
      filesFolder: server.filesFolder,
      createdAt: '2026-11-22T00:00:00.000Z',
    }),
    restoreBackup(target.handle, archive, { filesFolder }),
  ]);
  expect([written.ok, restored.ok]).toEqual([true, true]);
  const restoredServer = await openTestServer({ demo: true, onto: { database: target, filesFolder } });
  const again = await enterAs(restoredServer, 'dealerManager');
  const response = await again.visit(path);
  expect(response.status).toBe(200);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(PICTURE);
  await restoredServer.close();
  await rm(folder, { recursive: true });
});
