import { cardIdSchema } from '@truthline/blueprint';
import { execute } from '@truthline/document';
import { describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { layOut } from '../layout/layout.ts';
import { columnWindow } from './column-window.ts';
import { linksInWindow } from './project-links.ts';
import { createNodeProjection } from './project-nodes.ts';

const dress = { language: 'en', figures: null } as const;
const blueprint = blueprintOfBench(generateBenchDocument(2000));
const layout = layOut(null, blueprint, dress);
const frame = { width: 1280, height: 720, left: 96, top: 62 };
const view = { x: -152 * 20, y: 62, zoom: 1 };
const id = (text: string) => cardIdSchema.parse(text);
const none = new Set<never>();

describe('what React Flow is given', () => {
  it('is a small part of a large blueprint', () => {
    const nodes = createNodeProjection()(layout, columnWindow(layout.columns, view, frame), none, null);
    expect(nodes.length).toBeGreaterThan(60);
    expect(nodes.length).toBeLessThan(200);
  });

  it('is nothing in the overview', () => {
    const nodes = createNodeProjection()(
      layout,
      columnWindow(layout.columns, { ...view, zoom: 0.2 }, frame),
      none,
      null,
    );
    expect(nodes).toEqual([]);
  });

  it('keeps the dragged and the edited card wherever the window is', () => {
    const nodes = createNodeProjection()(
      layout,
      columnWindow(layout.columns, view, frame),
      new Set([id('c0'), id('c1999')]),
      null,
    );
    expect(nodes.at(0)?.id).toBe('c0');
    expect(nodes.at(-1)?.id).toBe('c1999');
  });

  it('is the same node object for every card but the one that moved', () => {
    const project = createNodeProjection();
    const window = columnWindow(layout.columns, view, frame);
    const before = new Set(project(layout, window, none, null));
    const card = blueprint.card['c240'];
    const target = blueprint.card['c248'];
    if (card === undefined || target === undefined) throw new Error('the fixture has these cards');
    const moved = execute(blueprint, {
      type: 'card.move',
      cardId: card.id,
      laneId: target.laneId,
      stepId: target.stepId,
      before: null,
    });
    if (!moved.ok) throw new Error(moved.error.reason);
    // The target lane grows by one card, so lanes below move as well; those above and beside do not.
    const after = layOut(layout, moved.value.blueprint, dress);
    const fresh = project(after, window, none, null).filter(node => !before.has(node));
    expect(fresh.map(node => node.id)).toContain('c240');
    const unmoved = fresh.filter(
      node => node.id !== 'c240' && node.position.y === layout.boxes.get(id(node.id))?.y,
    );
    expect(unmoved).toEqual([]);
  });

  it('redraws one card and its own arrows when a card changes place with nothing else in the way', () => {
    const project = createNodeProjection();
    const window = columnWindow(layout.columns, view, frame);
    // Two cells of lane 0 swap the only card they hold: no other card has a reason to move.
    const first = blueprint.card['c240'];
    const second = blueprint.card['c248'];
    if (first === undefined || second === undefined) throw new Error('the fixture has these cards');
    const removed = execute(blueprint, { type: 'card.remove', cardIds: [second.id] });
    if (!removed.ok) throw new Error(removed.error.reason);
    const start = layOut(layout, removed.value.blueprint, dress);
    const nodes = new Set(project(start, window, none, null));
    const links = new Set(linksInWindow(start, window));
    const moved = execute(removed.value.blueprint, {
      type: 'card.move',
      cardId: first.id,
      laneId: second.laneId,
      stepId: second.stepId,
      before: null,
    });
    if (!moved.ok) throw new Error(moved.error.reason);
    const after = layOut(start, moved.value.blueprint, dress);
    expect(
      project(after, window, none, null)
        .filter(node => !nodes.has(node))
        .map(node => node.id),
    ).toEqual(['c240']);
    const redrawn = linksInWindow(after, window).filter(route => !links.has(route));
    expect(redrawn.length).toBeGreaterThan(0);
    for (const route of redrawn) expect([route.from.id, route.to.id]).toContain('c240');
  });
});

describe('the arrows in a window', () => {
  it('include one that only passes through', () => {
    const from = id('c0');
    const to = id('c1992');
    const first = Object.values(blueprint.link)[0];
    if (first === undefined) throw new Error('the fixture has links');
    const edited = execute(blueprint, { type: 'link.edit', linkId: first.id, fields: { toCardId: to } });
    if (!edited.ok) throw new Error(edited.error.reason);
    const far = layOut(layout, edited.value.blueprint, dress);
    const through = linksInWindow(far, columnWindow(far.columns, view, frame));
    expect(through.some(route => route.from.id === from && route.to.id === to)).toBe(true);
  });
});
