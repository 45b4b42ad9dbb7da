import type { Locator, Page } from '@playwright/test';
import { canvasOf, cardNamed, openAfterSales, saveMark } from './blueprint.ts';
import { headNamed } from './drawing.ts';
import { photograph } from './pictures.ts';
import { expect, test } from './test.ts';

test.use({ written: 'drawing' });

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is in sight');
  return box;
};

const middleOf = async (locator: Locator) => {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const pull = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
};

const lanesOf = (page: Page) => canvasOf(page).locator('.te-lane').allInnerTexts();

test('with a mouse: lanes and steps are renamed, pulled, sized, collapsed and deleted on the drawing', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);

  await headNamed(page, 'step', 'Walk-around').dblclick();
  await page.getByRole('textbox', { name: 'Name' }).fill('Walk round the car');
  await page.keyboard.press('Enter');
  await expect(headNamed(page, 'step', 'Walk round the car')).toBeFocused();

  // Pulled below its neighbour, a lane of the same kind.
  const advisor = await boxOf(headNamed(page, 'lane', 'Service advisor'));
  await pull(page, await middleOf(headNamed(page, 'lane', 'Front desk')), {
    x: advisor.x + 30,
    y: advisor.y + advisor.height - 12,
  });
  await expect(canvasOf(page).locator('.te-head-mark')).toBeVisible();
  await page.mouse.up();
  const order = (await lanesOf(page)).join(' ');
  expect(order.indexOf('Service')).toBeLessThan(order.indexOf('Front desk'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => {
      const lanes = (await lanesOf(page)).join(' ');
      return lanes.indexOf('Front desk') < lanes.indexOf('Service');
    })
    .toBe(true);

  // Over another kind it is told what the lane would become, before it is let go.
  const customer = await middleOf(headNamed(page, 'lane', 'Customer'));
  await pull(page, await middleOf(headNamed(page, 'lane', 'Front desk')), customer);
  await expect(canvasOf(page).locator('.te-head-mark')).toContainText(
    'crosses the Line of interaction: becomes Customer actions',
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();

  // The right edge of a step.
  await headNamed(page, 'step', 'Arrive').click();
  const step = canvasOf(page).locator('.te-step', { hasText: 'Arrive' }).first();
  const before = await boxOf(step);
  const edge = await middleOf(step.locator('.te-head-edge'));
  await pull(page, edge, { x: edge.x + 90, y: edge.y });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(step)).width).toBeGreaterThan(before.width + 60);

  // Folded, a lane says how many cards it holds.
  await headNamed(page, 'lane', 'Front desk').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Collapse or expand/ }).click();
  await expect(
    canvasOf(page).getByRole('button', { name: /^Front desk, collapsed, \d+ cards$/ }),
  ).toBeVisible();
  await expect(cardNamed(page, 'Serves drinks')).toBeHidden();

  // So does a step; both are folded still when the page is loaded again, and for nobody else.
  await headNamed(page, 'step', 'Arrive').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Collapse or expand/ }).click();
  const strip = canvasOf(page).getByRole('button', { name: /^Arrive, collapsed, \d+ cards$/ });
  await expect(strip).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.reload();
  await expect(strip).toBeVisible();
  const lane = canvasOf(page).getByRole('button', { name: /^Front desk, collapsed/ });
  await expect(lane).toBeVisible();
  await lane.focus();
  await page.keyboard.press('c');
  await strip.focus();
  await page.keyboard.press('c');
  await expect(cardNamed(page, 'Serves drinks')).toBeVisible();

  // The right edge of a stage: its steps share what it gains.
  const stage = canvasOf(page).locator('.te-stage', { hasText: 'Reception' }).first();
  await stage.locator('.te-head-press').click();
  const narrow = await boxOf(stage);
  const stageEdge = await middleOf(stage.locator('.te-head-edge'));
  await pull(page, stageEdge, { x: stageEdge.x + 100, y: stageEdge.y });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(stage)).width).toBeGreaterThan(narrow.width + 60);
  await page.getByRole('button', { name: 'Undo' }).click();

  // What happens to its cards is asked; they go on to the lane that was chosen.
  await headNamed(page, 'lane', 'Front desk').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Delete “Front desk”/ });
  await expect(dialog).toContainText('Answers within three rings');
  await dialog.getByLabel('Where to').selectOption({ label: 'Service advisor' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(cardNamed(page, 'Serves drinks', 'Service advisor')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardNamed(page, 'Serves drinks', 'Front desk')).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('with a mouse: cards come from the palette, reach over steps, are linked and told apart', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);

  // A double click beside the cards begins one.
  const serves = await boxOf(cardNamed(page, 'Serves drinks'));
  await page.mouse.dblclick(serves.x + 40, serves.y + serves.height + 40);
  await page.keyboard.type('Line one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and two');
  await page.keyboard.press('Control+Enter');
  await expect(canvasOf(page).getByLabel(/^Line one\s+and two, Front desk/)).toBeVisible();

  // A decision from the palette, put below it.
  const added = await boxOf(canvasOf(page).getByLabel(/^Line one/));
  await pull(page, await middleOf(page.getByRole('button', { name: 'Put down a decision' })), {
    x: added.x + 40,
    y: added.y + added.height + 12,
  });
  await expect(canvasOf(page).locator('.te-drop')).toBeVisible();
  await page.mouse.up();
  await page.keyboard.type('Anything else?');
  await page.keyboard.press('Control+Enter');
  const decision = cardNamed(page, 'Anything else\\?');
  await expect(decision).toHaveAccessibleName(/Decision/);

  // Its exit is drawn by pulling, and the label is asked for.
  await decision.click();
  await pull(
    page,
    await middleOf(decision.locator('.te-knob')),
    await middleOf(cardNamed(page, 'Looks after them')),
  );
  await page.mouse.up();
  const label = page.getByRole('textbox', { name: /^Label of the link from Anything else/ });
  await label.fill('no');
  await page.keyboard.press('Enter');
  const link = canvasOf(page).locator('.te-link', { hasText: /no$/ });
  await expect(link.locator('text')).toBeVisible();

  // Every kind of link has a look of its own, without colour too; rework bears its sign.
  const looks = new Map<string | null, string>();
  const kind = () => link.getAttribute('data-kind');
  for (let pressed = 0; pressed < 5; pressed += 1) {
    const before = await kind();
    const dashes = await link
      .locator('.te-link-line')
      .evaluate(line => getComputedStyle(line).strokeDasharray);
    looks.set(
      before,
      [dashes, await link.locator('.te-link-start').count(), await link.locator('text').innerHTML()].join(
        ' | ',
      ),
    );
    await page.keyboard.press('k');
    await expect.poll(kind).not.toBe(before);
  }
  expect(new Set(looks.keys())).toEqual(
    new Set(['information', 'interaction', 'rework', 'sequence', 'support']),
  );
  expect(new Set(looks.values()).size).toBe(5);
  expect([...looks].filter(([, look]) => look.includes('↺')).map(([each]) => each)).toEqual(['rework']);

  // The right edge over the next step.
  const drinks = cardNamed(page, 'Serves drinks');
  await drinks.click();
  const edge = await middleOf(drinks.locator('.te-span-edge'));
  await pull(page, edge, { x: edge.x + 160, y: edge.y });
  await expect(canvasOf(page).locator('.te-span-mark')).toBeVisible();
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(drinks)).width).toBeGreaterThan(serves.width + 100);

  // A dragged card tells which line it crosses.
  const card = cardNamed(page, 'Guides to a parking bay');
  const from = await boxOf(card);
  const above = await boxOf(headNamed(page, 'lane', 'Customer'));
  await pull(page, { x: from.x + 30, y: from.y + 10 }, { x: from.x + 30, y: above.y + above.height - 20 });
  await expect(canvasOf(page).locator('.te-drop-says')).toHaveText(
    'crosses the Line of interaction: becomes Customer actions',
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('with a mouse: several cards are caught, dragged together, looked at closely, and one has its menu', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  const drinks = cardNamed(page, 'Serves drinks');
  const parking = cardNamed(page, 'Guides to a parking bay');
  const chosen = canvasOf(page).locator('[data-card][data-selected=true]');

  // A rectangle over the ground up to the foot of a card.
  const from = await boxOf(parking);
  const foot = from.y + from.height;
  await page.keyboard.down('Shift');
  await pull(page, { x: from.x + 20, y: foot + 40 }, { x: from.x + 50, y: foot - 6 });
  await expect(canvasOf(page).locator('.te-marquee')).toBeVisible();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(chosen).toHaveCount(1);
  await expect(parking).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('status').filter({ hasText: '1 card selected' })).toBeAttached();

  // Shift and a press takes another one in, out and in again.
  for (const count of [2, 1, 2]) {
    await drinks.click({ modifiers: ['Shift'] });
    await expect(chosen).toHaveCount(count);
  }

  // Dragged together, they say together what they would become, and one undo takes them back.
  const above = await boxOf(headNamed(page, 'lane', 'Customer'));
  await pull(page, { x: from.x + 30, y: from.y + 10 }, { x: from.x + 30, y: above.y + above.height - 20 });
  await expect(canvasOf(page).locator('.te-drop-says')).toHaveText(
    '2 cards cross the Line of interaction: become Customer actions',
  );
  await photograph(page, 'drag-several.en.desk');
  await page.mouse.up();
  await expect(cardNamed(page, 'Guides to a parking bay', 'Customer actions')).toBeVisible();
  await expect(cardNamed(page, 'Serves drinks', 'Customer actions')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardNamed(page, 'Guides to a parking bay', 'Front desk')).toBeVisible();
  await expect(cardNamed(page, 'Serves drinks', 'Front desk')).toBeVisible();

  // From far away back to the two that are still chosen.
  const toolbar = page.getByRole('toolbar');
  await toolbar.getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('complementary', { name: '2 cards' });
  await expect(details).toBeVisible();
  // How wide it is depends on its step, which whoever drew before may have pulled wider.
  const near = (await boxOf(parking)).width;
  await toolbar.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(async () => (await boxOf(parking)).width).toBeLessThan(near * 0.6);
  await details.getByRole('button', { name: 'Zoom to the selection' }).click();
  await expect.poll(async () => (await boxOf(parking)).width).toBeGreaterThan(near * 0.6);
  const [canvas, one, other] = [await boxOf(canvasOf(page)), await boxOf(parking), await boxOf(drinks)];
  for (const box of [one, other]) {
    expect(box.x).toBeGreaterThan(canvas.x);
    expect(box.x + box.width).toBeLessThan(canvas.x + canvas.width);
    expect(box.y).toBeGreaterThan(canvas.y);
  }
  // As large as they go: from one side of what is left beside the headers to the other.
  expect(Math.max(one.x, other.x) + other.width - Math.min(one.x, other.x)).toBeGreaterThan(
    (canvas.width - 120) * 0.8,
  );

  // The other button of the mouse opens a menu there: of all that is chosen, or of the card alone if that is not.
  await drinks.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Edit text/ })).toBeVisible();
  await expect(chosen).toHaveCount(2);
  await page.keyboard.press('Escape');
  await parking.click();
  await drinks.click({ button: 'right' });
  await expect(chosen).toHaveCount(1);
  const entry = page.getByRole('menuitem', { name: /^Edit text/ });
  await expect(entry).toBeVisible();
  const at = await boxOf(drinks);
  expect(Math.abs((await boxOf(page.getByRole('menu'))).x - (at.x + at.width / 2))).toBeLessThan(40);
  await entry.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Serves tea');
  await page.keyboard.press('Control+Enter');
  await expect(cardNamed(page, 'Serves tea', 'Front desk')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(drinks).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('with the keyboard alone: headers, links, copy and paste', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await cardNamed(page, 'Serves drinks').focus();

  // To the header of the lane, a new lane below it, its name, its place.
  await page.keyboard.press('h');
  await expect(headNamed(page, 'lane', 'Front desk')).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.type('Lounge host');
  await page.keyboard.press('Enter');
  await expect(headNamed(page, 'lane', 'Lounge host')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(async () => {
      const lanes = (await lanesOf(page)).join(' ');
      return lanes.indexOf('Service') < lanes.indexOf('Lounge host');
    })
    .toBe(true);
  await page.keyboard.press('Delete');
  await expect(headNamed(page, 'lane', 'Lounge host')).toBeHidden();

  // Along the links of a card; the kind, the label, the other end.
  await cardNamed(page, 'Serves drinks').focus();
  await page.keyboard.press('o');
  await page.keyboard.press('F2');
  await page.keyboard.type('with coffee');
  await page.keyboard.press('Enter');
  await expect(canvasOf(page).locator('.te-link text', { hasText: 'with coffee' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('status').filter({ hasText: 'Kind of link' })).toBeAttached();

  // Copied, and pasted into an empty cell further on.
  await cardNamed(page, 'Serves drinks').focus();
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('status').filter({ hasText: /1 card copied/ })).toBeAttached();
  await page.keyboard.press('Control+v');
  await expect(cardNamed(page, 'Serves drinks', 'Front desk')).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect(cardNamed(page, 'Serves drinks', 'Front desk')).toHaveCount(1);

  // The menu of what is chosen.
  await cardNamed(page, 'Serves drinks').focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Edit text/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

/** Hands text to the page as the clipboard of another program would. */
const pasteText = (page: Page, text: string) =>
  page.evaluate(text => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

test('a block from a spreadsheet is looked at first; what is not understood is kept with the reason', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await cardNamed(page, 'Serves drinks').focus();
  await pasteText(page, 'customer: Asks for the way\nkitchen sink: Drips');
  const dialog = page.getByRole('dialog', { name: 'Paste onto the drawing' });
  await expect(dialog).toContainText('Line 2: "kitchen sink" is no lane.');
  await expect(dialog.getByRole('button', { name: 'Paste' })).toBeDisabled();
  const field = dialog.getByRole('textbox', { name: 'What is pasted' });
  await expect(field).toHaveValue('customer: Asks for the way\nkitchen sink: Drips');
  await field.fill('customer: Asks for the way\nfront: Points to the lounge');
  await expect(dialog).toContainText('2 cards');
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(cardNamed(page, 'Asks for the way', 'Customer actions')).toBeVisible();
  await expect(cardNamed(page, 'Points to the lounge')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardNamed(page, 'Asks for the way')).toBeHidden();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('by touch: a tap selects, a finger that rests opens the menu or drags, two fingers zoom', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant', { window: 'phone' });
  await page.getByRole('button', { name: /menu/i }).first().click();
  await page.getByRole('link', { name: 'Blueprints', exact: true }).click();
  await page.getByRole('link', { name: 'After-sales service standard' }).first().click();
  await expect(canvasOf(page)).toBeVisible();
  const card = cardNamed(page, 'Chooses a time slot');
  await expect(card).toBeVisible();
  await card.tap();
  await expect(card).toHaveAttribute('aria-current', 'true');

  const client = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...points: readonly { x: number; y: number }[]
  ) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });

  // It rests and is let go.
  const at = await middleOf(card);
  await touch('touchStart', at);
  await expect(card).toHaveAttribute('aria-current', 'true');
  await page.waitForFunction(() => new Promise(done => setTimeout(() => done(true), 600)));
  await touch('touchEnd');
  await expect(page.getByRole('menuitem', { name: /^Edit text/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: /^Edit text/ })).toBeHidden();

  // It rests and is pulled: the card goes along, not the drawing.
  const lane = await boxOf(headNamed(page, 'lane', 'Customer'));
  await touch('touchStart', at);
  await page.waitForFunction(() => new Promise(done => setTimeout(() => done(true), 600)));
  for (const share of [0.3, 0.6, 1])
    await touch('touchMove', { x: at.x - 110 * share, y: at.y + 20 * share });
  await expect(canvasOf(page).locator('.te-drop')).toBeVisible();
  await touch('touchEnd');
  await expect(cardNamed(page, 'Chooses a time slot', 'Customer actions', 'Ask for a booking')).toBeVisible();
  expect((await boxOf(headNamed(page, 'lane', 'Customer'))).y).toBeCloseTo(lane.y, 0);

  // Two fingers side by side take the drawing along; the cards keep their size.
  const before = await boxOf(cardNamed(page, 'Calls the booking line'));
  await touch('touchStart', { x: 180, y: 400 }, { x: 240, y: 400 });
  for (const share of [0.25, 0.5, 0.75, 1])
    await touch(
      'touchMove',
      { x: 180 - 40 * share, y: 400 - 60 * share },
      { x: 240 - 40 * share, y: 400 - 60 * share },
    );
  await touch('touchEnd');
  await expect
    .poll(async () => Math.round((await boxOf(cardNamed(page, 'Calls the booking line'))).x - before.x))
    .toBeLessThan(-20);
  const after = await boxOf(cardNamed(page, 'Calls the booking line'));
  expect(after.y - before.y).toBeLessThan(-30);
  expect(after.width).toBeCloseTo(before.width, 0);

  // Two fingers apart.
  const width = (await boxOf(cardNamed(page, 'Calls the booking line'))).width;
  await touch('touchStart', { x: 180, y: 400 }, { x: 220, y: 400 });
  for (const spread of [30, 60, 90])
    await touch('touchMove', { x: 180 - spread, y: 400 }, { x: 220 + spread, y: 400 });
  await touch('touchEnd');
  await expect
    .poll(async () => (await boxOf(cardNamed(page, 'Calls the booking line'))).width)
    .toBeGreaterThan(width * 1.3);
});
