import { expect, test } from 'vitest';
import type { AuditRunState, Keeping } from '../audits/audit-run.ts';
import { draining } from './drain.ts';

const outbox = (keepings: Readonly<Record<string, Keeping>>) => {
  const asked: string[] = [];
  const filesOf: string[] = [];
  const told: unknown[] = [];
  const send = draining({
    waiting: () => Promise.resolve(['a', 'b', 'c']),
    runOf: auditId => ({
      load: () => Promise.resolve(void asked.push(auditId)),
      state: (): AuditRunState => ({
        open: null,
        entries: new Map(),
        keeping: keepings[auditId] ?? 'server',
        error: keepings[auditId] === 'busy' ? 'busy' : null,
        deviceError: null,
        reached: true,
      }),
    }),
    sendFiles: auditId => {
      filesOf.push(auditId);
      return auditId === 'a' ? Promise.reject(new Error('cut')) : Promise.resolve();
    },
    told: error => told.push(error),
  });
  return { send, asked, filesOf, told };
};

test('every audit is sent, also after one that is refused', async () => {
  const { send, asked, filesOf, told } = outbox({ a: 'refused', b: 'busy' });
  await send();
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(filesOf, 'files cut off do not hold up the others').toEqual(['a', 'b', 'c']);
  expect(told, 'what came first is told').toEqual([new Error('cut')]);
});

test('where nobody is reached, the rest is not tried', async () => {
  const { send, asked } = outbox({ b: 'device' });
  await send();
  expect(asked).toEqual(['a', 'b']);
});

test('asked again while at work, it does not send twice; afterwards it does', async () => {
  const { send, asked } = outbox({});
  await Promise.all([send(), send()]);
  expect(asked).toEqual(['a', 'b', 'c']);
  await send();
  expect(asked).toHaveLength(6);
});
