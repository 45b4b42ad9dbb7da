import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures: keys and addresses are the administrator's. */
export const integrationsAttacks: Attacks = {
  'integrations.keys': refused(({ client }) => [client.integrations.keys.query()]),
  'integrations.makeKey': refused(({ client }) => [
    client.integrations.makeKey.mutate({ name: 'Intruder', scopes: ['network:read'], days: 30 }),
  ]),
  'integrations.revokeKey': refused(({ client }, { personId }) => [
    client.integrations.revokeKey.mutate({ keyId: personId }),
  ]),
  'integrations.endpoints': refused(({ client }) => [client.integrations.endpoints.query()]),
  'integrations.addEndpoint': refused(({ client }) => [
    client.integrations.addEndpoint.mutate({ url: 'https://example.com/hook', events: ['audit.final'] }),
  ]),
  'integrations.changeEndpoint': refused(({ client }, { personId }) => [
    client.integrations.changeEndpoint.mutate({ endpointId: personId, change: 'remove' }),
  ]),
  'integrations.deliveries': refused(({ client }) => [
    client.integrations.deliveries.query({ endpointId: null, failing: false }),
  ]),
  'integrations.replay': refused(({ client }, { auditId }) => [
    client.integrations.replay.mutate({ deliveryId: auditId }),
  ]),
};
