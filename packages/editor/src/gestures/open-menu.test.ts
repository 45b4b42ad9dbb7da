import { cardIdSchema, laneIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { runByKey } from '../actions/registry.ts';
import { openCore } from '../testing/open-core.ts';

const press = { key: 'F10', ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };

describe('the menu by key', () => {
  it('opens at what the keyboard is at', () => {
    const core = openCore();
    core.update({ focus: { kind: 'card', cardId: cardIdSchema.parse('c10') } });
    expect(runByKey(core, press)).toBe(true);
    const box = core.layout.get().boxes.get(cardIdSchema.parse('c10'));
    expect(core.session.get().menuAt).toEqual({ x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + 24 });
  });

  it('opens for a header too, and for nothing where nothing is chosen', () => {
    const core = openCore();
    expect(runByKey(core, press)).toBe(false);
    core.update({ focus: { kind: 'lane', laneId: laneIdSchema.parse('lane3') } });
    runByKey(core, press);
    expect(core.session.get().menuAt).not.toBeNull();
  });
});
