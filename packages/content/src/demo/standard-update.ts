import { newCard, text, type DemoChange, type DemoStep } from './drawing-changes.ts';

const on = (day: string, step: DemoStep): DemoChange => ({
  at: `2026-09-${day}T06:30:00.000Z`,
  personId: 'person-consultant',
  step,
  reason: null,
});

/** What the network's analyst had said of the shipped standards when they began to be measured by. */
export const firstVersions = {
  name: text('首次发布', 'First release'),
  publishedAt: '2025-11-20T01:00:00.000Z',
  personId: 'person-analyst',
};

/** The second version of the after-sales standard: shorter waits at reception and payment, news every hour. */
export const standardUpdate = {
  service: 'aftersales',
  number: 2,
  name: text('缩短接待与收银等待', 'Shorter waits at reception and payment'),
  publishedAt: '2026-10-12T02:00:00.000Z',
  personId: 'person-analyst',
  changes: [
    on('07', {
      do: 'edit',
      cardId: 'card-first-contact',
      fields: { text: text('30秒内接待', 'Receives within 30 seconds'), durationSeconds: 30 },
    }),
    on('08', {
      do: 'edit',
      cardId: 'card-collect',
      fields: { text: text('三分钟内完成收银', 'Takes payment in three minutes'), durationSeconds: 120 },
    }),
    on('09', {
      do: 'edit',
      cardId: 'card-report',
      fields: { text: text('每小时主动通报进度', 'Reports progress every hour, unasked') },
    }),
    on('10', {
      do: 'add',
      card: newCard(
        'progress-message',
        { lane: 'care', step: 'progress' },
        text('每小时推送进度消息', 'Sends a progress message every hour'),
        10,
      ),
      informs: 'card-report',
    }),
    on('14', {
      do: 'edit',
      cardId: 'card-explain-extra',
      fields: { note: text('先发照片，再打电话。', 'Send the photographs first, then call.') },
    }),
  ],
} as const satisfies { readonly changes: readonly DemoChange[]; readonly [field: string]: unknown };
