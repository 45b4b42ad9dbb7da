import { callsOf } from './calls.ts';
import { startInField, type FieldTruthline } from './field-truthline.ts';
import { enterFromSignIn, people } from './people.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

let truthline: FieldTruthline;
test.beforeAll(async () => {
  truthline = await startInField([]);
});
test.afterAll(() => truthline.end());

test('a visit that is given out is in the bell of its auditor, who goes there by keyboard and phone', async ({
  openBrowser,
  trouble,
}) => {
  const { origin } = truthline;
  const analyst = await openBrowser({ ...windows.desk, origin });
  await enterFromSignIn(analyst, 'analyst', 'en');
  await analyst.getByRole('button', { name: 'Reminders', exact: true }).click();
  await expect(analyst.getByText('Nothing to be reminded of')).toBeVisible();
  expect(await violations(analyst)).toEqual([]);
  const planning = await callsOf(analyst);
  const [first, second] = await planning.dealers.list.query();
  const auditors = await planning.assignments.auditors.query({ kind: 'mystery' });
  const shopperId = auditors.find(({ name }) => name === people.mysteryShopper.name)?.id;
  const visit = {
    checklistId: 'appointment',
    version: 1,
    auditorId: shopperId ?? '',
    kind: 'mystery',
  } as const;
  await planning.assignments.add.mutate({ ...visit, dealerId: first?.id ?? '', dueOn: '2098-03-01' });
  const given = { ...visit, dealerId: second?.id ?? '', dueOn: '2098-03-02' };
  const { assignmentId } = await planning.assignments.add.mutate(given);
  await analyst.close();
  // What time brings is also done when the server starts.
  await truthline.stop();
  await truthline.start();

  const desk = await openBrowser({ ...windows.desk, origin });
  await enterFromSignIn(desk, 'mysteryShopper', 'en');
  // The visits of the demonstration ring too.
  const bell = desk.getByRole('button', { name: /^Reminders, \d+ not read$/ });
  await bell.focus();
  await desk.keyboard.press('Enter');
  const item = desk.getByRole('menuitem', { name: /Visit given to you, until Mar 2, 2098/ });
  await expect(item).toBeVisible();
  expect(await violations(desk)).toEqual([]);
  await expect(desk.getByRole('menuitem', { name: /until Mar 1, 2098/ })).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: 'My assignments' })).toBeVisible();
  await expect(desk.locator('.tl-led-to')).toContainText(second?.name.en ?? '?');

  const phone = await openBrowser({ ...windows.phone, origin });
  await enterFromSignIn(phone, 'mysteryShopper', 'zh');
  await phone.getByRole('button', { name: /^提醒，\d+ 条未读$/ }).click();
  await phone.getByRole('menuitem', { name: '全部标为已读' }).click();
  await expect(phone.getByRole('menuitem', { name: '全部标为已读' })).toBeHidden();
  await phone.reload();
  await expect(phone.getByRole('button', { name: '提醒', exact: true })).toBeVisible();

  // Withdrawn while the phone does not know: it is told why, and keeps what it has.
  trouble.expect(/409/);
  await phone.goto('/assignments');
  const line = phone.getByRole('listitem').filter({ hasText: second?.name.zh ?? '?' });
  await expect(line).toBeVisible();
  await planning.assignments.withdraw.mutate({ assignmentId, reason: 'Closed for a week' });
  await line.getByRole('button', { name: '开始', exact: true }).click();
  await expect(phone.getByText(/此任务在开始之前已被撤回/)).toBeVisible();
  await phone.getByRole('link', { name: '保存为文件' }).click();
  await expect(phone.getByRole('rowheader')).toContainText(second?.name.zh ?? '?');
});
