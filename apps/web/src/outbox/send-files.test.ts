import { createHash } from 'node:crypto';
import { AUDIT_FILE_LIMIT, type AuditFile } from '@truthline/audit';
import { err, ok } from '@truthline/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptFile } from '../local/local-database.ts';
import { PIECE, sendFiles, type FileServer, type FileShelf } from './send-files.ts';

const contentOf = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const rowOf = (number: number, size: number): KeptFile => {
  const content = contentOf(size);
  const file: AuditFile = {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    itemId: 'A1-01',
    kind: 'photo',
    sha256: hash(content),
    mediaType: 'image/jpeg',
    byteCount: size,
    width: 4,
    height: 3,
    seconds: null,
    takenAt: null,
    latitude: null,
    longitude: null,
    device: null,
    originalName: null,
    annotated: false,
    note: '',
  };
  return {
    personId: 'li',
    auditId: 'a1',
    fileId: file.id,
    file,
    bytes: new Blob([content]),
    thumbnail: null,
    state: 'waiting',
  };
};

class Cut extends Error {}

/** A server behind a network that breaks when told: before a call arrives, or before its answer does. */
const field = (cuts: readonly ('none' | 'before' | 'after')[]) => {
  const there = new Map<string, { readonly file: AuditFile; bytes: Uint8Array; arrived: number }>();
  const plan = [...cuts];
  const over = async <T>(work: () => T | Promise<T>): Promise<T> => {
    const cut = plan.shift() ?? 'none';
    if (cut === 'before') throw new Cut();
    const answer = await work();
    if (cut === 'after') throw new Cut();
    return answer;
  };
  const finish = (id: string) => {
    const row = there.get(id);
    if (row === undefined) throw new Error('unknown');
    if (row.bytes.length === row.file.byteCount && row.arrived === 0) {
      expect(hash(row.bytes)).toBe(row.file.sha256);
      row.arrived += 1;
    }
    return { receivedBytes: row.bytes.length, arrived: row.arrived > 0 };
  };
  const server: FileServer = {
    register: file =>
      over(() => {
        const known = there.get(file.id) ?? { file, bytes: new Uint8Array(), arrived: 0 };
        there.set(file.id, known);
        return ok(known.bytes.length);
      }),
    look: id => over(() => finish(id)),
    append: (id, offset, piece) =>
      over(async () => {
        const row = there.get(id);
        const added = new Uint8Array(await piece.arrayBuffer());
        if (row !== undefined && row.bytes.length === offset && row.arrived === 0)
          row.bytes = Buffer.concat([row.bytes, added]);
        return ok(finish(id));
      }),
    remove: id =>
      over(() => {
        there.delete(id);
        return ok(undefined);
      }),
  };
  return { server, there };
};

const phone = (rows: readonly KeptFile[]) => {
  const kept = new Map(rows.map(row => [row.fileId, row]));
  const shelf: FileShelf = {
    waiting: async () => [...kept.values()].filter(({ state }) => state === 'waiting' || state === 'removed'),
    markRefused: async (id, refusal) => {
      const row = kept.get(id);
      if (row !== undefined) kept.set(id, { ...row, state: 'refused', refusal });
    },
    markArrived: async id => {
      const row = kept.get(id);
      if (row !== undefined) kept.set(id, { ...row, state: 'arrived' });
    },
    drop: async id => {
      kept.delete(id);
    },
  };
  return { shelf, kept };
};

test('whatever the network breaks, each file arrives once and whole', async () => {
  const cut = fc.constantFrom('none', 'before', 'after');
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { maxLength: 20 }), async cuts => {
      const rows = [rowOf(1, 100), rowOf(2, PIECE), rowOf(3, PIECE + 7)];
      const { server, there } = field(cuts);
      const { shelf, kept } = phone(rows);
      for (let tries = 0; tries <= cuts.length; tries += 1)
        await sendFiles(shelf, server).catch((error: unknown) => {
          if (!(error instanceof Cut)) throw error;
        });
      expect([...kept.values()].map(({ state }) => state)).toEqual(['arrived', 'arrived', 'arrived']);
      expect([...there.values()].map(({ arrived, bytes }) => [arrived, bytes.length])).toEqual([
        [1, 100],
        [1, PIECE],
        [1, PIECE + 7],
      ]);
    }),
    { numRuns: 20 },
  );
});

test('what was taken back here is taken back there, and not sent', async () => {
  const sent = rowOf(1, 10);
  const { server, there } = field([]);
  const { shelf, kept } = phone([sent]);
  await sendFiles(shelf, server);
  kept.set(sent.fileId, { ...sent, state: 'removed' });
  await sendFiles(shelf, server);
  expect(there.size).toBe(0);
  expect(kept.size).toBe(0);
});

test('a server that takes nothing is not asked for ever', async () => {
  const { server } = field([]);
  const deaf: FileServer = { ...server, append: async () => ok({ receivedBytes: 0, arrived: false }) };
  await expect(sendFiles(phone([rowOf(1, 10)]).shelf, deaf)).rejects.toThrow('took nothing');
});

test('a file that is refused stays with its reason, is not sent again, and holds up no other', async () => {
  const rows = [rowOf(1, 10), rowOf(2, 20), rowOf(3, 30)];
  const { server, there } = field([]);
  const asked: string[] = [];
  const strict: FileServer = {
    ...server,
    register: file => {
      asked.push(file.id);
      return file.byteCount === 10 ? Promise.resolve(err('notAllowed')) : server.register(file);
    },
    append: (id, offset, piece) =>
      there.get(id)?.file.byteCount === 20
        ? Promise.resolve(err('wrongType'))
        : server.append(id, offset, piece),
  };
  const { shelf, kept } = phone(rows);
  await sendFiles(shelf, strict);
  await sendFiles(shelf, strict);
  expect([...kept.values()].map(({ state, refusal }) => [state, refusal])).toEqual([
    ['refused', 'notAllowed'],
    ['refused', 'wrongType'],
    ['arrived', undefined],
  ]);
  expect(asked).toEqual(rows.map(({ fileId }) => fileId));
});

test('a recording longer than the server takes is refused before it is sent', async () => {
  const row = rowOf(1, 10);
  const { server, there } = field([]);
  const { shelf, kept } = phone([{ ...row, file: { ...row.file, byteCount: AUDIT_FILE_LIMIT + 1 } }]);
  await sendFiles(shelf, server);
  expect(kept.get(row.fileId)).toMatchObject({ state: 'refused', refusal: 'tooLarge' });
  expect(there.size).toBe(0);
});

test('what was taken back and the server does not give up is not asked for again', async () => {
  const { server } = field([]);
  const { shelf, kept } = phone([{ ...rowOf(1, 10), state: 'removed' }]);
  await sendFiles(shelf, { ...server, remove: async () => err('closed') });
  expect(kept.size).toBe(0);
});
