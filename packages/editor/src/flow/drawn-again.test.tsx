import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { cardIdSchema, type Blueprint } from '@truthline/blueprint';
import { afterEach, describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { showEditor } from '../testing/show-editor.tsx';

afterEach(cleanup);

const id = (text: string) => cardIdSchema.parse(text);
const many = blueprintOfBench(generateBenchDocument(400));

/** The whole editor, and how often each card and each link was drawn since the last look. */
const show = (blueprint: Blueprint = many) => {
  const cards: string[] = [];
  const links: string[] = [];
  const core = showEditor(blueprint, 'en', false, {
    card: card => cards.push(card),
    link: link => links.push(link),
  });
  const since = (...steps: readonly (() => unknown)[]) => {
    cards.length = 0;
    links.length = 0;
    for (const step of steps)
      act(() => {
        step();
      });
    return { cards: [...cards], links: [...links] };
  };
  return { core, since };
};

const mounted = (): readonly string[] =>
  [...document.querySelectorAll('[data-card]')].map(card => card.getAttribute('data-card') ?? '');
const noneTwice = (drawn: readonly string[]) => expect(drawn).toHaveLength(new Set(drawn).size);
const look = (core: EditorCore, change: { x?: number; y?: number; zoom?: number }) =>
  core.look({ ...core.view.get(), ...change });

describe('no card is drawn again', () => {
  it('when one pans and zooms among the columns that are there', () => {
    const { core, since } = show();
    const x = core.view.get().x;
    const before = mounted();
    const steps = Array.from({ length: 40 }, (_, step) => () => {
      look(core, { x: x - 1 - step, zoom: 1 - step / 4000 });
    });
    const drawn = since(...steps);
    expect(core.view.get().x).toBe(x - 40);
    expect(mounted()).toEqual(before);
    expect(drawn).toEqual({ cards: [], links: [] });
  });

  it('but the new ones, once, when a chunk of columns comes into sight', () => {
    const { core, since } = show();
    const before = new Set(mounted());
    const drawn = since(() => look(core, { x: core.view.get().x - 400 }));
    const fresh = mounted().filter(card => !before.has(card));
    expect(fresh.length).toBeGreaterThan(0);
    expect(drawn.cards.toSorted()).toEqual(fresh.toSorted());
    noneTwice(drawn.links);
  });

  it('when panels open and close, the palette, the minimap and the shortcuts', () => {
    const { core, since } = show();
    const changes = [
      { panel: 'lint' },
      { panel: 'filter' },
      { panel: 'inspector' },
      { panel: 'none' },
      { minimapShown: false },
      { shortcutsShown: true },
      { shortcutsShown: false },
      { paletteShown: true },
      { paletteShown: false },
    ] as const;
    const drawn = since(...changes.map(change => () => core.update(change)));
    expect(drawn).toEqual({ cards: [], links: [] });
  });
});

describe('a card is drawn again', () => {
  it('once when all are chosen, and once when none is any more', () => {
    const { core, since } = show();
    const all = since(() => core.update({ selection: new Set(core.layout.get().boxes.keys()) }));
    expect(all.cards.toSorted()).toEqual(mounted().toSorted());
    const none = since(() => core.update({ selection: new Set() }));
    expect(none.cards.toSorted()).toEqual(mounted().toSorted());
  });

  it('once when a search begins, and then only where it is lit otherwise than before', () => {
    const { core, since } = show();
    noneTwice(since(() => core.update({ search: { query: 'card 1', at: -1 } })).cards);
    const before = core.lights.get()?.cards ?? new Set();
    const { cards } = since(() => core.update({ search: { query: 'card 12', at: -1 } }));
    const after = core.lights.get()?.cards ?? new Set();
    const changed = mounted().filter(card => before.has(id(card)) !== after.has(id(card)));
    expect(changed.length).toBeGreaterThan(0);
    expect(cards.toSorted()).toEqual(changed.toSorted());
    expect(since(() => core.update({ search: { query: 'card 12 ', at: -1 } })).cards).toEqual([]);
  });

  it('once when an overlay comes, and then only where its figure changes', () => {
    const { core, since } = show();
    const overlay = { kind: 'scores', label: { zh: '', en: 'Wave' } } as const;
    noneTwice(since(() => core.overlay.set({ ...overlay, moments: new Map() })).cards);
    expect(since(() => core.overlay.set({ ...overlay, moments: new Map() })).cards).toEqual([]);
  });

  it('alone with its own links while it is dragged, however far', () => {
    const { core, since } = show();
    const cardId = id('c10');
    const own = Object.values(many.link)
      .filter(link => link.fromCardId === cardId || link.toCardId === cardId)
      .map(link => String(link.id));
    const drawn = since(
      ...Array.from({ length: 20 }, (_, step) => () => {
        const offset = { x: 1 + 3 * step, y: step };
        core.update({
          mode: { kind: 'dragging', anchor: cardId, cardIds: new Set([cardId]), offset, place: null },
        });
      }),
    );
    expect(drawn.cards).toEqual(['c10']);
    expect([...new Set(drawn.links)].toSorted()).toEqual(own.toSorted());
    expect(drawn.links).toHaveLength(20 * own.length);
  });

  it('alone with its own links for every change of its text that leaves it its size', () => {
    const { core, since } = show();
    const drawn = since(() =>
      core.execute({
        type: 'card.edit',
        cardId: id('c10'),
        fields: { text: { zh: 'Card 11: what happens now', en: 'Card 11: what happens now' } },
      }),
    );
    expect(drawn.cards).toEqual(['c10']);
    const { links } = drawn;
    for (const link of links)
      expect([many.link[link]?.fromCardId, many.link[link]?.toCardId]).toContain('c10');
    noneTwice(links);
  });
});

describe('what the window leaves out', () => {
  it('is still there for the keyboard: a card at the focus stays mounted, before all others', () => {
    const { core } = show();
    act(() => core.update({ focus: { kind: 'card', cardId: id('c3') } }));
    act(() => look(core, { x: -4000 }));
    expect(mounted()[0]).toBe('c3');
    expect(mounted()).not.toContain('c2');
    expect(document.activeElement?.getAttribute('data-card') ?? 'c3').toBe('c3');
  });

  it('keeps the focus when one goes out to the overview and back', () => {
    const { core } = show();
    act(() => core.update({ focus: { kind: 'card', cardId: id('c3') }, selection: new Set([id('c3')]) }));
    const before = document.querySelector('[data-card="c3"]');
    expect(document.activeElement).toBe(before);
    act(() => look(core, { zoom: 0.1 }));
    expect(mounted()).toEqual(['c3']);
    expect(document.activeElement).toBe(before);
    act(() => look(core, { zoom: 1 }));
    expect(document.activeElement?.getAttribute('data-card')).toBe('c3');
  });

  it('is not lost while it is written or carried', () => {
    const { core } = show();
    const card = many.card['c3'];
    if (card === undefined) throw new Error('the fixture has this card');
    act(() => core.update({ mode: { kind: 'typing', card, isNew: false, seen: card.text } }));
    act(() => look(core, { x: -4000, zoom: 0.1 }));
    expect(mounted()).toEqual(['c3']);
    expect(screen.getByRole('textbox', { name: 'Text of the card' })).toBeTruthy();
    act(() =>
      core.update({
        mode: {
          kind: 'dragging',
          anchor: id('c4'),
          cardIds: new Set([id('c4')]),
          offset: { x: 4000, y: 0 },
          place: null,
        },
      }),
    );
    expect(mounted()).toContain('c4');
  });

  it('is met by the pointer in the overview, where cards are painted: named under it, chosen by a press', () => {
    const { core } = show();
    act(() => look(core, { x: 100, y: 80, zoom: 0.1 }));
    expect(mounted()).toEqual([]);
    const box = core.layout.get().boxes.get(id('c57'));
    const pane = document.querySelector('.react-flow__pane');
    if (box === undefined || pane === null) throw new Error('the drawing is there');
    const at = {
      clientX: 100 + (box.x + box.width / 2) * 0.1,
      clientY: 80 + (box.y + box.height / 2) * 0.1,
    };
    fireEvent.pointerMove(pane, at);
    expect(core.hovered.get()?.cardId).toBe('c57');
    expect(screen.getByText(/^Card 58: what happens here/)).toBeTruthy();
    fireEvent.click(pane, at);
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'c57' });
  });
});
