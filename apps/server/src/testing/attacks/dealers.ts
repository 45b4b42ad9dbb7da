import { randomUUID } from 'node:crypto';
import { answered, refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const dealersAttacks: Attacks = {
  'dealers.list': answered(({ client }) => [client.dealers.list.query()]),
  'dealers.get': refused(({ client }, { dealerId }) => [client.dealers.get.query({ dealerId })]),
  'dealers.add': refused(({ client }) => [
    client.dealers.add.mutate({
      regionId: randomUUID(),
      code: 'INTRUDER',
      name: { zh: '入侵者', en: 'Intruder' },
      city: { zh: '', en: 'Nowhere' },
      timeZone: 'Asia/Shanghai',
    }),
  ]),
  'dealers.setSize': refused(({ client }, { dealerId }) => [
    client.dealers.setSize.mutate({ dealerId, size: 'large' }),
  ]),
  'dealers.tags': answered(({ client }) => [client.dealers.tags.query()]),
  'dealers.setTags': refused(({ client }, { dealerId }) => [
    client.dealers.setTags.mutate({ dealerId, tags: ['intruder'] }),
  ]),
  'dealers.setPlace': refused(({ client }, { dealerId }) => [
    client.dealers.setPlace.mutate({ dealerId, place: { latitude: 0, longitude: 0 }, serviceRadiusKm: 1 }),
  ]),
  'regions.list': refused(({ client }) => [client.regions.list.query()]),
  'regions.add': refused(({ client }) => [
    client.regions.add.mutate({ name: { zh: '入侵者', en: 'Intruder' } }),
  ]),
};
