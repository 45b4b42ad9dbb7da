import type { Page } from '@playwright/test';
import { emptyDrawing, openEmptySheet } from './drawing.ts';
import { canvasOf, openAfterSales, saveMark } from './blueprint.ts';
import { expect, test } from './test.ts';

// The drawing is emptied first: nobody else may be looking at it.
test.use({ written: 'workshop' });

/** The burger restaurant of 18F methods: 4 steps, 51 cards, 41 different texts, no link. */
const customer = [
  'Decide and look up how to get to the restaurant',
  'Arrive at the restaurant and order',
  'Find a table and eat the burger',
  'Clean up and leave the restaurant',
].map(text => [text]);
const frontstage = [
  ['Website', 'Newspaper', 'Radio Ad', 'Address search'],
  ['Parking Lot', 'Building', 'Lobby', 'Signage', 'Electronic menu', 'Paper menu'],
  ['Counter', 'Cash register', 'Card reader', 'Electronic menu', 'Paper menu'],
  ['Paper goods', 'Condiment counter', 'Condiment containers', 'Napkins', 'Cutlery'],
];
const backstage = [
  ['Website maintenance', 'Customer service support and staffing', 'Branding and advertising activities'],
  ['Staff support and scheduling', 'Payment system', 'Menu upkeep'],
  ['Staff support and scheduling', 'Dining area maintenance'],
  ['Staff support and scheduling', 'Waste collection'],
];
const supplies = [
  'Building license',
  'Food supply',
  'Gas, electricity, and water',
  'Food safety regulations',
  "Workers' union partnership",
  'Employee policies',
];
const support = [
  ['Advertising partnerships', 'Website server support', 'Branding and website efforts'],
  supplies,
  supplies,
  ['Waste management contracts', 'Customer service staff support and scheduling'],
];

/** How fast the script would type before an audience. */
const MILLISECONDS_A_KEY = 200;

type Cells = readonly (readonly string[])[];

/** The keyboard of somebody who draws, and how many keys it took. */
const keyboardOn = (page: Page) => {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const offered = page.locator('.te-completion');
  const written = new Set<string>();
  const write = async (text: string) => {
    for (const [index, character] of text.split('').entries()) {
      await press(character === ' ' ? 'Space' : character);
      if (!written.has(text)) continue;
      const soFar = index + 1;
      const [first] = await offered.allInnerTexts();
      if (first?.replace('→', '').trim() !== text || text.length - soFar < 2) continue;
      await press('ArrowRight');
      break;
    }
    written.add(text);
  };
  /** One lane: cells in this order, cards of a cell with Enter between them, `on` at the end of a cell. */
  const row = async (cells: Cells, on: string, end: string) => {
    for (const [place, cell] of cells.entries()) {
      const leave = place < cells.length - 1 ? on : end;
      if (cell.length === 0) await press(leave);
      for (const [index, text] of cell.entries()) {
        await write(text);
        await press(index < cell.length - 1 ? 'Enter' : leave);
      }
    }
  };
  return { press, row, keys: () => keys };
};

/** Begins an empty drawing by key: the first card of the customer is open. */
const begin = async (page: Page) => {
  await page.getByRole('button', { name: 'Start the blueprint' }).focus();
  const keyboard = keyboardOn(page);
  await keyboard.press('Enter');
  await expect(canvasOf(page).getByRole('button', { name: /^Empty cell, Customer actions/ })).toBeFocused();
  await keyboard.press('Enter');
  return keyboard;
};

test('the burger restaurant is typed by keyboard alone in under three minutes', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await emptyDrawing(page);
  const { row, keys } = await begin(page);
  await row(customer, 'Tab', 'Control+ArrowDown');
  await row(frontstage.toReversed(), 'Shift+Tab', 'Control+ArrowDown');
  await row(backstage, 'Tab', 'Control+ArrowDown');
  await row(support.toReversed(), 'Shift+Tab', 'Control+Enter');

  const typed = keys();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.keyboard.press('1');
  const cards = canvasOf(page).locator('[data-card]');
  await expect(cards).toHaveCount(51);
  const names = await cards.evaluateAll(all => all.map(card => card.getAttribute('aria-label') ?? ''));
  const expected = [customer, frontstage, backstage, support].flatMap((lane, index) => {
    const kind = ['Customer actions', 'Frontstage', 'Backstage', 'Support'][index] ?? '';
    return lane.flatMap((cell, step) => cell.map(text => [text, kind, customer[step]?.[0] ?? ''] as const));
  });
  for (const [text, , step] of expected)
    expect(names.filter(name => name.startsWith(`${text}, `) && name.endsWith(`, ${step}`))).toHaveLength(1);
  expect(new Set(expected.map(([text]) => text)).size).toBe(41);
  await expect(canvasOf(page).locator('.te-link')).toHaveCount(0);
  test.info().annotations.push({
    type: 'keys',
    description: `${typed} keys, ${(typed * MILLISECONDS_A_KEY) / 1000} s`,
  });
  expect(typed * MILLISECONDS_A_KEY).toBeLessThan(180_000);
});

test('the grid connection is typed by keyboard alone, cells without a card passed over', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openEmptySheet(page, 'Grid connection');
  const { row, press } = await begin(page);
  await row(
    [['Submits application'], ['Reviews quotation'], ['Grants site access'], ['Receives power']],
    'Tab',
    'Control+ArrowDown',
  );
  await row(
    [[], ['Field team attends site'], ['Assessor issues quotation'], ['Portal confirms receipt']],
    'Shift+Tab',
    'Control+ArrowDown',
  );
  await row(
    [['Capacity study run'], ['Design approved'], ['Works scheduled'], []],
    'Tab',
    'Control+ArrowDown',
  );
  await row(
    [[], ['Billing setup'], ['Asset register records'], ['GIS capacity data']],
    'Shift+Tab',
    'Control+Enter',
  );
  for (let lane = 0; lane < 4; lane += 1) await press('Control+ArrowUp');
  await press('Enter');
  await row(
    [['Connection portal page'], ['Quotation letter'], ['Site notice'], ['Energisation certificate']],
    'Tab',
    'Control+Enter',
  );
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.keyboard.press('1');
  const kinds = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];
  const counted = kinds.map(kind => canvasOf(page).locator(`[data-card][data-kind="${kind}"]`).count());
  expect(await Promise.all(counted)).toEqual([4, 4, 3, 3, 3]);
  await expect(canvasOf(page).locator('.te-step')).toHaveCount(4);
});
