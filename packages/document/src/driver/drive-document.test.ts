import { countingIdSource, seededRandom } from '@truthline/kernel';
import { describe, expect, test } from 'vitest';
import { openDocument } from '../document/open-document.ts';
import { memoryOutbox } from '../document/outbox.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { startSimulatedServer } from '../testing/simulated-server.ts';
import type { ChangeRequest } from '../wire/change.ts';
import { command, sketch } from '../testing/triple.ts';
import { driveDocument, type Transport } from './drive-document.ts';

const edit = (en: string) =>
  command({ type: 'card.edit', cardId: 'customer-s1-1', fields: { text: { zh: '', en } } });

/** Lets promises settle; no time passes. */
const settled = () => new Promise<void>(resolve => void setImmediate(resolve));

type Way = 'open' | 'cut' | 'silent';

/** A driven document, a server, and a way between them that a test can cut or silence. */
const driven = async () => {
  const server = startSimulatedServer(sketch);
  const timers = manualTimers();
  const asked: string[] = [];
  const unanswered: (() => void)[] = [];
  let way: Way = 'open';
  const answer = <T>(what: string, make: () => T): Promise<T> => {
    asked.push(what);
    if (way === 'cut') return Promise.reject(new Error('unreachable'));
    if (way === 'open') return Promise.resolve(make());
    return new Promise(resolve => {
      unanswered.push(() => {
        resolve(make());
      });
    });
  };
  const transport: Transport = {
    push: requests =>
      answer(`push ${requests.map(request => request.changeId).join(' ')}`, () =>
        server.push(requests, 'ada'),
      ),
    pull: since => answer(`pull ${since}`, () => server.pull(since)),
  };
  const document = openDocument({
    blueprint: sketch,
    revision: 0,
    ids: countingIdSource('c'),
    outbox: memoryOutbox(),
  });
  const driver = driveDocument(document, transport, { timers, random: seededRandom(1) });
  await settled();
  return {
    server,
    timers,
    document,
    driver,
    asked,
    unanswered,
    setWay: (next: Way) => {
      way = next;
    },
    other: (text: string) => {
      const id = `other-${server.revision()}`;
      return server.push([{ changeId: id, baseRevision: 0, command: edit(text) }], 'bo');
    },
  };
};

describe('the driver', () => {
  test('pulls once, then pushes what waits, oldest first, until all is saved (D1)', async () => {
    const { document, asked } = await driven();
    expect(asked).toEqual(['pull 0']);
    document.execute(edit('one'));
    document.execute(edit('two'));
    await settled();
    expect(asked).toEqual(['pull 0', 'push c1', 'push c2']);
    expect(document.state().saveState).toBe('saved');
  });

  test('one request at a time: what is edited meanwhile goes with the next push (D1)', async () => {
    const { document, asked, unanswered, setWay } = await driven();
    setWay('silent');
    for (const text of ['one', 'two', 'three']) document.execute(edit(text));
    await settled();
    expect(asked.slice(1)).toEqual(['push c1']);
    setWay('open');
    unanswered[0]?.();
    await settled();
    expect(asked.slice(1)).toEqual(['push c1', 'push c2 c3']);
  });

  test('a gap in the stream is pulled (D2)', async () => {
    const { document, server, other, asked } = await driven();
    other('one');
    other('two');
    document.receive(server.pull(1));
    await settled();
    expect(asked).toEqual(['pull 0', 'pull 0', 'pull 2']);
    expect(document.state()).toMatchObject({ confirmedRevision: 2, behind: false });
  });

  test('a long absence is pulled answer by answer, until one brings nothing (D2)', async () => {
    const { document, server, other, driver, asked } = await driven();
    for (const text of ['one', 'two', 'three', 'four', 'five']) other(text);
    const { pull } = server;
    Object.assign(server, { pull: (since: number) => pull(since).slice(0, 2) });
    driver.wake();
    await settled();
    expect(asked).toEqual(['pull 0', 'pull 0', 'pull 2', 'pull 4', 'pull 5']);
    expect(document.state().confirmedRevision).toBe(5);
  });

  test('no answer: offline, then longer and longer waits, and on return a pull before the push (D3)', async () => {
    const { document, timers, asked, setWay, other } = await driven();
    setWay('cut');
    document.execute(edit('one'));
    await settled();
    expect(document.state().saveState).toBe('offline');
    const waits: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      const [wait = 0] = timers.waiting();
      waits.push(wait);
      timers.advance(wait);
      await settled();
    }
    const plain = [500, 1000, 2000, 4000, 8000, 15000, 30000, 30000, 30000];
    waits.forEach((wait, index) => {
      expect(Math.abs(wait / (plain[index] ?? 0) - 1)).toBeLessThanOrEqual(0.2);
    });
    setWay('open');
    other('theirs');
    asked.length = 0;
    timers.advance(36_000);
    await settled();
    expect(asked).toEqual(['pull 0', 'pull 1', 'push c1']);
    expect(document.state()).toMatchObject({ saveState: 'saved', confirmedRevision: 2 });
  });

  test('woken while waiting it asks at once (D3)', async () => {
    const { document, driver, setWay, timers } = await driven();
    setWay('cut');
    document.execute(edit('one'));
    await settled();
    setWay('open');
    driver.wake();
    await settled();
    expect(document.state().saveState).toBe('saved');
    expect(timers.waiting()).toEqual([]);
  });

  test('woken while all is quiet it looks for news (D3)', async () => {
    const { document, driver, other } = await driven();
    other('theirs');
    driver.wake();
    await settled();
    expect(document.state().confirmedRevision).toBe(1);
  });

  test('an answer that never comes is asked for again; when it comes late it does no harm (D4)', async () => {
    const { document, server, timers, asked, unanswered, setWay } = await driven();
    setWay('silent');
    document.execute(edit('one'));
    await settled();
    timers.advance(30_000);
    expect(document.state().saveState).toBe('offline');
    setWay('open');
    timers.advance(1_000);
    await settled();
    expect(asked.slice(1)).toEqual(['push c1', 'pull 0', 'push c1']);
    expect(document.state().saveState).toBe('saved');
    unanswered[0]?.();
    await settled();
    expect(server.log()).toHaveLength(1);
    expect(document.state()).toMatchObject({ saveState: 'saved', confirmedRevision: 1 });
  });

  test('a pull that brings nothing although something is missing waits before the next (D2)', async () => {
    const { document, server, other, timers, asked } = await driven();
    other('one');
    other('two');
    const late = server.pull(1);
    const empty = startSimulatedServer(sketch);
    Object.assign(server, { pull: empty.pull });
    document.receive(late);
    await settled();
    expect(asked).toEqual(['pull 0', 'pull 0']);
    expect(timers.waiting()).toHaveLength(1);
    expect(document.state().saveState).toBe('saved');
  });

  test('an answer without a word on what was asked waits before the next (D1)', async () => {
    const { document, server, timers, asked } = await driven();
    const { push } = server;
    Object.assign(server, { push: () => [] });
    document.execute(edit('one'));
    await settled();
    expect(asked).toEqual(['pull 0', 'push c1']);
    Object.assign(server, { push });
    timers.advance(1_000);
    await settled();
    expect(document.state().saveState).toBe('saved');
  });

  test('a push that fails is tried with fewer changes, down to one: those before the one that fails are saved (D1)', async () => {
    const { document, server, timers } = await driven();
    const { push } = server;
    const sizes: number[] = [];
    Object.assign(server, {
      push: (requests: readonly ChangeRequest[]) => {
        sizes.push(requests.length);
        if (requests.some(request => request.changeId === 'c4')) throw new Error('too much for the server');
        return push(requests, 'ada');
      },
    });
    for (const text of ['1', '2', '3', '4', '5', '6']) document.execute(edit(text));
    for (let count = 0; count < 8; count += 1) {
      await settled();
      timers.advance(36_000);
    }
    await settled();
    expect(document.state()).toMatchObject({ confirmedRevision: 3, pendingCount: 3, saveState: 'offline' });
    expect(Math.max(...sizes.slice(0, 3))).toBe(5);
    expect(sizes.at(-1)).toBe(1);
  });

  test('stopped, it asks nothing more and hears nothing more (D5)', async () => {
    const { document, driver, asked, timers, unanswered, setWay } = await driven();
    setWay('silent');
    document.execute(edit('one'));
    await settled();
    driver.stop();
    unanswered[0]?.();
    document.execute(edit('two'));
    driver.wake();
    await settled();
    expect(asked).toEqual(['pull 0', 'push c1']);
    expect(document.state().pendingCount).toBe(2);
    expect(timers.waiting()).toEqual([]);
  });
});
