import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { memoryOutbox, openDocument, type BlueprintDocument } from '@truthline/document';
import { cardIdSchema, linkIdSchema, momentIdSchema, type Blueprint } from '@truthline/blueprint';
import { countingIdSource, orderKeyBetween } from '@truthline/kernel';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { DrawingOverlay } from '../overlays/overlay.ts';
import { BlueprintEditor } from './BlueprintEditor.tsx';

afterEach(cleanup);

const open = (blueprint: Blueprint, readOnly = false): BlueprintDocument =>
  openDocument({ blueprint, revision: 0, ids: countingIdSource('change'), outbox: memoryOutbox(), readOnly });

const withMoment = (): Blueprint => {
  const blueprint = blueprintOfBench(generateBenchDocument(24));
  const moment = {
    id: momentIdSchema.parse('mot-1'),
    cardId: cardIdSchema.parse('c3'),
    orderKey: orderKeyBetween(null, null),
    name: { zh: '', en: 'Greeting' },
    dimension: 'empathy' as const,
    ownerRoleId: null,
    standard: null,
  };
  return { ...blueprint, moment: { [moment.id]: moment } };
};

type Shown = {
  core: EditorCore;
  cards: Map<string, number>;
  links: Map<string, number>;
  document: BlueprintDocument;
};

const show = (
  document: BlueprintDocument,
  overlay: DrawingOverlay | null = null,
  focus: string | null = null,
): Shown => {
  const cards = new Map<string, number>();
  const links = new Map<string, number>();
  const bump = (counts: Map<string, number>) => (id: string) => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  const counted = { card: bump(cards), link: bump(links) };
  let core: EditorCore | null = null;
  const onReady = (ready: EditorCore) => {
    core = ready;
  };
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, 'en')}>
      <BlueprintEditor
        document={document}
        language="en"
        overlay={overlay}
        focusMomentId={focus}
        counted={counted}
        onReady={onReady}
      />
    </TruthlineProvider>,
  );
  if (core === null) throw new Error('the editor hands out its core once it runs');
  return { core, cards, links, document };
};

const card = (text: string) => screen.getByRole('group', { name: new RegExp(`^${text}: what happens here`) });

describe('what a card says to someone who does not see it', () => {
  it('is its text, lane and step, and what is marked on it', () => {
    show(open(withMoment()));
    expect(card('Card 4').getAttribute('aria-label')).toBe(
      'Card 4: what happens here, Lane 4, Step 1, moment 1',
    );
  });

  it('stands in the page in reading order', () => {
    show(open(withMoment()));
    const names = screen
      .getAllByRole('group', { name: /what happens here/ })
      .map(each => Number(/Card (\d+)/.exec(each.getAttribute('aria-label') ?? '')?.[1]));
    expect(names).toEqual(names.toSorted((one, other) => one - other));
    expect(names).toHaveLength(24);
  });

  it('tells failed moments with an overlay, in words and on the card', () => {
    show(open(withMoment()), {
      kind: 'scores',
      label: { zh: '', en: 'Wave 3' },
      moments: new Map([['mot-1', { score: 42.4, n: 7, failed: 2 }]]),
    });
    expect(card('Card 4').getAttribute('aria-label')).toContain('moment 1, failed: 42 points from 7 answers');
    expect(card('Card 4').querySelector('[data-text="×42"]')).toBeTruthy();
    expect(screen.getByText('Scores · Wave 3')).toBeTruthy();
  });
});

describe('what is drawn again', () => {
  it('is the moved card and its own arrows', () => {
    const blueprint = blueprintOfBench(generateBenchDocument(24));
    // The place c2 moves to is empty, so no other card has to make room.
    const document = open(blueprint);
    document.execute({ type: 'card.remove', cardIds: [cardIdSchema.parse('c10')] });
    const { cards, links } = show(document);
    cards.clear();
    links.clear();
    const moved = document.state().blueprint.card['c2'];
    const step = document.state().blueprint.card['c11']?.stepId;
    if (moved === undefined || step === undefined) throw new Error('the fixture has these cards');
    act(() => {
      document.execute({
        type: 'card.move',
        cardId: moved.id,
        laneId: moved.laneId,
        stepId: step,
        before: null,
      });
    });
    expect([...cards.keys()]).toEqual(['c2']);
    const own = Object.values(document.state().blueprint.link).filter(
      link => link.fromCardId === 'c2' || link.toCardId === 'c2',
    );
    expect([...links.keys()].toSorted()).toEqual(own.map(link => String(link.id)).toSorted());
  });

  it('is what goes dark or light when a search moves on, and nothing else', () => {
    const { core, cards } = show(open(withMoment()));
    act(() => core.update({ search: { query: 'card 1', at: 0 } }));
    cards.clear();
    act(() => core.update({ search: { query: 'card 1', at: 1 } }));
    // The hit that was looked at and the one that is now; all others stay lit or dim.
    expect([...cards.keys()].toSorted()).toEqual(['c0', 'c9']);
  });

  it('is two cards when the selection goes from one to the other', () => {
    const { core, cards } = show(open(withMoment()));
    act(() => core.update({ selection: new Set([cardIdSchema.parse('c1')]) }));
    cards.clear();
    act(() => core.update({ selection: new Set([cardIdSchema.parse('c2')]) }));
    expect([...cards.keys()].toSorted()).toEqual(['c1', 'c2']);
  });
});

describe('writing', () => {
  it('happens in the card and is one change', () => {
    const { document } = show(open(withMoment()));
    fireEvent.click(card('Card 4'));
    fireEvent.keyDown(card('Card 4'), { key: 'F2' });
    const field = screen.getByRole('textbox', { name: 'Text of the card' });
    fireEvent.change(field, { target: { value: 'Shakes hands' } });
    expect(document.state().pendingCount).toBe(0);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(document.state().pendingCount).toBe(1);
    expect(document.state().blueprint.card['c3']?.text.en).toBe('Shakes hands');
    expect(screen.getByRole('status').textContent).toBe('Text changed: Shakes hands');
  });

  it('is taken back by Escape', () => {
    const { document } = show(open(withMoment()));
    fireEvent.click(card('Card 4'));
    fireEvent.keyDown(card('Card 4'), { key: 'Enter' });
    const field = screen.getByRole('textbox', { name: 'Text of the card' });
    fireEvent.change(field, { target: { value: 'never kept' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.state().pendingCount).toBe(0);
    expect(screen.queryByText('never kept')).toBeNull();
  });
});

describe('the details', () => {
  it('show the action priority as the ratings are chosen, each one change', () => {
    const { document, core } = show(open(withMoment()));
    fireEvent.click(card('Card 4'));
    fireEvent.keyDown(card('Card 4'), { key: 'f' });
    for (const [name, value] of [
      ['Severity', '9'],
      ['Occurrence', '5'],
      ['Detection', '3'],
    ] as const)
      fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
    expect(screen.getByText('H', { selector: '.te-priority b' })).toBeTruthy();
    expect(screen.getByText('RPN 135')).toBeTruthy();
    expect(document.state().pendingCount).toBe(4);
    expect(core.layout.get().boxes.get(cardIdSchema.parse('c3'))?.face.failures[0]?.priority).toBe('H');
  });
});

describe('a refusal', () => {
  it('is shown at once and names the way out', () => {
    const { core } = show(open(withMoment()));
    act(() => {
      const from = cardIdSchema.parse('c0');
      core.execute({
        type: 'link.add',
        link: {
          id: linkIdSchema.parse('l0'),
          fromCardId: from,
          toCardId: from,
          kind: 'sequence',
          label: null,
          probability: null,
        },
      });
    });
    expect(screen.getByRole('alert').textContent).toContain('This was added already.');
  });
});

describe('a moment to stand at', () => {
  it('is chosen when the editor opens', () => {
    const { core } = show(open(withMoment()), null, 'mot-1');
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'c3' });
  });
});

describe('a reader', () => {
  it('is offered no tool that changes anything', () => {
    show(open(withMoment(), true));
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show everything' })).toBeTruthy();
  });
});
