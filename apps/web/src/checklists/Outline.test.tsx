import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue, type Locale } from '@truthline/ui';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { checklistsCatalogue } from './checklists-catalogue.ts';
import { Outline, type Chosen } from './Outline.tsx';
import { addItems, addSection, emptyItem, itemsOf, type Written } from './written.ts';

afterEach(cleanup);

/** Two sections: A1 and A2 in the first, B1 in the second. */
const twoSections = (): { written: Written; first: string; second: string } => {
  const nothing: Written = {
    checklistId: 'list',
    title: { zh: '表', en: 'List' },
    service: 'aftersales',
    settings: {
      notApplicable: 'excluded',
      notObserved: 'excluded',
      critical: 'none',
      passMark: null,
      bonusCap: null,
      rounding: 'none',
      signature: 'none',
    },
    sections: [],
    repeatGroups: [],
    items: [],
    confirmedTexts: [],
  };
  const one = addSection(nothing);
  const two = addSection(one.written);
  const named = (sectionId: string, id: string) => ({
    ...emptyItem(sectionId, id),
    question: { zh: `问题${id}`, en: `Question ${id}` },
  });
  const filled = addItems(two.written, one.id, [named(one.id, 'A1'), named(one.id, 'A2')]).written;
  return {
    written: addItems(filled, two.id, [named(two.id, 'B1')]).written,
    first: one.id,
    second: two.id,
  };
};

const show = (locale: Locale, chosenItem: string) => {
  const { written: begun, first, second } = twoSections();
  let shown = begun;
  const told: string[] = [];
  const Desk = () => {
    const [written, setWritten] = useState(begun);
    const [chosen, setChosen] = useState<Chosen>({ kind: 'item', id: chosenItem });
    shown = written;
    return (
      <Outline
        {...{ written, chosen }}
        gaps={[]}
        onChoose={setChosen}
        onChange={setWritten}
        onSay={text => told.push(text)}
      />
    );
  };
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, checklists: checklistsCatalogue }, locale)}>
      <Desk />
    </TruthlineProvider>,
  );
  return {
    told,
    order: () => [first, second].map(id => itemsOf(shown, id).map(item => item.id)),
  };
};

test('a row keeps the focus through the end of its section and back, by the keyboard, and each step is told', () => {
  const { order, told } = show('en', 'A2');
  const name = () => screen.getByRole('button', { name: /^A2/ });
  name().focus();
  fireEvent.keyDown(name(), { key: 'ArrowDown', altKey: true });
  expect(order()).toEqual([['A1'], ['A2', 'B1']]);
  expect(document.activeElement).toBe(name());
  fireEvent.keyDown(name(), { key: 'ArrowDown', altKey: true });
  expect(order()).toEqual([['A1'], ['B1', 'A2']]);
  expect(document.activeElement).toBe(name());
  expect(told).toEqual(['Question A2 went down.', 'Question A2 went down.']);
  fireEvent.keyDown(name(), { key: 'ArrowDown' });
  expect(order()).toEqual([['A1'], ['B1', 'A2']]);
});

test('a button that moves its row keeps the focus, so that it can be pressed again', () => {
  const { order, told } = show('zh-CN', 'B1');
  const up = () => screen.getByRole('button', { name: '上移: 问题B1' });
  up().focus();
  fireEvent.click(up());
  expect(order()).toEqual([['A1', 'A2', 'B1'], []]);
  expect(document.activeElement).toBe(up());
  fireEvent.click(up());
  expect(order()).toEqual([['A1', 'B1', 'A2'], []]);
  expect(document.activeElement).toBe(up());
  expect(told).toEqual(['问题B1 已上移。', '问题B1 已上移。']);
});
