import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditorCore } from '../core/editor-core.ts';
import { withRecords } from '@truthline/blueprint/testing';
import { showEditor } from '../testing/show-editor.tsx';
import { visit } from '../testing/visit.ts';

afterEach(cleanup);

const open = (...given: Parameters<typeof showEditor>): EditorCore => {
  const core = showEditor(...given);
  act(() => core.update({ view: 'outline' }));
  screen.getAllByRole('treeitem')[0]?.focus();
  return core;
};
const line = (name: RegExp) => screen.getByRole('treeitem', { name });
const here = () => document.activeElement?.getAttribute('data-line');
const press = (key: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const write = (text: string) =>
  fireEvent.change(within(screen.getByRole('tree')).getByRole('textbox'), { target: { value: text } });
const of = (core: EditorCore) => core.document.state().blueprint;
const said = () => document.querySelector('.tl-visually-hidden[role="status"]')?.textContent;

describe('the outline', () => {
  it('reads every card with its lane, step and marks, at its place in the tree', () => {
    open();
    const greets = line(/^Greets, frontstage, Arrive, moment 1$/);
    expect(greets.getAttribute('aria-level')).toBe('4');
    expect(greets.getAttribute('aria-expanded')).toBe('false');
    expect(line(/^Step 2: Order$/).getAttribute('aria-posinset')).toBe('2');
    expect(line(/^Lane: backstage, Backstage$/)).toBeTruthy();
  });

  it('walks, folds and unfolds by arrow keys', () => {
    open();
    press('End');
    expect(here()).toBe('cell support s3');
    press('ArrowLeft');
    expect(here()).toBe('step s3');
    press('ArrowLeft');
    expect(line(/^Step 3: Eat$/).getAttribute('aria-expanded')).toBe('false');
    press('ArrowRight');
    press('ArrowRight');
    expect(here()).toBe('cell evidence s3');
    press('Home');
    expect(here()).toBe('journey');
  });

  it('stands where the canvas stood, unfolding what is needed', () => {
    const core = open();
    press('End');
    press('ArrowLeft');
    press('ArrowLeft');
    act(() => core.update({ view: 'canvas' }));
    const cardId = Object.values(of(core).card).find(card => card.text.en === 'Serves')?.id ?? never();
    act(() => core.update({ focus: { kind: 'card', cardId }, selection: new Set([cardId]) }));
    act(() => core.update({ view: 'outline' }));
    expect(document.querySelector('.te-tree [tabindex="0"]')?.getAttribute('data-card')).toBe(cardId);
  });

  it('writes, adds, moves, links, marks and deletes cards', () => {
    const core = open();
    line(/^Cooks, /).focus();
    fireEvent.click(line(/^Cooks, /));
    line(/^Cooks, /).focus();
    press('F2');
    write('Grills');
    press('Enter');
    expect(of(core).card['backstage-s2-1']?.text.en).toBe('Grills');
    expect(here()).toBe('card backstage-s2-1');

    press('ArrowRight', { altKey: true });
    expect(of(core).card['backstage-s2-1']?.stepId).toBe('s3');
    expect(here()).toBe('card backstage-s2-1');
    expect(said()).toBe('Card moved to backstage, Eat');

    const links = Object.keys(of(core).link).length;
    press('l');
    press('ArrowUp');
    press('ArrowUp');
    expect(here()).toBe('card frontstage-s3-1');
    press('Enter');
    expect(Object.keys(of(core).link)).toHaveLength(links);
    press('Escape');
    fireEvent.click(line(/^Grills, /));
    press('t');
    expect(Object.values(of(core).moment)).toHaveLength(2);
    line(/^Grills, /).focus();
    press('ArrowRight');
    press('ArrowRight');
    expect(here()).toMatch(/^moment backstage-s2-1/);
    press('Delete');
    expect(Object.values(of(core).moment)).toHaveLength(1);
    expect(here()).toBe('card backstage-s2-1');
    press('Delete');
    expect(of(core).card['backstage-s2-1']).toBeUndefined();
    expect(here()).toBe('cell backstage s3');
    press('Enter');
    write('Plates');
    press('Enter', { ctrlKey: true });
    expect(Object.values(of(core).card).find(card => card.text.en === 'Plates')).toMatchObject({
      laneId: 'backstage',
      stepId: 's3',
    });
  });

  it('renames, adds, moves and deletes lanes, steps and stages', () => {
    const core = open();
    fireEvent.click(line(/^Step 1: Arrive$/));
    line(/^Step 1: Arrive$/).focus();
    press('F2');
    write('Come in');
    press('Enter');
    expect(of(core).step['s1']?.name.en).toBe('Come in');
    press('ArrowRight', { altKey: true });
    expect(line(/^Step 2: Come in$/)).toBeTruthy();
    press('n');
    write('Sit down');
    press('Enter');
    expect(line(/^Step 3: Sit down$/)).toBeTruthy();
    press('Delete');
    expect(Object.keys(of(core).step)).toHaveLength(3);
    fireEvent.click(line(/^Lane: support/));
    line(/^Lane: support/).focus();
    press('n');
    write('Suppliers');
    press('Enter');
    expect(Object.values(of(core).lane).some(lane => lane.name.en === 'Suppliers')).toBe(true);
    fireEvent.click(line(/^Lane: support/));
    line(/^Lane: support/).focus();
    press('Delete');
    // It holds a card: what happens to it is asked.
    expect(core.session.get().heads.removing).toEqual({ kind: 'lane', laneId: 'support' });
  });

  it('deletes a link from either of its cards', () => {
    const core = open();
    const links = Object.keys(of(core).link).length;
    fireEvent.click(line(/^Buys meat, /));
    line(/^Buys meat, /).focus();
    press('ArrowRight');
    press('ArrowRight');
    expect(line(/^Link to Cooks, Support$/)).toBe(document.activeElement);
    press('Delete');
    expect(Object.keys(of(core).link)).toHaveLength(links - 1);
  });

  it('asks for the label of an exit on the line of the link, and for that of any link with F2', () => {
    const core = open(
      withRecords(
        visit,
        'card',
        Object.values(visit.card).map(card =>
          card.id === 'backstage-s2-1' ? { ...card, form: 'decision' as const } : card,
        ),
      ),
    );
    fireEvent.click(line(/^Cooks, /));
    line(/^Cooks, /).focus();
    press('l');
    press('ArrowUp');
    press('ArrowUp');
    expect(here()).toMatch(/^card frontstage-s2/);
    press('Enter');
    const field = within(screen.getByRole('tree')).getByRole('textbox', {
      name: /^Label of the link from Cooks to /,
    });
    expect(document.activeElement).toBe(field);
    expect(said()).toMatch(/Write when this exit is taken\.$/);
    write('well done');
    press('Enter');
    expect(Object.values(of(core).link).at(-1)?.label?.en).toBe('well done');
    expect(document.activeElement?.textContent).toMatch(/^Link to .+, label: well done$/);

    press('F2');
    write('rare');
    press('Escape');
    expect(core.session.get().mode.kind).toBe('rest');
    expect(Object.values(of(core).link).at(-1)?.label?.en).toBe('well done');
    press('ArrowUp');
    expect(document.activeElement?.textContent).not.toMatch(/well done/);
  });

  it('splits a step, asks for the name of the new one, and merges them again', async () => {
    const core = open();
    const cards = () =>
      Object.values(of(core).card)
        .filter(card => card.stepId === 's2')
        .map(card => card.id);
    const before = cards();
    fireEvent.click(line(/^Step 2: Order$/));
    line(/^Step 2: Order$/).focus();
    press('s');
    const dialog = await screen.findByRole('dialog', { name: 'Split “Order” in two' });
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Cooks' }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Split' }));
    write('Prepare');
    press('Enter');
    expect(line(/^Step 3: Prepare$/)).toBeTruthy();
    expect(cards()).toEqual(before.filter(id => id !== 'backstage-s2-1'));
    fireEvent.click(line(/^Step 2: Order$/));
    line(/^Step 2: Order$/).focus();
    press('j');
    expect(cards().toSorted()).toEqual(before.toSorted());
    expect(said()).toBe('Merged: Order');
  });

  it('opens the menu of its line by key, and of a mark its form', async () => {
    const core = open();
    fireEvent.click(line(/^Cooks, /));
    line(/^Cooks, /).focus();
    press('F10', { shiftKey: true });
    expect(await screen.findByRole('menuitem', { name: /^Reach one step further/ })).toBeTruthy();
    act(() => core.update({ menuAt: null }));
    fireEvent.click(line(/^Greets, /));
    line(/^Greets, /).focus();
    press('ArrowRight');
    press('ArrowRight');
    expect(here()).toMatch(/^moment /);
    press('F10', { shiftKey: true });
    expect(core.session.get()).toMatchObject({ menuAt: null, panel: 'inspector' });
  });

  it('offers the same as buttons, and nothing that edits to a reader', () => {
    open();
    fireEvent.click(line(/^Cooks, /));
    const verbs = screen.getByRole('toolbar', { name: 'What can be done here' });
    expect(verbs.querySelectorAll('button').length).toBeGreaterThan(10);
    cleanup();
    open(undefined, 'en', true);
    fireEvent.click(line(/^Cooks, /));
    const left = within(screen.getByRole('toolbar', { name: 'What can be done here' })).getAllByRole(
      'button',
    );
    expect(left.map(button => button.getAttribute('aria-label'))).toEqual(['Copy', 'Details']);
  });

  it('leads into the form with Enter and back with Escape', async () => {
    open();
    fireEvent.click(line(/^Cooks, /));
    line(/^Cooks, /).focus();
    press('Enter');
    await new Promise(requestAnimationFrame);
    expect(document.activeElement?.closest('.te-panel')).toBeTruthy();
    press('Escape');
    expect(here()).toBe('card backstage-s2-1');
  });
});

const never = (): never => {
  throw new Error('the fixture has this card');
};
