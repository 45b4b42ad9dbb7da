import { momentIdSchema, roleIdSchema } from '@truthline/blueprint';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { drawBlueprint } from '@truthline/blueprint/testing';
import { createI18n, TruthlineProvider, uiCatalogue, type Locale } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { actionById } from '../actions/registry.ts';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import { CoreContext } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { showEditor } from '../testing/show-editor.tsx';
import { visit } from '../testing/visit.ts';
import { LintPanel } from './LintPanel.tsx';

afterEach(cleanup);

const show = (locale: Locale = 'en', readOnly = false): EditorCore => {
  const core = openCore(visit, { readOnly });
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, locale)}>
      <CoreContext value={core}>
        <LintPanel />
      </CoreContext>
    </TruthlineProvider>,
  );
  return core;
};

const rules = () =>
  [...document.querySelectorAll('.te-panel-body > .te-findings b')].map(each => each.textContent);
const row = (words: RegExp): HTMLElement => {
  const found = screen.getByText(words).closest('li');
  if (found === null) throw new Error('a finding is a row');
  return found;
};
const press = (within_: HTMLElement, name: string) =>
  fireEvent.click(within(within_).getByRole('button', { name }));
const field = () => screen.getByRole('textbox', { name: 'Why this does not apply here' });
const silenced = (core: EditorCore) => Object.values(core.document.state().blueprint.suppression);

describe('the check', () => {
  it('lists the findings by weight and follows the drawing', () => {
    const core = show();
    expect(rules()).toEqual(['L07', 'L13', 'L14', 'L18']);
    const [moment] = Object.values(core.document.state().blueprint.moment);
    act(
      () =>
        void core.execute({
          type: 'moment.edit',
          momentId: momentIdSchema.parse(moment?.id),
          fields: { ownerRoleId: roleIdSchema.parse('waiter') },
        }),
    );
    expect(rules()).toEqual(['L07', 'L13', 'L14']);
    act(() => actionById('undo').run(core));
    expect(rules()).toContain('L18');
  });

  it('mends with one click what can be mended, as one change that undo takes back', () => {
    const core = show();
    press(row(/^Nothing leads to .?Enters/), 'Fix');
    expect(core.document.state().blueprint.card['customer-s1-1']?.form).toBe('trigger');
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'customer-s1-1' });
    expect(rules()).not.toContain('L13');
    act(() => actionById('undo').run(core));
    expect(rules()).toContain('L13');
    expect(within(row(/stands behind/)).queryByRole('button', { name: 'Fix' })).toBeNull();
  });

  it('silences nothing without a reason, and says so at the field', () => {
    const core = show();
    press(row(/stands behind/), 'Silence');
    expect(document.activeElement).toBe(field());
    for (const text of ['', '   ']) {
      fireEvent.change(field(), { target: { value: text } });
      press(row(/stands behind/), 'Silence with this reason');
      const told = document.getElementById(field().getAttribute('aria-describedby') ?? '');
      expect(told?.textContent).toBe('Write a reason: without one the finding stays.');
    }
    fireEvent.change(field(), { target: { value: 'a' } });
    expect(screen.queryByText('Write a reason: without one the finding stays.')).toBeNull();
    // Leaving the field keeps what is written and decides nothing.
    fireEvent.blur(field());
    expect(silenced(core)).toEqual([]);
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(rules()).toContain('L07');
  });

  it('silences with a reason that is kept and shown, and checks again when told to', () => {
    const core = show();
    press(row(/stands behind/), 'Silence');
    fireEvent.change(field(), { target: { value: ' The host greets alone. ' } });
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(silenced(core)).toMatchObject([{ rule: 'L07', reason: { en: 'The host greets alone.', zh: '' } }]);
    expect(rules()).toEqual(['L13', 'L14', 'L18']);
    expect(screen.getByText(/· 1 silenced$/)).toBe(document.activeElement);
    const answered = row(/stands behind/);
    expect(within(answered).getByText('The host greets alone.')).toBeTruthy();
    fireEvent.click(screen.getByText('Silenced, with reason'));
    press(answered, 'Check again');
    expect(silenced(core)).toEqual([]);
    expect(rules()).toContain('L07');
  });

  it('asks for the reason in the language of the screen', () => {
    show('zh-CN');
    fireEvent.click(screen.getAllByRole('button', { name: '忽略' })[0] ?? document.body);
    fireEvent.click(screen.getByRole('button', { name: '按此理由忽略' }));
    expect(screen.getByText('请填写理由：没有理由，问题会保留。')).toBeTruthy();
  });

  it('lets a reader look and go there, no more', () => {
    show('en', true);
    expect(new Set(screen.getAllByRole('button').map(each => each.textContent))).toEqual(
      new Set(['', 'Show']),
    );
  });

  it('leads from a finding about the whole blueprint to its details, and the keyboard goes along', () => {
    const twoSteps = drawBlueprint({
      title: 'A short visit',
      steps: ['Arrive', 'Leave'],
      lanes: [['customer', [['Enters'], ['Leaves']]]],
      links: [],
    });
    const core = showEditor(twoSteps);
    act(() => core.update({ panel: 'lint' }));
    const finding = screen.getByText('L27').closest('li');
    if (finding === null) throw new Error('a finding is an item of the list');
    const button = within(finding).getByRole('button', { name: 'Show' });
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Blueprint' }));
  });
});
