import { answered, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const sessionAttacks: Attacks = {
  'session.me': answered(({ client }) => [client.session.me.query()]),
  'session.demoPeople': { open: 'names of demonstration people, in demo mode alone' },
  'session.enterDemo': { open: 'demonstration people alone; tested in setup' },
  'session.setLocale': answered(({ client }) => [client.session.setLocale.mutate({ locale: 'en' })]),
  'session.signOutEverywhere': { open: 'ends only the caller’s own sessions; tested in setup' },
  'setup.status': { open: 'says only whether there is an administrator' },
  'setup.readLink': { open: 'asks for a one-time token; tested in setup' },
  'setup.createAdministrator': { open: 'asks for a one-time token; tested in setup' },
  'setup.acceptInvitation': { open: 'asks for a one-time token; tested in setup' },
};
