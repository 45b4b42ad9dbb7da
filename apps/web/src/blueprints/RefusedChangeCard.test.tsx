import { emptyBlueprint } from '@truthline/blueprint';
import { drawBlueprint } from '@truthline/blueprint/testing';
import { commandSchema, type RefusedChange } from '@truthline/document';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ok } from '@truthline/kernel';
import { LOCALES, TruthlineProvider, type Locale } from '@truthline/ui';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { i18n } from '../app/i18n.ts';
import { RefusedChangeCard } from './RefusedChangeCard.tsx';

const blueprint = drawBlueprint({ steps: ['Book'], lanes: [['customer', [['Call']]]] });
const card = blueprint.card['customer-s1-1'] ?? null;
const removed = { ...blueprint, card: {} };
const refused: RefusedChange = {
  changeId: 'c1',
  command: commandSchema.parse({
    type: 'card.edit',
    cardId: 'customer-s1-1',
    fields: { text: { ...card?.text, en: 'Ring up the dealer' } },
  }),
  refusal: { reason: 'recordGone', table: 'card', id: 'customer-s1-1' },
  subjects: [{ table: 'card', id: 'customer-s1-1', title: card?.text ?? null, card }],
};

beforeAll(() => Promise.all(LOCALES.map(locale => i18n.bring(locale))));

const onPutBack = vi.fn(() => ok({}));
const onSeen = vi.fn();
const show = (language: Locale, props: Partial<Parameters<typeof RefusedChangeCard>[0]> = {}) => {
  void i18n.changeLanguage(language);
  render(
    <TruthlineProvider i18n={i18n}>
      <RefusedChangeCard
        refused={refused}
        blueprint={removed}
        readOnly={false}
        onPutBack={onPutBack}
        onSeen={onSeen}
        {...props}
      />
    </TruthlineProvider>,
  );
};
afterEach(() => {
  cleanup();
  onPutBack.mockClear();
  onSeen.mockClear();
});

test('says what it was about, why it was refused, and both versions side by side', () => {
  show('en');
  expect(screen.getByRole('heading').textContent).toBe('Edit card: Call');
  expect(screen.getByRole('cell', { name: 'Ring up the dealer' })).toBeTruthy();
  expect(screen.getByRole('cell', { name: 'not there' })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'text (English)' })).toBeTruthy();
});

test('what was typed is put back as a card, and then it has been dealt with', () => {
  show('en');
  fireEvent.click(screen.getByRole('button', { name: 'Put back as a card' }));
  expect(onPutBack.mock.calls).toMatchObject([
    [{ type: 'card.add', card: { text: { en: 'Ring up the dealer' } } }],
  ]);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

test('a reader may copy and let go, and no more; what cannot be put back is not offered', () => {
  show('zh-CN', { readOnly: true });
  expect(screen.queryByRole('button', { name: '作为卡片放回' })).toBeNull();
  expect(screen.getByRole('button', { name: '复制我的文字' })).toBeTruthy();
  cleanup();
  show('zh-CN', { blueprint: emptyBlueprint({ zh: '', en: 'x' }, 'aftersales') });
  expect(screen.queryByRole('button', { name: '作为卡片放回' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '放弃我的版本' }));
  expect(onSeen).toHaveBeenCalledTimes(1);
});
