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
};
