import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { cardIdSchema, type Blueprint } from '@truthline/blueprint';
import { makeCard, makeMoment, withRecords } from '@truthline/blueprint/testing';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import { CoreContext } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { PathPanel } from '../reading/PathPanel.tsx';
import { openCore } from '../testing/open-core.ts';
import { visit } from '../testing/visit.ts';
import { CheckedAgainstContext, type CheckedAgainst } from './checked-against.tsx';
import { LintPanel } from './LintPanel.tsx';

afterEach(cleanup);

const show = (blueprint: Blueprint, against: CheckedAgainst = {}, readOnly = false): EditorCore => {
  const core = openCore(blueprint, { readOnly });
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, 'en')}>
      <CoreContext value={core}>
        <CheckedAgainstContext value={against}>
          <LintPanel />
          <PathPanel />
        </CheckedAgainstContext>
      </CoreContext>
    </TruthlineProvider>,
  );
  return core;
};

const rule = (id: string) => screen.queryAllByText(id).map(title => title.closest('li'));
const weigh = (title: RegExp, weight: string) =>
  act(() => {
    fireEvent.change(screen.getByRole('combobox', { name: title }), { target: { value: weight } });
  });
const openWeights = () => {
  const details = screen.getByText(/^Weight of the rules/).closest('details');
  if (details === null) throw new Error('the weights can be opened');
  act(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
};

describe('the check in the panel', () => {
  it('finds an item whose moment is gone, which nobody can be led to', () => {
    show(visit, { checklist: { items: [{ id: 'A1-01', momentId: 'mot-gone' }] } });
    const [row] = rule('L29');
    expect(row?.textContent).toContain('A1-01');
    expect(within(row ?? document.body).queryByRole('button', { name: 'Show' })).toBeNull();
  });

  it('finds a card with a standard that the drawing it is made from had, and puts it back', () => {
    const gone = cardIdSchema.parse('needed');
    const asIs = withRecords(
      withRecords(visit, 'card', [makeCard({ id: gone, laneId: 'customer', stepId: 's1', orderKey: 'zz' })]),
      'moment',
      [
        makeMoment({
          id: 'm',
          cardId: gone,
          standard: { text: { zh: '', en: 'In time' }, measure: null, basis: 'proposed' },
        }),
      ],
    );
    const core = show(visit, { asIs });
    const [row] = rule('L30');
    act(() =>
      within(row ?? document.body)
        .getByRole('button', { name: 'Fix' })
        .click(),
    );
    expect(core.document.state().blueprint.card[gone]).toBeDefined();
    expect(rule('L30')).toEqual([]);
  });

  it('finds a path that earns nothing once the path clock has been told what a minute costs, and leads there', () => {
    const sold = withRecords(
      visit,
      'card',
      Object.values(visit.card).map(card => ({ ...card, priceCents: 100, durationSeconds: 600 })),
    );
    const core = show(sold);
    expect(rule('L24')).toEqual([]);
    const field = screen.getByRole('textbox', { name: 'Cost of a minute of the people' });
    act(() => {
      fireEvent.change(field, { target: { value: '25.5' } });
      fireEvent.blur(field);
    });
    expect(core.document.state().blueprint.journey['journey']?.centsPerMinute).toBe(2550);
    const [row] = rule('L24');
    act(() =>
      within(row ?? document.body)
        .getByRole('button', { name: 'Show' })
        .click(),
    );
    expect(core.session.get().panel).toBe('inspector');
    act(() => {
      core.document.undo();
    });
    expect(rule('L24')).toEqual([]);
  });

  it('weighs a rule as the drawing says, names it when it is off, and gives it its own weight back', () => {
    const core = show(visit);
    const severities = () => core.document.state().blueprint.journey['journey']?.severities;
    expect(rule('L07').length).toBeGreaterThan(0);
    openWeights();
    weigh(/^L07/, 'error');
    expect(rule('L07')[0]?.dataset['severity']).toBe('error');
    weigh(/^L07/, 'off');
    expect(severities()).toEqual({ L07: 'off' });
    expect(screen.getByText('Turned off: L07.')).toBeDefined();
    weigh(/^L07/, 'own');
    expect(severities()).toEqual({});
    expect(rule('L07')[0]?.dataset['severity']).toBe('warn');
  });

  it('lets a reader see the weights and change none', () => {
    show(visit, {}, true);
    openWeights();
    expect(screen.getByRole('combobox', { name: /^L07/ })).toHaveProperty('disabled', true);
  });
});
