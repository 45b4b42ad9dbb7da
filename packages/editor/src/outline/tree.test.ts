import { cardIdSchema, linkIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { visit } from '../testing/visit.ts';
import { focusOfNode, pathToFocus, treeLines } from './tree.ts';

const none: ReadonlySet<string> = new Set();
const keys = (toggled: ReadonlySet<string> = none) => treeLines(visit, toggled).map(line => line.key);

describe('the outline as a tree', () => {
  it('holds lanes, stages, steps, cells and cards, in reading order', () => {
    const lines = treeLines(visit, none);
    expect(lines.slice(0, 10).map(line => `${line.level} ${line.key}`)).toEqual([
      '1 journey',
      '1 lanes',
      '2 lane evidence',
      '2 lane customer',
      '2 lane frontstage',
      '2 lane backstage',
      '2 lane support',
      '1 stage stage',
      '2 step s1',
      '3 cell evidence s1',
    ]);
    expect(lines.filter(line => line.node.kind === 'card')).toHaveLength(11);
    expect(lines.filter(line => line.node.kind === 'cell')).toHaveLength(15);
    expect(lines.find(line => line.key === 'card customer-s2-2')).toMatchObject({
      level: 4,
      parent: 'cell customer s2',
      place: 2,
      siblings: 2,
      open: false,
    });
    expect(lines.find(line => line.key === 'cell backstage s1')?.open).toBeNull();
  });

  it('shows what hangs on a card when it is unfolded, and hides what is folded', () => {
    const unfolded = keys(new Set(['card frontstage-s1-1', 'step s2']));
    expect(unfolded).toContain('moment frontstage-s1-1 greeting');
    expect(unfolded).toContain('link frontstage-s1-1 customer-s1-1--frontstage-s1-1');
    expect(unfolded).not.toContain('card customer-s2-1');
    expect(unfolded).toContain('card customer-s3-1');
  });

  it('begins with its steps folded where the drawing is long', () => {
    expect(treeLines(blueprintOfBench(generateBenchDocument(2000)), none).length).toBeLessThan(400);
  });

  it('knows the way down to whatever the keyboard is at', () => {
    const card = { kind: 'card' as const, cardId: cardIdSchema.parse('backstage-s2-1') };
    expect(pathToFocus(visit, card)).toEqual([
      'stage stage',
      'step s2',
      'cell backstage s2',
      'card backstage-s2-1',
    ]);
    const link = { kind: 'link' as const, linkId: linkIdSchema.parse('support-s2-1--backstage-s2-1') };
    expect(pathToFocus(visit, link).at(-1)).toBe('link support-s2-1 support-s2-1--backstage-s2-1');
    expect(pathToFocus(visit, { kind: 'card', cardId: cardIdSchema.parse('gone') })).toEqual([]);
  });

  it('leads from every line to something the keyboard can be at', () => {
    const lines = treeLines(visit, new Set(['card frontstage-s1-1']));
    const nowhere = lines.filter(line => focusOfNode(line.node) === null).map(line => line.key);
    expect(nowhere).toEqual(['journey', 'lanes']);
    const lost = lines.filter(line => {
      const focus = focusOfNode(line.node);
      return focus !== null && pathToFocus(visit, focus).length === 0;
    });
    expect(lost).toEqual([]);
  });
});
