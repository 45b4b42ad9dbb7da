import { callsOf } from './calls.ts';
import { drawnPicture } from './drawn-picture.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

test.use({ written: 'reviews and appeals' });

const BAD = ['A1-04', 'A1-10', 'A1-18'];

test('an audit is returned, corrected on a phone, approved, appealed, upheld and final', async ({
  enterAs,
}) => {
  const analyst = await enterAs('analyst');
  const shopper = await enterAs('mysteryShopper', { window: 'phone' });
  const manager = await enterAs('beijingManager');
  const calls = await callsOf(analyst);
  const auditId = crypto.randomUUID();
  const dealer = (await (await callsOf(manager)).dealers.list.query())[0];
  if (dealer === undefined) throw new Error('no dealer');
  const checklist = { checklistId: 'appointment', version: 1 } as const;
  const { waveId } = await calls.waves.add.mutate({
    name: { zh: '复核批次', en: 'Reviewed wave' },
    startsOn: '2026-11-01',
    endsOn: '2026-12-31',
  });
  await calls.waves.plan.mutate({
    ...checklist,
    waveId,
    kind: 'mystery',
    plan: { dealers: { dealerIds: [dealer.id] }, quota: 1, weekdays: null, hours: null },
    deadline: '2026-12-31',
    lockoutDays: 0,
    review: { mode: 'all', below: null, share: 0 },
    appealDays: 10,
  });
  const visit = await callsOf(shopper);
  await visit.audits.start.mutate({
    ...checklist,
    id: auditId,
    dealerId: dealer.id,
    kind: 'mystery',
    waveId,
    startedAt: new Date().toISOString(),
  });
  const { items } = await calls.checklists.get.query(checklist);
  await visit.audits.submit.mutate({
    auditId,
    answers: items.map(({ id, scale }) => {
      const answered = { itemId: id, state: 'answered', note: '' } as const;
      const well = !BAD.includes(id);
      if (scale.type === 'yesNo') return { ...answered, value: { type: 'yesNo', yes: well } } as const;
      if (scale.type === 'multi')
        return {
          ...answered,
          value: { type: 'multi', ticked: scale.options.map(({ key }) => key) },
        } as const;
      if (scale.type !== 'measure') throw new Error(`an item of type ${scale.type}`);
      const measured = (scale.better === 'higher') === well ? 10_000 : 0;
      return { ...answered, value: { type: 'measure', measured } } as const;
    }),
  });

  await shopper.goto(`/audits/${auditId}`);
  await expect(shopper.getByText('This audit is submitted')).toBeVisible();

  await test.step('it goes back with a note', async () => {
    await analyst.getByRole('link', { name: 'Reviews' }).click();
    const row = analyst.getByRole('table', { name: 'Audits under review' }).getByRole('row').nth(1);
    await expect(row).toContainText('Every audit of this wave');
    await row.getByRole('link').click();
    const answer = analyst.getByRole('listitem', { name: 'A1-18' });
    await answer.getByRole('button', { name: 'Note' }).click();
    await answer.getByLabel('Note to the auditor').fill('The mail came after five minutes.');
    await answer.getByRole('button', { name: 'Keep this sentence' }).click();
    await expect(answer.getByRole('button', { name: 'Take a sentence' })).toBeVisible();
    await analyst.getByRole('button', { name: 'Return for correction' }).click();
    const dialog = analyst.getByRole('dialog');
    await expect(dialog).toContainText('1 note goes with it.');
    await dialog.getByLabel('Why it goes back').fill('One time cannot be right.');
    await dialog.getByRole('button', { name: 'Return for correction' }).click();
    await expect(analyst.getByText('With its auditor')).toBeVisible();
  });

  await test.step('the phone that has it open shows it by itself: its auditor reads the note and corrects the answer', async () => {
    await expect(shopper.getByText('One time cannot be right.')).toBeVisible();
    await shopper.getByRole('button', { name: 'Back to the items' }).tap();
    await expect(shopper.getByText('The mail came after five minutes.')).toBeVisible();
    await shopper.getByLabel('Measured').fill('5');
    await shopper.getByRole('button', { name: 'Review', exact: true }).last().tap();
    await shopper.getByRole('button', { name: 'Submit' }).tap();
    await expect(shopper).toHaveURL(/\/result$/);
  });

  await test.step('it is approved, with what was corrected in sight', async () => {
    await analyst.reload();
    const row = analyst.getByRole('table', { name: 'Audits under review' }).getByRole('row').nth(1);
    await expect(row).toContainText('Every audit of this wave');
    await row.getByRole('link').click();
    const changes = analyst.getByRole('table', { name: 'Corrected answers, the old one and the new one' });
    await expect(changes.getByRole('row').nth(1)).toContainText('10000 min');
    await expect(changes.getByRole('row').nth(1)).toContainText('5 min');

    const answer = analyst.getByRole('listitem', { name: 'A1-18' });
    await answer.getByRole('button', { name: 'Correct on behalf' }).click();
    const dialog = analyst.getByRole('dialog', { name: 'Correct A1-18' });
    const correct = dialog.getByRole('button', { name: 'Correct the answer' });
    await dialog.getByLabel('Measured').fill('4');
    expect(await violations(analyst), 'correcting an answer').toEqual([]);
    // An answer without a reason is nobody's to change.
    await expect(correct).toBeDisabled();
    await dialog.getByLabel('Reason').fill('The recording says four minutes.');
    await correct.click();
    await expect(dialog).toBeHidden();
    const onBehalf = changes.getByRole('row', { name: /The recording says four minutes\./ });
    await expect(onBehalf).toContainText('A1-18');
    await expect(onBehalf).toContainText('5 min');
    await expect(onBehalf).toContainText('4 min');
    await expect(changes.getByRole('row')).toHaveCount(3);
    await analyst.getByRole('button', { name: 'Approve' }).click();
    await expect(analyst.getByText('Nothing waits for a review')).toBeVisible();
  });

  const overall = manager.getByRole('region', { name: 'Overall' });
  await test.step('the dealer disputes one answer', async () => {
    await manager.goto(`/audits/${auditId}/result`);
    await expect(overall).toContainText('87.5');
    await manager.getByRole('button', { name: 'Appeal answers' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /^A1-10/ }).check();
    await dialog.getByLabel('Why is this answer wrong?').fill('The recording has price and time.');
    await dialog.getByRole('radio', { name: 'Yes', exact: true }).click();
    const choosing = manager.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Add a photo' }).click();
    await (await choosing).setFiles(await drawnPicture(manager, 1200, 900));
    await expect(dialog.getByRole('img', { name: 'Evidence 1' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Appeal 1 answer' }).click();
    await expect(manager.getByText('Appeal · Open')).toBeVisible();
  });

  await test.step('who reviewed it does not decide; somebody else upholds', async () => {
    await analyst.goto(`/audits/${auditId}/result`);
    await expect(analyst.getByText('The recording has price and time.')).toBeVisible();
    await expect(analyst.getByRole('img', { name: 'Evidence 1' })).toHaveJSProperty('complete', true);
    expect(
      await analyst
        .getByRole('img', { name: 'Evidence 1' })
        .evaluate(image => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
    ).toBeGreaterThan(0);
    await expect(analyst.getByRole('button', { name: 'Decide' })).toHaveCount(0);
    const administrator = await enterAs('administrator');
    await administrator.getByRole('link', { name: 'Reviews' }).click();
    await administrator.getByRole('link', { name: 'Appeals' }).click();
    await administrator.getByRole('table', { name: 'Appeals' }).getByRole('link').first().click();
    await administrator.getByRole('button', { name: 'Decide' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Uphold/ }).check();
    await dialog.getByLabel('Reason').fill('Heard at minute two.');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await expect(administrator.getByText('Appeal · Decided')).toBeVisible();
    await administrator.goto('/appeals');
    await expect(administrator.getByRole('table', { name: 'Overturned answers by auditor' })).toContainText(
      '1 of 1',
    );
  });

  await test.step('the score is another one on the result and in the comparison', async () => {
    await manager.reload();
    await expect(manager.getByText(/Heard at minute two/)).toBeVisible();
    await expect(overall).toContainText('95.0');
    await analyst.goto(`/network?checklist=appointment&wave=${waveId}`);
    await expect(analyst.getByText('95.0').first()).toBeVisible();
  });
});
