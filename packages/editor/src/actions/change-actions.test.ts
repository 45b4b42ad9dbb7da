import { cardIdSchema, type Blueprint } from '@truthline/blueprint';
import { execute, type Command } from '@truthline/document';
import { describe, expect, it } from 'vitest';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { actionById } from './registry.ts';

const c3 = cardIdSchema.parse('c3');
const write = (text: string): Command => ({
  type: 'card.edit',
  cardId: c3,
  fields: { text: { zh: text, en: text } },
});

/** Somebody else's change arrives after all of ours have been saved. */
const somebodyElse = (core: EditorCore, start: Blueprint, command: Command): void => {
  for (const { changeId } of core.document.nextPush()) {
    const revision = core.document.state().confirmedRevision + 1;
    const own = execute(start, write('ours'));
    if (!own.ok) throw new Error(own.error.reason);
    core.document.pushed([
      {
        changeId,
        status: 'committed',
        change: {
          changeId,
          revision,
          actorId: 'us',
          actorName: 'We',
          committedAt: '2026-01-01T00:00:00.000Z',
          command: write('ours'),
          diff: own.value.diff,
        },
      },
    ]);
  }
  const executed = execute(core.document.state().blueprint, command);
  if (!executed.ok) throw new Error(executed.error.reason);
  core.document.receive([
    {
      changeId: 'theirs',
      revision: core.document.state().confirmedRevision + 1,
      actorId: 'them',
      actorName: 'They',
      committedAt: '2026-01-01T00:00:01.000Z',
      command,
      diff: executed.value.diff,
    },
  ]);
};

describe('undo', () => {
  it('never takes back what somebody else has done, and says so', async () => {
    const core = openCore();
    await core.document.opened;
    const start = core.document.state().blueprint;
    core.execute(write('ours'));
    somebodyElse(core, start, write('theirs'));
    actionById('undo').run(core);
    expect(core.document.state().blueprint.card['c3']?.text.en).toBe('theirs');
    expect(core.notice.get()?.tone).toBe('refused');
    expect(lastSaid(core)).toMatch(/someone else/i);
  });

  it('is off where there is nothing of one’s own', async () => {
    const core = openCore();
    await core.document.opened;
    somebodyElse(core, core.document.state().blueprint, write('theirs'));
    expect(actionById('undo').enabled(core)).toBe(false);
  });
});
