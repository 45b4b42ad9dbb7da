import { act, cleanup, render } from '@testing-library/react';
import { checkInvariants } from '@truthline/blueprint';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import { blueprintOfBench, generateBenchDocument } from './bench-document.ts';
import type { Bench } from './bench-window.ts';
import { dressBench } from './dress-bench.ts';
import { EditorBench } from './EditorBench.tsx';

afterEach(cleanup);

const open = (bare: 'flow' | null = null, plain = false): Bench => {
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, 'en')}>
      <EditorBench cards={40} bare={bare} plain={plain} />
    </TruthlineProvider>,
  );
  const { bench } = window;
  if (bench === undefined) throw new Error('no bench in this window');
  return bench;
};
/** `load` puts another bench into the window. */
const now = (): Bench => window.bench ?? open();

describe.each([null, 'flow'] as const)('window.bench (%s)', bare => {
  it('offers exactly what every canvas under measurement offers', () => {
    expect(Object.keys(open(bare)).toSorted()).toEqual([
      'cardRect',
      'clearSelection',
      'fit',
      'getView',
      'load',
      'moveCard',
      'selectAll',
      'selectedCount',
      'setView',
    ]);
  });
});

describe('what a card of the bench wears', () => {
  const marks = () =>
    ['.te-moment', '.te-score', '.te-failure', '.te-wait', '.te-role', '.te-links text'].map(
      mark => document.querySelectorAll(mark).length,
    );

  it('is what a card in use wears: the drawing keeps every rule of a blueprint', () => {
    const dressed = dressBench(blueprintOfBench(generateBenchDocument(200)));
    expect(checkInvariants(dressed)).toEqual([]);
    expect(Object.values(dressed.moment)).toHaveLength(67);
    expect(Object.values(dressed.failurePoint)).toHaveLength(50);
    expect(Object.values(dressed.waitPoint)).toHaveLength(34);
    expect(Object.values(dressed.card).filter(({ span }) => span > 1)).toHaveLength(8);
    expect(Object.values(dressed.link).filter(({ label }) => label !== null)).toHaveLength(13);
  });

  it('is drawn, with a score on every moment', () => {
    open();
    expect(marks().every(count => count > 0)).toBe(true);
  });

  it('is nothing where plain cards are asked for', () => {
    open(null, true);
    expect(document.querySelectorAll('[data-card]')).toHaveLength(40);
    expect(marks()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('the bench of the editor', () => {
  it('loads lanes, cards and links as they come, whatever their kinds are called', async () => {
    open();
    const source = {
      lanes: [
        { id: 'a', x: 0, y: 0, w: 900, h: 130, label: 'First' },
        { id: 'b', x: 0, y: 130, w: 900, h: 130, label: 'Second' },
      ],
      cards: [
        { id: 'one', lane: 0, col: 0, x: 20, y: 20, w: 160, h: 90, label: 'One', kind: 'anything' },
        { id: 'two', lane: 'b', col: 2, x: 420, y: 150, w: 160, h: 90, label: 'Two', kind: 'decision' },
      ],
      links: [{ id: 'l', from: 'one', to: 'two' }],
    };
    await act(() => now().load(source));
    const [one, two] = [now().cardRect('one'), now().cardRect('two')];
    if (one === null || two === null) throw new Error('both cards are drawn');
    expect(two.x).toBeGreaterThan(one.x + one.width);
    expect(two.y).toBeGreaterThan(one.y + one.height);
    expect(now().cardRect('c1')).toBeNull();
    expect(document.querySelectorAll('[data-link="l"]')).toHaveLength(1);
    expect(document.querySelectorAll('[data-card]')).toHaveLength(2);
  });

  it('gets and sets the view, and says where a card then is', () => {
    const bench = open();
    act(() => bench.setView({ x: 300, y: 90, zoom: 1 }));
    expect(bench.getView()).toEqual({ x: 300, y: 90, zoom: 1 });
    const at = bench.cardRect('c9');
    act(() => bench.setView({ x: 300, y: 90, zoom: 0.5 }));
    const half = bench.cardRect('c9');
    if (at === null || half === null) throw new Error('the card is drawn');
    expect(half.width).toBe(at.width / 2);
    expect(half.x - 300).toBe((at.x - 300) / 2);
  });

  it('chooses all, counts them and lets go', () => {
    const bench = open();
    act(() => bench.selectAll());
    expect(bench.selectedCount()).toBe(40);
    act(() => bench.clearSelection());
    expect(bench.selectedCount()).toBe(0);
  });

  it('moves a card to the cell that so much of the drawing further lies', () => {
    const bench = open();
    const from = bench.cardRect('c9');
    const beside = bench.cardRect('c17');
    if (from === null || beside === null) throw new Error('the cards are drawn');
    act(() => bench.moveCard('c9', (beside.x - from.x) / bench.getView().zoom, 0));
    expect(bench.cardRect('c9')?.x).toBe(beside.x);
  });

  it('fits everything into the window', async () => {
    open();
    await act(() => now().load(generateBenchDocument(2_000)));
    act(() => now().fit());
    const last = now().cardRect('c1999');
    if (last === null) throw new Error('the card is there');
    expect(last.x + last.width).toBeLessThanOrEqual(1280);
    expect(now().cardRect('c0')?.x).toBeGreaterThanOrEqual(0);
  });
});
