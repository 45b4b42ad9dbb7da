import { addApiKey } from '../repositories/api-keys.ts';
import { raiseWebhooks } from '../repositories/raise-webhooks.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, type SmallNetwork } from '../testing/small-network.ts';

const AT = '2026-04-01T08:00:00.000Z';

/** A key and an address of the administrator, and something that was told of each dealer. */
export const seedOpen = async (tx: Tx, network: SmallNetwork): Promise<void> => {
  const { networkId, dealerIds, administratorId } = network;
  const id = (name: string) => idNamed(networkId, name);
  await addApiKey(tx, {
    id: id('key'),
    name: 'Warehouse',
    prefix: 'tlk_abcdefgh',
    sha256: id('key').replaceAll('-', '').padEnd(64, '0'),
    scopes: ['network:read'],
    madeAt: AT,
    expiresAt: '2099-01-01T00:00:00.000Z',
  });
  await tx.query
    .insertInto('webhook_endpoints')
    .values({
      network_id: networkId,
      endpoint_id: id('endpoint'),
      url: 'https://hooks.example.com/truthline',
      events: ['audit.final'],
      secret_number: 1,
      secret_mark: '0123456789abcdef',
      made_by: administratorId,
      made_at: AT,
      paused_at: null,
      removed_at: null,
    })
    .execute();
  for (const [at, dealerId] of dealerIds.entries())
    await raiseWebhooks(tx, {
      event: 'audit.final',
      subjectId: network.auditIds[at] ?? '',
      dealerId,
      body: '{}',
      at: AT,
    });
};
