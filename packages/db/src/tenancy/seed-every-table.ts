import { emptyBlueprint } from '@truthline/blueprint';
import { startAudit } from '../repositories/audits.ts';
import { appendChange } from '../repositories/blueprint-changes.ts';
import { addVersion } from '../repositories/blueprint-versions.ts';
import { lockBlueprint } from '../repositories/blueprints.ts';
import type { SignInStore } from '../sign-in/sign-in-store.ts';
import type { Store } from '../store/store.ts';
import { seedField, seedPlans } from './seed-field.ts';
import { seedLateAudit } from './seed-late.ts';
import { seedOpen } from './seed-open.ts';
import { seedReports } from './seed-reports.ts';
import { seedSurvey, seedSurveyLink, seedSurveyResponses } from './seed-survey.ts';
import { seedTogether } from './seed-together.ts';
import { idNamed, managerScope, type SmallNetwork } from '../testing/small-network.ts';

/** What a small network lacks for a row of every table and dealer: changes and versions of the variants, an audit of each
 * manager's own with all that hangs on one, what they say about their variants, plans. */
export const seedStragglers = async (store: Store, network: SmallNetwork): Promise<void> => {
  const variant = emptyBlueprint({ zh: '变体', en: 'Variant' }, 'aftersales');
  await store.within(network.system, tx => seedSurvey(tx));
  for (const dealer of [0, 1] as const)
    await store.within(managerScope(network, dealer), async tx => {
      const locked = await lockBlueprint(tx, network.blueprintIds[dealer + 1] ?? '');
      if (locked === null) throw new Error('the variant is not there');
      await appendChange(
        tx,
        locked,
        {
          changeId: 'first',
          actorName: `Manager ${dealer + 1}`,
          committedAt: '2026-04-01T00:00:00.000Z',
          command: {},
          diff: {},
          adoptedVersion: null,
        },
        variant,
      );
      await addVersion(tx, locked, {
        id: idNamed(network.networkId, 'version', String(dealer)),
        revision: 0,
        number: null,
        name: { zh: '初稿', en: 'First draft' },
        actorName: `Manager ${dealer + 1}`,
        madeAt: '2026-04-01T00:00:00.000Z',
        blueprint: variant,
      });
      const started = await startAudit(tx, {
        id: idNamed(network.networkId, 'draft', String(dealer)),
        dealerId: network.dealerIds[dealer],
        waveId: null,
        checklistId: 'test',
        checklistVersion: 1,
        kind: 'self',
        auditorId: network.managerIds[dealer],
        startedAt: '2026-04-01T08:00:00.000Z',
      });
      if (!started.ok) throw new Error('the draft does not start');
      await seedTogether(tx, network, dealer);
      await seedField(tx, network, dealer);
      await seedSurveyLink(tx, network, dealer);
      await seedLateAudit(tx, network, dealer);
    });
  await store.within(network.system, async tx => {
    await seedPlans(tx, network);
    await seedSurveyResponses(tx, network);
  });
  await store.within({ ...network.system, personId: network.administratorId }, async tx => {
    await seedOpen(tx, network);
    await seedReports(tx, network);
  });
};

/** A row of every table of schema auth. */
export const seedSignIn = async (signIn: SignInStore, network: SmallNetwork): Promise<void> => {
  await signIn.authDatabase.query(
    `insert into auth."user" (id, name, email) values ('u', 'Shopper', 's@example.com')`,
  );
  await signIn.addSetupLink({
    tokenHash: 'a'.repeat(64),
    expiresAt: '2099-01-01T00:00:00.000Z',
    purpose: 'invitation',
    networkId: network.networkId,
    personId: network.shopperId,
  });
};
