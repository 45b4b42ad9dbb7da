import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { cardIdSchema } from '@truthline/blueprint';
import { afterEach, describe, expect, it } from 'vitest';
import { showEditor } from '../testing/show-editor.tsx';
import { visit } from '../testing/visit.ts';

afterEach(cleanup);

const show = showEditor;

const lights = () =>
  Object.fromEntries(
    [...document.querySelectorAll('[data-card]')].map(each => [
      each.getAttribute('data-card'),
      each.getAttribute('data-light'),
    ]),
  );
const canvas = () => screen.getByRole('application', { name: /Blueprint canvas|蓝图/ });
const said = () => document.querySelector('.tl-visually-hidden[role="status"]')?.textContent;

describe('a search', () => {
  it('opens with Ctrl+F wherever the keyboard is, counts its hits and walks them round', () => {
    const core = show();
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    const field = screen.getByRole('textbox', { name: /Find in cards/ });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'order' } });
    expect(screen.getByText('2 cards')).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText('1 of 2')).toBeTruthy();
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'customer-s2-1' });
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(screen.getByText('2 of 2')).toBeTruthy();
    expect(lights()).toMatchObject({
      'frontstage-s2-1': 'focus',
      'customer-s2-1': 'lit',
      'customer-s1-1': 'dim',
    });
    expect(said()).toBe('2 of 2: Takes the order');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: /Find in cards/ })).toBeNull();
    expect(lights()['customer-s1-1']).toBe('plain');
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'frontstage-s2-1' });
  });
});

describe('a filter', () => {
  it('dims the others, counts, and says so when its panel is closed', () => {
    const core = show();
    act(() => core.update({ panel: 'filter' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Waiter/ }));
    expect(screen.getByText('3 of 11 cards lit')).toBeTruthy();
    expect(lights()).toMatchObject({ 'frontstage-s1-1': 'lit', 'customer-s1-1': 'dim' });
    fireEvent.click(screen.getByRole('button', { name: 'Close the panel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(lights()['customer-s1-1']).toBe('plain');
  });
});

describe('reading', () => {
  it('lights each step of the customer in turn, says it, and ends with Escape', () => {
    const core = show();
    act(() => core.update({ focus: { kind: 'card', cardId: cardIdSchema.parse('customer-s1-1') } }));
    fireEvent.keyDown(canvas(), { key: 'r' });
    expect(said()).toBe(
      'Step 1 of 3, Arrive, Enters, evidence, Sign, frontstage, Greets, Moment 1: Within half a minute',
    );
    expect(lights()).toMatchObject({
      'customer-s1-1': 'focus',
      'frontstage-s1-1': 'lit',
      'customer-s2-1': 'dim',
    });
    fireEvent.keyDown(canvas(), { key: 'ArrowRight' });
    expect(said()).toContain('Step 2 of 3, Order, Orders, Pays');
    fireEvent.keyDown(canvas(), { key: 'ArrowRight' });
    fireEvent.keyDown(canvas(), { key: 'ArrowRight' });
    expect(said()).toContain('Step 3 of 3');
    fireEvent.keyDown(canvas(), { key: 'Home' });
    expect(said()).toContain('Step 1 of 3');
    fireEvent.keyDown(canvas(), { key: 'Escape' });
    expect(core.session.get().reading).toBeNull();
    expect(lights()['customer-s2-1']).toBe('plain');
  });

  it('goes along a role, a step and a line', () => {
    const core = show();
    fireEvent.keyDown(canvas(), { key: 'r' });
    const along = () => screen.getByRole('combobox', { name: 'Read along' });
    fireEvent.change(along(), { target: { value: 'line' } });
    expect(said()).toContain('Crossing 1 of 2, Line of interaction, Enters → Greets');
    fireEvent.change(screen.getByRole('combobox', { name: 'Which line' }), {
      target: { value: 'internalInteraction' },
    });
    expect(said()).toContain('Crossing 1 of 1, Line of internal interaction, Buys meat → Cooks');
    fireEvent.change(along(), { target: { value: 'column' } });
    expect(said()).toContain('of 6, Order');
    fireEvent.change(along(), { target: { value: 'role' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Which role' }), { target: { value: 'waiter' } });
    expect(said()).toContain('Task 1 of 3, Waiter, Greets, Arrive, Moment 1: Within half a minute');
    fireEvent.click(screen.getByRole('button', { name: 'Job description' }));
    const page = within(screen.getByRole('dialog', { name: 'Job description' }));
    expect(page.getByRole('heading', { name: 'Job description: Waiter' })).toBeTruthy();
    expect(page.getByText('Within half a minute')).toBeTruthy();
    expect(page.getByText('<= 30 s')).toBeTruthy();
    act(() => core.update({ job: null }));
  });

  it('goes on by arrow keys from the button that began it', () => {
    show();
    const begin = screen.getByRole('button', { name: 'Read the drawing' });
    begin.focus();
    fireEvent.click(begin);
    fireEvent.keyDown(begin, { key: 'ArrowRight' });
    expect(said()).toContain('Step 2 of 3');
  });

  it('speaks Chinese', () => {
    show(visit, 'zh-CN');
    fireEvent.keyDown(canvas(), { key: 'r' });
    expect(said()).toContain('第 1 步，共 3 步');
  });
});

describe('a presentation', () => {
  it('fills the screen, turns by keys and presses, and gives the keyboard back', () => {
    const core = show();
    canvas().focus();
    fireEvent.keyDown(canvas(), { key: 'R', shiftKey: true });
    const sheet = screen.getByRole('region', { name: 'Presentation' });
    expect(document.activeElement).toBe(sheet);
    fireEvent.keyDown(sheet, { key: 'PageDown' });
    expect(within(sheet).getByText('Orders, Pays')).toBeTruthy();
    fireEvent.click(sheet, { clientX: 10 });
    expect(within(sheet).getByText('Eats')).toBeTruthy();
    fireEvent.keyDown(sheet, { key: 'PageUp' });
    fireEvent.click(within(sheet).getByRole('button', { name: 'Read back' }));
    expect(within(sheet).getByText('Enters')).toBeTruthy();
    fireEvent.keyDown(sheet, { key: 'Escape' });
    expect(core.session.get().presenting).toBe(false);
    expect(core.session.get().reading).not.toBeNull();
    expect(canvas().contains(document.activeElement)).toBe(true);
  });
});

describe('the command palette', () => {
  it('runs actions and goes to places, in either language', () => {
    const core = show();
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const field = screen.getByRole('combobox', { name: /What do you want/ });
    fireEvent.change(field, { target: { value: 'cooks' } });
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('Cooks');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'backstage-s2-1' });
    expect(screen.queryByRole('dialog')).toBeNull();

    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent.change(screen.getByRole('combobox', { name: /What do you want/ }), {
      target: { value: '筛选' },
    });
    fireEvent.click(screen.getAllByRole('option')[0] ?? document.body);
    expect(core.session.get().panel).toBe('filter');
  });
});

describe('the path clock', () => {
  it('names what is missing, and lights a path', () => {
    const core = show();
    act(() => core.update({ panel: 'paths' }));
    expect(screen.getByText('The clock cannot run yet. What is missing:')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Light on the drawing' })[0] ?? document.body);
    expect(core.session.get().path?.cardIds[0]).toBe('customer-s1-1');
    expect(lights()['customer-s1-1']).toBe('lit');
    act(() => core.update({ panel: 'none' }));
    expect(lights()['customer-s1-1']).toBe('plain');
  });
});
