import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { actionById } from '../actions/registry.ts';
import { withRecords } from '@truthline/blueprint/testing';
import { showEditor } from '../testing/show-editor.tsx';
import { visit } from '../testing/visit.ts';

afterEach(cleanup);

const open = (...given: Parameters<typeof showEditor>): EditorCore => {
  const core = showEditor(...given);
  act(() => core.update({ view: 'table' }));
  return core;
};
const grid = () => screen.getByRole('grid');
const cell = (name: RegExp) => screen.getByRole('gridcell', { name });
const here = () => document.activeElement?.getAttribute('data-spot');
const press = (key: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const write = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const cards = (core: EditorCore) => core.document.state().blueprint.card;

describe('the table', () => {
  it('shows every card under its step and beside its lane', () => {
    open();
    expect(screen.getAllByRole('columnheader').map(each => each.textContent)).toEqual([
      'Stages and steps',
      'stage',
      '1Arrive',
      '2Order',
      '3Eat',
    ]);
    expect(cell(/^Cooks, backstage, Order, Cook$/)).toBeTruthy();
    expect(grid().getAttribute('aria-rowcount')).toBe('13');
  });

  it('keeps selection and focus when the view changes and changes back', () => {
    const core = showEditor();
    const focus = { kind: 'card' as const, cardId: Object.values(cards(core))[4]?.id ?? neverId() };
    act(() => core.update({ focus, selection: new Set([focus.cardId]), view: 'table' }));
    expect(here()).toBe(document.querySelector(`[data-card="${focus.cardId}"]`)?.getAttribute('data-spot'));
    act(() => core.update({ view: 'canvas' }));
    expect(core.session.get().focus).toEqual(focus);
    expect([...core.session.get().selection]).toEqual([focus.cardId]);
  });

  it('walks by keys and writes as a spreadsheet does', () => {
    const core = open();
    fireEvent.click(cell(/^Enters, /));
    expect(here()).toBe('2,0');
    press('ArrowRight');
    expect(core.session.get().focus).toMatchObject({ kind: 'card', cardId: 'customer-s2-1' });
    press('F2');
    write('Orders a burger');
    press('Enter');
    expect(cards(core)['customer-s2-1']?.text.en).toBe('Orders a burger');
    expect(here()).toBe('3,1');
    press('Tab');
    expect(here()).toBe('3,2');
    press('Enter');
    write('Asks for the bill');
    press('Tab');
    expect(Object.values(cards(core)).some(card => card.text.en === 'Asks for the bill')).toBe(true);
    press('z', { ctrlKey: true });
    expect(Object.values(cards(core)).some(card => card.text.en === 'Asks for the bill')).toBe(false);
  });

  it('overwrites with the first letter, and Escape takes it back', () => {
    const core = open();
    fireEvent.click(cell(/^Enters, /));
    press('x');
    expect(screen.getByRole('textbox')).toHaveProperty('value', '');
    press('Escape');
    expect(cards(core)['customer-s1-1']?.text.en).toBe('Enters');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('selects a block with Shift and deletes it as one change', () => {
    const core = open();
    fireEvent.click(cell(/^Orders, /));
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    expect([...core.session.get().selection].toSorted()).toEqual([
      'customer-s2-1',
      'customer-s2-2',
      'customer-s3-1',
    ]);
    press('Delete');
    expect(Object.keys(cards(core))).toHaveLength(8);
    press('z', { ctrlKey: true });
    expect(Object.keys(cards(core))).toHaveLength(11);
  });

  it('copies a block and pastes one as a single change, saying what did not fit', () => {
    const core = open();
    fireEvent.click(cell(/^Enters, /));
    press('ArrowRight', { shiftKey: true });
    const copied = new Map<string, string>();
    fireEvent.copy(document.activeElement ?? document.body, {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    expect(copied.get('text/plain')).toBe('Enters\tOrders');
    fireEvent.click(screen.getAllByRole('gridcell', { name: /^Empty, customer, Eat/ })[0] ?? neverId());
    fireEvent.paste(document.activeElement ?? document.body, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? 'One\tTwo\nThree' : '') },
    });
    expect(core.document.state().pendingCount).toBe(1);
    const added = Object.values(cards(core)).filter(card => ['One', 'Three'].includes(card.text.en));
    expect(added.map(card => `${card.laneId} ${card.stepId}`)).toEqual(['customer s3', 'customer s3']);
    expect(document.querySelector('.tl-visually-hidden[role="status"]')?.textContent).toBe(
      '2 cards pasted; left out because they lie outside of the table: 1',
    );
  });

  it('copies cards with what hangs on them, and pastes them as cards', () => {
    const core = open();
    fireEvent.click(cell(/^Greets, /));
    const copied = new Map<string, string>();
    fireEvent.copy(document.activeElement ?? document.body, {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    fireEvent.click(screen.getAllByRole('gridcell', { name: /^Empty, frontstage, Eat/ })[0] ?? neverId());
    fireEvent.paste(document.activeElement ?? document.body, {
      clipboardData: { getData: (type: string) => copied.get(type) ?? '' },
    });
    expect(Object.values(core.document.state().blueprint.moment)).toHaveLength(2);
    expect(core.document.state().pendingCount).toBe(1);
  });

  it('renames and adds steps and lanes at their headers', () => {
    const core = open();
    fireEvent.click(cell(/^Sign, /));
    press('ArrowUp');
    expect(core.session.get().focus).toEqual({ kind: 'step', stepId: 's1' });
    press('F2');
    write('Come in');
    press('Enter');
    expect(core.document.state().blueprint.step['s1']?.name.en).toBe('Come in');
    press('n');
    expect(Object.keys(core.document.state().blueprint.step)).toHaveLength(4);
  });

  it('lets a reader walk and change nothing', () => {
    const core = open(undefined, 'en', true);
    fireEvent.click(cell(/^Enters, /));
    for (const key of ['x', 'F2', 'Enter', 'Delete']) press(key);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(Object.keys(cards(core))).toHaveLength(11);
    press('ArrowRight');
    expect(here()).toBe('1,1');
  });

  it('has a small part of 2,000 cards in the page', () => {
    open(blueprintOfBench(generateBenchDocument(2000)));
    const shown = screen.getAllByRole('gridcell').length;
    expect(shown).toBeGreaterThan(50);
    expect(shown).toBeLessThan(400);
    expect(grid().getAttribute('aria-colcount')).toBe('251');
  });

  it('links by arrow keys, takes the label of an exit, and asks what a split parts', async () => {
    const core = open(
      withRecords(
        visit,
        'card',
        Object.values(visit.card).map(card =>
          card.id === 'customer-s2-1' ? { ...card, form: 'decision' as const } : card,
        ),
      ),
    );
    fireEvent.click(cell(/^Orders, /));
    act(() => actionById('card.link').run(core));
    press('ArrowRight');
    press('Enter');
    write('hungry');
    press('Enter');
    expect(Object.values(core.document.state().blueprint.link).at(-1)).toMatchObject({
      fromCardId: 'customer-s2-1',
      toCardId: 'customer-s3-1',
      label: { en: 'hungry' },
    });
    fireEvent.click(screen.getByRole('columnheader', { name: '2 Order' }));
    press('s');
    expect(await screen.findByRole('dialog', { name: 'Split “Order” in two' })).toBeTruthy();
  });
});

const neverId = (): never => {
  throw new Error('the fixture has this card');
};
