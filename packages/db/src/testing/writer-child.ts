import { scoreAudit } from '@truthline/audit';
import { emptyBlueprint } from '@truthline/blueprint';
import { migrate } from '../migrate/migrate.ts';
import { saveAnswers } from '../repositories/answers.ts';
import { lockAudit, markMoved, startAudit } from '../repositories/audits.ts';
import { appendChange } from '../repositories/blueprint-changes.ts';
import { lockBlueprint } from '../repositories/blueprints.ts';
import { findNetwork } from '../repositories/networks.ts';
import { finaliseAudit } from '../repositories/scores.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import {
  idNamed,
  managerScope,
  seedSmallNetwork,
  smallNetwork,
  yesNoAnswers,
  type SmallNetwork,
} from './small-network.ts';

/**
 * Submits audits and edits a blueprint without end, and says after each commit, in a line of its own, what it was told
 * is saved. For tests that kill it in the middle.
 */
const [dataFolder = '', round = '0'] = process.argv.slice(2);
const at = '2026-03-05T08:00:00.000Z';

const submitAudit = async (store: Store, network: SmallNetwork, name: string): Promise<string> => {
  const id = idNamed(name);
  const scope = managerScope(network, 0);
  const answers = yesNoAnswers(network.checklist, item => (item + name.length) % 3 > 0);
  await store.within(scope, async tx => {
    await startAudit(tx, {
      id,
      dealerId: network.dealerIds[0],
      waveId: network.waveId,
      checklistId: 'test',
      checklistVersion: 1,
      kind: 'self',
      auditorId: network.managerIds[0],
      startedAt: at,
    });
    await saveAnswers(tx, id, answers, { actorName: 'Manager 1', at });
  });
  await store.within(scope, async tx => {
    const audit = await lockAudit(tx, id);
    if (audit === null) throw new Error('the audit is gone');
    await markMoved(tx, id, { status: 'submitted', submittedAt: at });
    await finaliseAudit(tx, {
      audit,
      scorecard: scoreAudit(network.checklist, audit.answers),
      finalAt: at,
    });
  });
  return id;
};

const edit = (store: Store, network: SmallNetwork, changeId: string): Promise<number> =>
  store.within(managerScope(network, 0), async tx => {
    const locked = await lockBlueprint(tx, network.blueprintIds[1]);
    if (locked === null) throw new Error('the blueprint is gone');
    const title = { zh: changeId, en: changeId };
    const saved = await appendChange(
      tx,
      locked,
      {
        changeId,
        actorName: 'Manager 1',
        committedAt: at,
        command: { changeId },
        diff: {},
        adoptedVersion: null,
      },
      emptyBlueprint(title, 'aftersales'),
    );
    return saved.revision;
  });

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const started = await startEmbedded(dataFolder);
if (!started.ok) throw new Error(JSON.stringify(started.error));
await migrate(started.value);
const store = openStore(started.value);
const network = smallNetwork('durability');
if ((await store.within(network.system, tx => findNetwork(tx))) === null)
  await seedSmallNetwork(store, 'durability');
say({
  pid: process.pid,
  serverPid: started.value.serverPid(),
  watchdogPid: started.value.watchdogPid(),
});

const forEver = async (work: (count: number) => Promise<object>) => {
  for (let count = 0; ; count += 1) say(await work(count));
};
await Promise.all([
  ...['a', 'b', 'c'].map(writer =>
    forEver(async count => ({ audit: await submitAudit(store, network, `${round}-${writer}-${count}`) })),
  ),
  forEver(async count => ({
    change: `${round}-${count}`,
    revision: await edit(store, network, `${round}-${count}`),
  })),
]);
