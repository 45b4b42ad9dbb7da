import { cleanup, fireEvent, render, screen, within, act } from '@testing-library/react';
import { memoryOutbox, openDocument } from '@truthline/document';
import { countingIdSource } from '@truthline/kernel';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../../bench/bench-document.ts';
import { editorCatalogue } from '../../catalogue/editor-catalogue.ts';
import { BlueprintEditor } from '../../shell/BlueprintEditor.tsx';

afterEach(cleanup);

const show = (readOnly = false) => {
  const cards = new Map<string, number>();
  const document = openDocument({
    blueprint: blueprintOfBench(generateBenchDocument(24)),
    revision: 0,
    ids: countingIdSource('change'),
    outbox: memoryOutbox(),
    readOnly,
  });
  const counted = {
    card: (id: string) => {
      cards.set(id, (cards.get(id) ?? 0) + 1);
    },
    link: () => undefined,
  };
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, 'en')}>
      <BlueprintEditor
        document={document}
        language="en"
        overlay={null}
        focusMomentId={null}
        counted={counted}
      />
    </TruthlineProvider>,
  );
  return { document, cards };
};

/** The header itself, by the end of its name: the kind of a lane or the number of a step comes first. */
const header = (name: string): HTMLElement => {
  const found = screen
    .getAllByRole('button', { name: new RegExp(`${name}$`) })
    .find(button => button.classList.contains('te-head-press'));
  if (found === undefined) throw new Error(`no header ${name}`);
  return found;
};

describe('a header', () => {
  it('is renamed in place, as one change, and no card but those of its lane is drawn again', () => {
    const { document, cards } = show();
    cards.clear();
    fireEvent.doubleClick(header('Lane 3'));
    const field = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: 'Guests' } });
    expect(cards.size).toBe(0);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(document.state().blueprint.lane['lane2']?.name.en).toBe('Guests');
    expect(document.state().pendingCount).toBe(1);
    // A card says its lane to whoever hears it.
    expect([...cards.keys()].toSorted()).toEqual(['c10', 'c18', 'c2']);
    expect(header('Guests')).toBeTruthy();
  });

  it('keeps its name when the writing is broken off', () => {
    const { document } = show();
    fireEvent.doubleClick(header('Lane 3'));
    const field = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: 'Never' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.state().pendingCount).toBe(0);
    expect(header('Lane 3')).toBeTruthy();
  });

  it('chosen and pointed at draws no card again, and has its tools', () => {
    const { cards } = show();
    cards.clear();
    act(() => header('Step 2').click());
    expect(screen.getByRole('button', { name: 'What to do with Step 2' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'New step after Step 2' })).toBeTruthy();
    expect(cards.size).toBe(0);
  });

  it('asks what happens to its cards, by name, before it goes', async () => {
    const { document } = show();
    const lane = header('Lane 3');
    fireEvent.click(lane);
    fireEvent.keyDown(lane, { key: 'Delete' });
    const dialog = await screen.findByRole('dialog', { name: 'Delete “Lane 3”?' });
    expect(within(dialog).getByText('Card 3: what happens here')).toBeTruthy();
    fireEvent.change(within(dialog).getByRole('combobox', { name: 'Where to' }), {
      target: { value: 'lane-lane0' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(document.state().blueprint.lane['lane2']).toBeUndefined();
    expect(document.state().blueprint.card['c2']?.laneId).toBe('lane0');
  });

  it('is only read by whoever may not change anything', () => {
    show(true);
    act(() => header('Lane 3').click());
    expect(screen.queryByRole('button', { name: 'What to do with Lane 3' })).toBeNull();
    fireEvent.doubleClick(header('Lane 3'));
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  });
});
