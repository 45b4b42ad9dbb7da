import { generateDemoNetwork, type DemoNetwork, type DemoRole } from '@truthline/content';
import { openSignInStore, openStore } from '@truthline/db';
import { openTestDatabase, type Template, type TestDatabase } from '@truthline/db/testing';
import { seededRandom, systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { openAuth } from '../auth/auth.ts';
import { demoUuid } from '../demo/demo-keys.ts';
import { DEMO_SEED, loadDemo } from '../demo/load-demo.ts';
import { openFileShelf } from '../images/file-shelf.ts';
import type { Actor } from '../policy/may.ts';
import type { ApiPorts, Work } from '../request/context.ts';
import { scopeOfActor } from '../request/scope.ts';
import { webhookSecret } from '../webhooks/webhook-secret.ts';

export type DemoWorld = {
  readonly demo: DemoNetwork;
  readonly ports: ApiPorts;
  readonly database: TestDatabase;
  /** What a service is given when a demo person of a role asks: the first of them, or the one of that place. */
  readonly workOf: (role: DemoRole, place?: number) => Promise<Work>;
  readonly close: () => Promise<void>;
};

const portsOf = async ({ store, signIn }: Pick<ApiPorts, 'store' | 'signIn'>): Promise<ApiPorts> => {
  const publicUrl = 'http://127.0.0.1';
  return {
    store,
    signIn,
    auth: await openAuth({
      signIn,
      secret: 'a secret that only this test knows, 0123456789',
      publicUrl,
    }),
    files: openFileShelf('/nowhere'),
    clock: systemClock,
    ids: uuidSource(systemClock, systemRandom),
    demo: true,
    publicUrl,
    webhooks: { secretOf: which => webhookSecret('a secret of this test', which), allowLoopback: true },
    stopping: new AbortController().signal,
  };
};

/** The demonstration, loaded once for all files of a run. */
const demoTemplate: Template = {
  name: 'demo',
  fill: async handle => {
    const store = openStore(handle);
    const signIn = openSignInStore(handle);
    await loadDemo(await portsOf({ store, signIn }), { progress: () => undefined });
    await store.close();
    await signIn.close();
  },
};

/** The demonstration in a real database, for services to be called directly. */
export const openDemoWorld = async (): Promise<DemoWorld> => {
  const database = await openTestDatabase(demoTemplate);
  const ports = await portsOf(database);
  const demo = generateDemoNetwork(DEMO_SEED, seededRandom);
  const networkId = demoUuid(demo.network.id);
  return {
    demo,
    ports,
    database,
    workOf: async (role, place = 0) => {
      const person = demo.people.filter(someone => someone.role === role)[place];
      if (person === undefined) throw new Error(`no demo ${role}`);
      const actor: Actor = {
        personId: demoUuid(person.id),
        networkId,
        role,
        dealers: person.dealerIds === 'all' ? 'all' : person.dealerIds.map(demoUuid),
      };
      const everyDealer = () => Promise.resolve(demo.dealers.map(({ id }) => demoUuid(id)));
      return {
        ports,
        signedIn: {
          actor,
          scope: await scopeOfActor(actor, everyDealer),
          authUserId: 'not asked here',
          name: person.name,
          locale: person.locale,
        },
      };
    },
    close: database.remove,
  };
};
