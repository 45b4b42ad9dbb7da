import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue, type Locale } from '@truthline/ui';
import { makeFailurePoint, withRecords } from '@truthline/blueprint/testing';
import { cardIdSchema, roleIdSchema, stepIdSchema } from '@truthline/blueprint';
import { afterEach, describe, expect, it } from 'vitest';
import { actionById } from '../actions/registry.ts';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import { CoreContext } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { visit } from '../testing/visit.ts';
import { Inspector } from './Inspector.tsx';

afterEach(cleanup);

const cardId = cardIdSchema.parse('customer-s2-1');
const blueprint = withRecords(visit, 'failurePoint', [makeFailurePoint({ id: 'f1', cardId })]);

const show = (focus: 'card' | 'step' | 'nothing', locale: Locale = 'en'): EditorCore => {
  const core = openCore(blueprint);
  core.update({
    panel: 'inspector',
    focus:
      focus === 'card'
        ? { kind: 'card', cardId }
        : focus === 'step'
          ? { kind: 'step', stepId: stepIdSchema.parse('s2') }
          : null,
  });
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, locale)}>
      <CoreContext value={core}>
        <Inspector />
      </CoreContext>
    </TruthlineProvider>,
  );
  return core;
};

const card = (core: EditorCore) => core.document.state().blueprint.card[cardId];
const fill = (name: string, value: string): HTMLElement => {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  return field;
};

describe('a number that cannot be taken', () => {
  it('stays in the field with the reason below it, and the record keeps what it has', () => {
    const core = show('card');
    fill('Cost', '12.5');
    expect(card(core)?.costCents).toBe(1250);
    const field = fill('Cost', 'twelve');
    expect(field).toHaveProperty('value', 'twelve');
    expect(screen.getByText('Write a number, such as 12 or 2.5.')).toBeTruthy();
    expect(card(core)?.costCents).toBe(1250);
  });

  it('is told in the language of the screen', () => {
    show('step', 'zh-CN');
    fill('情绪', '4');
    expect(screen.getByText('范围 -3 至 3。')).toBeTruthy();
  });

  it('that has to be there says so when the field is emptied', () => {
    const core = show('card');
    fill('Steps covered', '');
    expect(screen.getByText('This has to be filled in.')).toBeTruthy();
    expect(card(core)?.span).toBe(1);
  });
});

describe('the details of a card', () => {
  it('take a price beside the cost', () => {
    const core = show('card');
    fill('Price', '20');
    expect(card(core)?.priceCents).toBe(2000);
  });

  it('take tags, each once; too long a one stays in the field', () => {
    const core = show('card');
    fill('Tags', 'evening, terrace，evening');
    expect(card(core)?.tags).toEqual(['evening', 'terrace']);
    fill('Tags', `evening, ${'x'.repeat(41)}`);
    expect(screen.getByText('At most 40 characters.')).toBeTruthy();
    expect(card(core)?.tags).toEqual(['evening', 'terrace']);
  });
});

describe('a failure point', () => {
  const ratings = (core: EditorCore) => core.document.state().blueprint.failurePoint['f1'];

  it('says in words what the chosen rating means', () => {
    const core = show('card');
    fireEvent.change(screen.getByRole('combobox', { name: 'Severity' }), { target: { value: '8' } });
    expect(ratings(core)?.severity).toBe(8);
    expect(screen.getByText('7–8 The service fails its purpose', { selector: 'p' })).toBeTruthy();
  });

  it('takes what is to be done, by whom and until when; emptied, it is gone', () => {
    const core = show('card');
    fill('What is to be done (English)', 'Print the menu larger');
    fireEvent.change(screen.getAllByRole('combobox', { name: 'Owner' }).at(-1) ?? document.body, {
      target: { value: 'waiter' },
    });
    const due = screen.getByLabelText('Due');
    fireEvent.change(due, { target: { value: '2026-12-01' } });
    fireEvent.blur(due);
    expect(ratings(core)?.mitigation).toEqual({
      text: { zh: '', en: 'Print the menu larger' },
      ownerRoleId: 'waiter',
      dueDate: '2026-12-01',
    });
    act(() => actionById('undo').run(core));
    expect(ratings(core)?.mitigation?.dueDate).toBeNull();
  });
});

describe('the details of a step', () => {
  it('show the gap of its two answers', () => {
    show('step');
    fill('Expectation', '6');
    fill('Perception', '4.5');
    expect(screen.getByText('Gap, perception − expectation: −1.5')).toBeTruthy();
  });
});

describe('the roles', () => {
  it('are added, named and counted; a deleted one comes back everywhere by undo', () => {
    const core = show('nothing');
    const roles = () => core.document.state().blueprint.role;
    fireEvent.click(screen.getByRole('button', { name: 'New role' }));
    expect(Object.keys(roles())).toHaveLength(3);
    expect(screen.getByText('Used 0 times')).toBeTruthy();
    const lane = () => core.document.state().blueprint.lane['frontstage']?.roleId;
    expect(lane()).toBe('waiter');
    act(() => void core.execute({ type: 'role.remove', roleId: roleIdSchema.parse('waiter') }));
    expect(lane()).toBeNull();
    act(() => actionById('undo').run(core));
    expect(lane()).toBe('waiter');
  });
});

describe('a field in which one is writing', () => {
  const text = 'Text (English)';
  /** Another person's change, as it arrives. */
  const theyWrite = (core: EditorCore, words: { readonly zh?: string; readonly en?: string }) =>
    act(() => {
      const before = card(core)?.text ?? { zh: '', en: '' };
      core.document.execute({ type: 'card.edit', cardId, fields: { text: { ...before, ...words } } });
    });
  const write = (words: string) => {
    const field = screen.getByRole('textbox', { name: text });
    fireEvent.change(field, { target: { value: words } });
    return field;
  };
  const refused = (core: EditorCore) => core.document.state().refusals;

  it('keeps what is written when somebody else changes it, says so, and hands nothing in unasked', () => {
    const core = show('card');
    const field = write('Mine');
    theyWrite(core, { en: 'Theirs' });
    expect(field).toHaveProperty('value', 'Mine');
    expect(screen.getByText('Somebody else has changed this meanwhile: “Theirs”')).toBeTruthy();
    fireEvent.blur(field);
    expect(card(core)?.text.en).toBe('Theirs');
    expect(field).toHaveProperty('value', 'Mine');
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(card(core)?.text.en).toBe('Mine');
    expect(refused(core)).toEqual([]);
    expect(screen.queryByText(/meanwhile/)).toBeNull();
  });

  it('shows what the other one wrote where that is wanted', () => {
    const core = show('card');
    const field = write('Mine');
    theyWrite(core, { en: 'Theirs' });
    fireEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(field).toHaveProperty('value', 'Theirs');
    fireEvent.blur(field);
    expect(card(core)?.text.en).toBe('Theirs');
  });

  it('leaves the other language as somebody else has set it meanwhile', () => {
    const core = show('card');
    const field = write('Mine');
    theyWrite(core, { zh: '他们的' });
    fireEvent.blur(field);
    expect(card(core)?.text).toEqual({ zh: '他们的', en: 'Mine' });
  });

  it('that goes away with its card leaves what was written among the refused changes', () => {
    const core = show('card');
    write('Mine');
    act(() => {
      core.document.execute({ type: 'card.remove', cardIds: [cardId] });
      core.update({ focus: null });
    });
    expect(refused(core)).toMatchObject([
      { command: { fields: { text: { en: 'Mine' } } }, refusal: { reason: 'recordGone' } },
    ]);
  });

  it('that goes away while somebody else has changed it asks there, with both texts', () => {
    const core = show('card');
    write('Mine');
    theyWrite(core, { en: 'Theirs' });
    act(() => core.update({ focus: null }));
    expect(card(core)?.text.en).toBe('Theirs');
    expect(refused(core)).toMatchObject([
      { command: { fields: { text: { en: 'Mine' } } }, refusal: { reason: 'changedSince' } },
    ]);
  });

  it('a number keeps what is written as well', () => {
    const core = show('card');
    const field = screen.getByRole('textbox', { name: 'Cost' });
    fireEvent.change(field, { target: { value: '12.50' } });
    act(() => {
      core.document.execute({ type: 'card.edit', cardId, fields: { costCents: 900 } });
    });
    expect(field).toHaveProperty('value', '12.50');
    expect(screen.getByText('Somebody else has changed this meanwhile: “9”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(card(core)?.costCents).toBe(1250);
    expect(screen.queryByText(/meanwhile/)).toBeNull();
  });
});
