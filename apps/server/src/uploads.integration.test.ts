import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo } from './testing/answers.ts';
import { announce, askOffset, jpeg, sendPiece } from './testing/audit-file.ts';
import { problemFrom, type Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'aftersales', version: 1 } as const;
const PIECE = 1024 * 1024;

let server: TestServer;
let analyst: Browser;
let manager: Browser;
let dealerId = '';
let answers: ReturnType<typeof answerTo>[] = [];

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  manager = await enterAs(server, 'dealerManager');
  const [dealer] = await manager.client.dealers.list.query();
  dealerId = dealer?.id ?? '';
  const { items } = await analyst.client.checklists.get.query(CHECKLIST);
  answers = items
    .filter(({ auditKinds }) => auditKinds.includes('oem'))
    .map((item, at) => answerTo(item, at % 3 === 0 ? 'badly' : 'well'));
});
afterAll(() => server.close());

const begin = async (): Promise<string> => {
  const id = randomUUID();
  const started = { ...CHECKLIST, id, dealerId, kind: 'oem', startedAt: '2026-11-20T02:00:00Z' } as const;
  await analyst.client.audits.start.mutate(started);
  return id;
};

const register = async (auditId: string, bytes: Uint8Array, more: Parameters<typeof announce>[1] = {}) => {
  const file = announce(bytes, more);
  const { receivedBytes } = await analyst.client.auditFiles.register.mutate({ auditId, file });
  return { file, receivedBytes, place: { auditId, fileId: file.id } };
};

const refusalOf = async (
  auditId: string,
  bytes: Uint8Array<ArrayBuffer>,
  more: Parameters<typeof announce>[1] = {},
) => {
  const { place } = await register(auditId, bytes, more);
  const { status, body } = await sendPiece(analyst, place, 0, bytes);
  return { status, body, offset: (await askOffset(analyst, place)).offset };
};

describe('a file of an audit', () => {
  test('comes in pieces, goes on where it ended, and is there when all of it is', async () => {
    const auditId = await begin();
    const bytes = jpeg(2 * PIECE + 100);
    const { place, file, receivedBytes } = await register(auditId, bytes);
    expect(receivedBytes).toBe(0);
    expect(await sendPiece(analyst, place, 0, bytes.slice(0, PIECE))).toMatchObject({
      status: 200,
      body: { receivedBytes: PIECE, arrived: false },
    });
    // The same piece again, as after a lost answer, is kept once; one from elsewhere is told where to go on.
    expect(await sendPiece(analyst, place, 0, bytes.slice(0, PIECE))).toMatchObject({
      status: 200,
      body: { receivedBytes: PIECE },
    });
    expect(await sendPiece(analyst, place, 5, bytes.slice(5, 10))).toMatchObject({
      status: 409,
      body: { receivedBytes: PIECE },
    });
    expect(await askOffset(analyst, place)).toEqual({ status: 200, offset: PIECE, complete: false });
    expect((await analyst.visit(`/files/${file.sha256}`)).status).toBe(404);
    await sendPiece(analyst, place, PIECE, bytes.slice(PIECE, 2 * PIECE));
    const refused = await problemFrom(
      analyst.client.audits.submit.mutate({ auditId, answers, files: [file.id] }),
    );
    expect(refused).toMatchObject({ code: 'filesMissing', place: [{ kind: 'file', id: file.id }] });
    expect(await sendPiece(analyst, place, 2 * PIECE, bytes.slice(2 * PIECE))).toMatchObject({
      body: { arrived: true },
    });
    // Announced again, sent again: it has arrived.
    expect((await analyst.client.auditFiles.register.mutate({ auditId, file })).receivedBytes).toBe(
      bytes.length,
    );
    expect(await sendPiece(analyst, place, 0, bytes.slice(0, 10))).toMatchObject({ body: { arrived: true } });

    const response = await analyst.visit(`/files/${file.sha256}`);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    const submitted = await analyst.client.audits.submit.mutate({ auditId, answers, files: [file.id] });
    expect(submitted.status).toBe('final');
    expect(await analyst.client.auditFiles.list.query({ auditId })).toMatchObject([
      { id: file.id, note: '' },
    ]);
    expect((await readdir(`${server.filesFolder}.incoming`)).length).toBe(0);
  });

  test('that a killed server left behind in pieces is asked for once more, and only the whole one stays', async () => {
    const auditId = await begin();
    const bytes = jpeg(600, 11);
    const { place } = await register(auditId, bytes);
    await sendPiece(analyst, place, 0, bytes);
    const left = join(`${server.filesFolder}.incoming`, `upload-${auditId}-${place.fileId}`);
    await writeFile(left, bytes);
    expect(await askOffset(analyst, place)).toEqual({ status: 200, offset: bytes.length, complete: true });
    expect(await readdir(`${server.filesFolder}.incoming`)).toEqual([]);
  });

  test('is the auditor’s until the audit is approved; a stranger and another network never see it', async () => {
    const auditId = await begin();
    const bytes = jpeg(500, 1);
    const { place, file } = await register(auditId, bytes);
    const path = `/files/${file.sha256}`;
    expect((await sendPiece(manager, place, 0, bytes)).status).toBe(404);
    await sendPiece(analyst, place, 0, bytes);
    expect((await manager.visit(path)).status).toBe(404);
    expect(await problemFrom(manager.client.auditFiles.list.query({ auditId }))).toMatchObject({
      code: 'notFound',
    });
    await analyst.client.audits.submit.mutate({ auditId, answers, files: [] });
    expect((await manager.visit(path)).status).toBe(200);
    const neighbour = await enterAs(server, 'dealerManager', 1);
    expect((await neighbour.visit(path)).status).toBe(404);
  });

  test('whose hash somebody knows opens nothing: the bytes have to be sent', async () => {
    const auditId = await begin();
    const bytes = jpeg(700, 2);
    const { place } = await register(auditId, bytes);
    await sendPiece(analyst, place, 0, bytes);
    const shopper = await enterAs(server, 'mysteryShopper');
    const own = randomUUID();
    await shopper.client.audits.start.mutate({
      ...CHECKLIST,
      id: own,
      dealerId,
      kind: 'mystery',
      startedAt: '2026-11-20T02:00:00Z',
    });
    const file = announce(bytes);
    expect(await shopper.client.auditFiles.register.mutate({ auditId: own, file })).toEqual({
      receivedBytes: 0,
    });
    expect((await shopper.visit(`/files/${file.sha256}`)).status).toBe(404);
    expect((await sendPiece(shopper, { auditId, fileId: place.fileId }, 0, bytes)).status).toBe(404);
  });

  test('taken back is not there any more', async () => {
    const auditId = await begin();
    const bytes = jpeg(800, 3);
    const { place, file } = await register(auditId, bytes);
    await sendPiece(analyst, place, 0, bytes);
    expect(await analyst.client.auditFiles.remove.mutate(place)).toEqual({ removed: true });
    expect(await analyst.client.auditFiles.remove.mutate(place)).toEqual({ removed: false });
    expect((await analyst.visit(`/files/${file.sha256}`)).status).toBe(404);
    expect(await analyst.client.auditFiles.list.query({ auditId })).toEqual([]);
  });

  test('cannot be added once the audit is closed', async () => {
    const auditId = await begin();
    await analyst.client.audits.submit.mutate({ auditId, answers, files: [] });
    const late = analyst.client.auditFiles.register.mutate({ auditId, file: announce(jpeg(10)) });
    expect(await problemFrom(late)).toMatchObject({ code: 'auditNotOpen' });
  });

  test('of an answer is asked for like one of the manifest', async () => {
    const auditId = await begin();
    const missing = await problemFrom(
      analyst.client.audits.submit.mutate({ auditId, answers, files: [randomUUID(), randomUUID()] }),
    );
    expect(missing).toMatchObject({ code: 'filesMissing', values: { count: 2 } });
    expect((await analyst.client.audits.get.query({ auditId })).audit).toMatchObject({
      status: 'draft',
      answers: [],
    });
  });
});

describe('what is not what it says is refused, and nothing of it is kept', () => {
  const text = (said: string) => new TextEncoder().encode(said);
  const refused = (why: string) => ({
    status: 422,
    body: { problem: { code: 'fileRefused', values: { why } } },
    offset: 0,
  });

  test('other bytes than were announced', async () => {
    const auditId = await begin();
    const bytes = jpeg(900, 4);
    const { place } = await register(auditId, bytes, { sha256: '0'.repeat(64) });
    const { status, body } = await sendPiece(analyst, place, 0, bytes);
    expect({ status, body, offset: (await askOffset(analyst, place)).offset }).toMatchObject(refused('hash'));
  });

  test('more bytes than were announced', async () => {
    const bytes = jpeg(900, 5);
    expect(await refusalOf(await begin(), bytes, { byteCount: 800 })).toMatchObject(refused('length'));
  });

  test.each([
    ['a page', text(`<!doctype html><script>alert(1)</script>${' '.repeat(100)}`), {}],
    ['a drawing with scripts', text(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(100)}</svg>`), {}],
    [
      'a PNG that calls itself a JPEG',
      new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      {},
    ],
    [
      'a sound that is a picture',
      jpeg(300, 6),
      { kind: 'audio', mediaType: 'audio/webm', width: null, height: null, seconds: 1 } as const,
    ],
  ])('%s', async (_, bytes, more) => {
    expect(await refusalOf(await begin(), bytes, more)).toMatchObject(refused('mediaType'));
  });

  test('a picture of another size than was announced', async () => {
    expect(await refusalOf(await begin(), jpeg(300, 7), { width: 641 })).toMatchObject(refused('size'));
  });

  test('a picture of a hundred megapixels, by its header alone', async () => {
    const size = { width: 10_000, height: 10_000 };
    const answered = await refusalOf(await begin(), jpeg(400, 8, size), size);
    expect(answered).toMatchObject({
      status: 422,
      body: { problem: { code: 'pictureTooLarge', values: { limitMegapixels: 50 } } },
      offset: 0,
    });
  });

  test.each(['../../etc/passwd', '..', 'a/b.jpg', 'a\\b.jpg', 'C:\\b.jpg'])(
    'the name %s',
    async originalName => {
      const auditId = await begin();
      const file = announce(jpeg(100), { originalName });
      const asked = await problemFrom(analyst.client.auditFiles.register.mutate({ auditId, file }));
      expect(asked).toMatchObject({ code: 'fileRefused', values: { why: 'name' } });
    },
  );

  test.each(['../../../etc/passwd', '%2e%2e%2fpasswd', 'upload', '00000000'])(
    'the upload %s',
    async fileId => {
      const auditId = await begin();
      const { status } = await sendPiece(analyst, { auditId, fileId }, 0, jpeg(10));
      expect([400, 404]).toContain(status);
    },
  );

  test('more than the largest file, a longer piece than there may be, and a piece as another type', async () => {
    const auditId = await begin();
    const large = announce(jpeg(10), { byteCount: 25 * 1024 * 1024 + 1 });
    expect(
      await problemFrom(analyst.client.auditFiles.register.mutate({ auditId, file: large })),
    ).toMatchObject({
      code: 'badInput',
    });
    const bytes = jpeg(PIECE + 1, 9);
    const { place } = await register(auditId, bytes);
    expect((await sendPiece(analyst, place, 0, bytes)).status).toBe(413);
    const other = await analyst.visit(`/uploads/${place.auditId}/${place.fileId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'text/plain', 'upload-offset': '0' },
      body: bytes.slice(0, 10),
    });
    expect(other.status).toBe(415);
    expect((await askOffset(analyst, place)).offset).toBe(0);
  });

  test('the same id announced as something else', async () => {
    const auditId = await begin();
    const { file } = await register(auditId, jpeg(100, 10));
    const again = { ...file, note: 'another' };
    expect(
      await problemFrom(analyst.client.auditFiles.register.mutate({ auditId, file: again })),
    ).toMatchObject({
      code: 'fileRefused',
      values: { why: 'announcedOtherwise' },
    });
  });
});
