import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { canvasOf, cardNamed, loseConnection, openAfterSales, saveMark } from './blueprint.ts';
import { drawnPicture } from './drawn-picture.ts';
import { headNamed } from './drawing.ts';
import { photograph } from './pictures.ts';
import { expect, test } from './test.ts';

test.use({ written: 'together' });

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standard).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
};

const openChinese = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '服务蓝图' }).click();
  await page
    .getByRole('region', { name: '网络标准' })
    .getByRole('link', { name: '售后服务标准流程' })
    .click();
  await page.getByRole('application', { name: '蓝图画布' }).waitFor();
};

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is in sight');
  return box;
};
type Box = Awaited<ReturnType<typeof boxOf>>;

const isWithin = (box: Box, { x, y }: { readonly x: number; readonly y: number }) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** The middle of what a canvas shows between its headers. */
const middleOfSight = async (canvas: Locator) => {
  const box = await boxOf(canvas);
  const lane = await boxOf(canvas.locator('.te-lane').first());
  const step = await boxOf(canvas.locator('.te-step').first());
  return {
    x: (lane.x + lane.width + box.x + box.width) / 2,
    y: (step.y + step.height + box.y + box.height) / 2,
  };
};

/** Which share of the card, across and down, the pointer of the other one is at, in tenths. */
const pointedShare = async (page: Page, card: Locator) => {
  const [box, tip] = [await boxOf(card), await boxOf(page.locator('.te-peer'))];
  return [(tip.x - box.x) / box.width, (tip.y - box.y) / box.height].map(
    share => Math.round(share * 10) / 10,
  );
};

const panel = (page: Page, name: string): Locator => page.getByRole('complementary', { name });

test('two people at one drawing see each other, talk about a card, and one follows the other', async ({
  enterAs,
}) => {
  const lin = await enterAs('consultant', { language: 'zh' });
  const helen = await enterAs('secondConsultant');
  await openChinese(lin);
  await openAfterSales(helen);

  await test.step('who is here, where they point and what they have chosen', async () => {
    await expect(lin.getByRole('group', { name: '在场的人' }).getByRole('button')).toHaveAccessibleName(
      '跟随Helen Marsh',
    );
    await expect(helen.getByRole('group', { name: 'Who is here' }).getByRole('button')).toHaveAccessibleName(
      'Follow 林知行',
    );
    // Laid out in another language, the card stands elsewhere, and the pointer is over it there too.
    for (const [english, chinese] of [
      ['Serves drinks', '送上饮品'],
      ['Calls the booking line', '拨打预约热线'],
    ] as const) {
      await cardNamed(helen, english).hover();
      await expect(lin.locator('.te-peer')).toHaveText(/Helen Marsh$/);
      await expect
        .poll(() => pointedShare(lin, lin.getByLabel(new RegExp(`^${chinese}，`))))
        .toEqual([0.5, 0.5]);
    }
    await cardNamed(helen, 'Calls the booking line').click();
    await expect(lin.locator('.te-peer-choice')).toHaveText('HM');
  });

  await test.step('a comment calls a colleague, who finds it unread', async () => {
    await helen.keyboard.press('Shift+C');
    const field = panel(helen, 'Comments').getByLabel('New comment');
    await expect(field).toBeFocused();
    await helen.keyboard.type('Do they still call? @林');
    await expect(helen.getByRole('option', { name: '林知行 Consultant' })).toBeVisible();
    expect(await violations(helen)).toEqual([]);
    await helen.keyboard.press('Enter');
    await expect(field).toHaveValue('Do they still call? @林知行 ');
    await helen.keyboard.press('Control+Enter');
    await expect(panel(helen, 'Comments').getByText('Do they still call? @林知行')).toBeVisible();

    await expect(lin.getByRole('button', { name: '批注：1 条未读' })).toBeVisible();
    await expect(lin.getByRole('button', { name: '1 个讨论，1 条未读' })).toBeVisible();
    await expect(lin.getByLabel(/^拨打预约热线，.*1 个未解决的讨论/)).toBeVisible();
  });

  await test.step('it is read, answered and settled, and each step is seen by the other', async () => {
    await lin.getByRole('application', { name: '蓝图画布' }).focus();
    await lin.keyboard.press('c');
    const thread = panel(lin, '批注').getByRole('button', { name: /^卡片： 拨打预约热线/ });
    await expect(thread).toContainText('提到了您');
    await thread.click();
    await expect(lin.getByRole('button', { name: '批注', exact: true })).toBeVisible();
    expect(await violations(lin)).toEqual([]);
    await photograph(lin, 'comments.zh.desk');
    await panel(lin, '批注').getByLabel('回复').fill('打的，一半以上。');
    await panel(lin, '批注').getByRole('button', { name: '发送' }).click();
    await expect(panel(helen, 'Comments').getByText('打的，一半以上。')).toBeVisible();
    await panel(lin, '批注').getByRole('button', { name: '标为已解决' }).click();
    await expect(panel(helen, 'Comments').getByRole('button', { name: 'Resolved 1' })).toBeVisible();
    await panel(helen, 'Comments').getByRole('button', { name: 'Resolved 1' }).click();
    await expect(panel(helen, 'Comments').getByText('Resolved by 林知行')).toBeVisible();
    await panel(helen, 'Comments').getByRole('button', { name: 'Open again' }).click();
    await expect(lin.getByRole('button', { name: '1 个讨论', exact: true })).toBeVisible();
    await lin.reload();
    await expect(lin.getByRole('button', { name: '1 个讨论', exact: true })).toBeVisible();
  });

  await test.step('a moment of truth and a step are spoken of too', async () => {
    await cardNamed(helen, 'Answers within three rings').click();
    await helen.getByRole('toolbar').getByRole('button', { name: 'Details' }).click();
    await panel(helen, 'Card').getByRole('button', { name: 'Comment on this' }).first().click();
    await helen.keyboard.type('Three rings at noon as well?');
    await helen.keyboard.press('Control+Enter');
    await expect(lin.getByLabel(/^三声铃响内接听，.*1 个未解决的讨论/)).toBeVisible();
    await canvasOf(helen)
      .getByRole('button', { name: /Ask for a booking/ })
      .first()
      .click();
    await helen.keyboard.press('Shift+C');
    await panel(helen, 'Comments').getByLabel('New comment').fill('By chat too?');
    await helen.keyboard.press('Control+Enter');
    await expect(
      lin.locator('.te-head-marks').getByRole('button', { name: '1 个讨论，1 条未读' }),
    ).toBeVisible();
  });

  await test.step('and a lane: its mark stands at its header, and a press on it opens the talk', async () => {
    await headNamed(helen, 'lane', 'Front desk').click();
    await helen.keyboard.press('Shift+C');
    await panel(helen, 'Comments').getByLabel('New comment').fill('One desk or two?');
    await helen.keyboard.press('Control+Enter');
    const marks = lin.locator('.te-head-marks').getByRole('button', { name: '1 个讨论，1 条未读' });
    await expect(marks).toHaveCount(2);
    const lane = await boxOf(lin.locator('.te-lane', { hasText: '前台接待' }).first());
    const atLane = async () => {
      const boxes = await Promise.all((await marks.all()).map(boxOf));
      return boxes.findIndex(mark =>
        isWithin(lane, { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }),
      );
    };
    await expect.poll(atLane).not.toBe(-1);
    await marks.nth(await atLane()).click();
    await expect(panel(lin, '批注').getByRole('button', { name: /^泳道： 前台接待/ })).toBeVisible();
    await expect(panel(lin, '批注').getByText('One desk or two?')).toBeVisible();
  });

  await test.step('one follows the other until one turns the camera oneself', async () => {
    await lin.getByRole('button', { name: '跟随Helen Marsh' }).click();
    await expect(lin.getByText('您正在看Helen Marsh所看的内容')).toBeVisible();
    const drawing = canvasOf(helen);
    const drinks = cardNamed(helen, 'Serves drinks');
    await drawing.hover();
    await expect(async () => {
      const [box, middle] = [await boxOf(drinks), await middleOfSight(drawing)];
      await helen.mouse.wheel(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y);
      expect(isWithin(await boxOf(drinks), await middleOfSight(drawing))).toBe(true);
    }).toPass();
    const picture = lin.getByRole('application', { name: '蓝图画布' });
    const same = lin.getByLabel(/^送上饮品，/);
    await expect.poll(async () => isWithin(await boxOf(same), await middleOfSight(picture))).toBe(true);
    const before = await boxOf(same);
    await helen.getByRole('toolbar').getByRole('button', { name: 'Show everything' }).click();
    await expect
      .poll(async () => (await same.count()) === 0 || (await boxOf(same)).width !== before.width)
      .toBe(true);
    await lin.getByRole('application', { name: '蓝图画布' }).hover();
    await lin.mouse.wheel(0, 40);
    await expect(lin.getByText('您正在看Helen Marsh所看的内容')).toBeHidden();
  });

  await test.step('who closes the page has left', async () => {
    await helen.close();
    await expect(lin.getByRole('group', { name: '在场的人' })).toBeHidden();
  });
});

test('a comment that cannot be sent stays in the field, says why, and goes with the next try', async ({
  enterAs,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await cardNamed(page, 'Calls the booking line').click();
  await page.keyboard.press('Shift+C');
  const field = panel(page, 'Comments').getByLabel('New comment');
  await field.fill('Written in the lift');
  await loseConnection(page);
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 'Comments').getByText(/The server did not answer/)).toBeVisible();
  await expect(field).toHaveValue('Written in the lift');
  // It outlives the panel too.
  await panel(page, 'Comments').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Comments' }).first().click();
  await expect(field).toHaveValue('Written in the lift');
  await page.context().setOffline(false);
  await panel(page, 'Comments').getByRole('button', { name: 'Send' }).click();
  await expect(panel(page, 'Comments').getByText('Written in the lift')).toBeVisible();
  await expect(panel(page, 'Comments').getByRole('button', { name: 'Answer' })).toBeHidden();
});

test('a picture on a card is seen by the other, survives a reload, and waits where there is no connection', async ({
  enterAs,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const lin = await enterAs('consultant');
  const helen = await enterAs('secondConsultant');
  await openAfterSales(lin);
  await openAfterSales(helen);
  const shown = async (page: Page, name: string) => {
    await expect.poll(() => cardNamed(page, name).locator('img').evaluate(isDrawn)).toBe(true);
  };

  await cardNamed(lin, 'Booking line and mini-app').click();
  await lin.getByRole('toolbar').getByRole('button', { name: 'Details' }).click();
  const details = panel(lin, 'Card');
  await details.locator('input[type=file]').setInputFiles(await drawnPicture(lin, 3000, 2000));
  await expect(details.getByRole('img', { name: 'Booking line and mini-app' })).toBeVisible();
  await expect(saveMark(lin, 'Saved')).toBeVisible();
  await shown(lin, 'Booking line and mini-app');
  await shown(helen, 'Booking line and mini-app');
  // Made smaller on the way.
  expect(
    await details
      .getByRole('img', { name: 'Booking line and mini-app' })
      .evaluate(image => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
  ).toBe(1600);
  expect(await violations(lin)).toEqual([]);
  await photograph(lin, 'picture.en.desk');
  await helen.reload();
  await shown(helen, 'Booking line and mini-app');
  await expect(cardNamed(helen, 'Booking line and mini-app')).toHaveAccessibleName(/with a picture/);

  await cardNamed(lin, 'Calls the booking line').click();
  await loseConnection(lin);
  await details.locator('input[type=file]').setInputFiles(await drawnPicture(lin, 300, 200));
  await expect(details.getByText(/The picture is not on the server yet/)).toBeVisible();
  await cardNamed(lin, 'Booking line and mini-app').click();
  await cardNamed(lin, 'Calls the booking line').click();
  await expect(details.getByRole('img', { name: 'Calls the booking line' })).toBeVisible();
  await lin.context().setOffline(false);
  await details.getByRole('button', { name: 'Send again' }).click();
  await shown(helen, 'Calls the booking line');

  // Taken away with the keyboard's undo.
  await canvasOf(lin).focus();
  await lin.keyboard.press('Control+z');
  await expect(cardNamed(helen, 'Calls the booking line').locator('img')).toHaveCount(0);

  await test.step('dropped on a card, or pasted while it has the keyboard', async () => {
    const { buffer } = await drawnPicture(lin, 60, 40);
    const carry = (kind: 'drop' | 'paste') =>
      cardNamed(lin, kind === 'drop' ? 'Service price list' : 'List of papers and route').evaluate(
        (card, { bytes, type }) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], 'wall.png', { type: 'image/png' }));
          const how = { bubbles: true, cancelable: true };
          card.dispatchEvent(
            type === 'drop'
              ? new DragEvent('drop', { ...how, dataTransfer: transfer })
              : new ClipboardEvent('paste', { ...how, clipboardData: transfer }),
          );
        },
        { bytes: [...buffer], type: kind },
      );
    await carry('drop');
    await shown(helen, 'Service price list');
    await cardNamed(lin, 'List of papers and route').click();
    await carry('paste');
    await shown(helen, 'List of papers and route');
  });
});

const isDrawn = (element: Element) =>
  element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0;
