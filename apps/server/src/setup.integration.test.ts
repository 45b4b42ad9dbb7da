import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, problemFrom, type Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const PASSWORD = 'correct horse battery';

const tokenOf = (link: string | null): string => new URL(link ?? '').searchParams.get('token') ?? '';

const signIn = (browser: Browser, email: string, password: string) =>
  browser.post('/auth/sign-in/email', { email, password });

const roleOf = async (browser: Browser) => (await browser.client.session.me.query())?.membership.role ?? null;

describe('a new installation', () => {
  let server: TestServer;
  let administrator: Browser;

  beforeAll(async () => {
    server = await openTestServer({ demo: false });
    administrator = openBrowser(server.address);
  });
  afterAll(() => server.close());

  const create = (browser: Browser, token: string, password = PASSWORD, networkName = 'Example Motors') =>
    browser.client.setup.createAdministrator.mutate({
      token,
      networkName,
      name: 'Ada',
      email: 'Ada@example.com',
      password,
      locale: 'en',
    });

  test('asks for its first administrator, through the link printed last and no other', async () => {
    expect(await administrator.client.setup.status.query()).toEqual({ needed: true, demo: false });
    const first = tokenOf(await server.api.firstAdministratorLink());
    const second = tokenOf(await server.api.firstAdministratorLink());
    expect(await problemFrom(create(administrator, first))).toMatchObject({ code: 'linkNotUsable' });
    expect(await problemFrom(create(administrator, 'x'.repeat(43)))).toMatchObject({
      code: 'linkNotUsable',
    });
    expect(await problemFrom(create(administrator, second, 'short'))).toMatchObject({
      code: 'passwordTooShort',
      values: { minimum: 10 },
      place: [{ kind: 'field', id: 'password' }],
    });
    expect(await administrator.client.setup.readLink.mutate({ token: second })).toEqual({
      purpose: 'administrator',
    });
    // The network cannot be written, after the account was: the link still works, and the account is taken up again.
    const unkept = create(administrator, second, 'the password of the first attempt', 'Example \u0000');
    expect(await problemFrom(unkept)).toMatchObject({ code: 'badInput' });
    await create(administrator, second);
    expect(await roleOf(administrator)).toBe('administrator');
    expect(await problemFrom(create(openBrowser(server.address), second))).toMatchObject({
      code: 'alreadySetUp',
    });
    expect(await server.api.firstAdministratorLink()).toBeNull();
  });

  test('comes with the shipped blueprints and checklists', async () => {
    expect(await administrator.client.setup.status.query()).toEqual({ needed: false, demo: false });
    const blueprints = await administrator.client.blueprints.list.query();
    expect(blueprints.map(({ service, kind }) => `${service} ${kind}`)).toEqual([
      'aftersales standard',
      'sales standard',
      'testDrive standard',
      'delivery standard',
      'recovery standard',
    ]);
    const checklists = await administrator.client.checklists.list.query();
    expect(checklists.map(({ checklistId, itemCount }) => [checklistId, itemCount])).toEqual([
      ['aftersales', 47],
      ['appointment', 19],
      ['recovery', 5],
      ['sales', 26],
    ]);
  });

  test('lets nobody in with one click', async () => {
    expect(await administrator.client.session.demoPeople.query()).toEqual([]);
    const me = await administrator.client.session.me.query();
    const enter = openBrowser(server.address).client.session.enterDemo.mutate({
      personId: me?.person.id ?? '',
    });
    expect(await problemFrom(enter)).toMatchObject({ code: 'demoOnly' });
  });

  test('an invited person chooses a password once, and is what the administrator said', async () => {
    const invitation = {
      name: 'Ben',
      email: 'ben@example.com',
      role: 'oemAnalyst',
      dealerIds: 'all',
      locale: 'zh-CN',
    } as const;
    const made = await administrator.client.people.invite.mutate(invitation);
    // Invited again before coming: the person is the same, and of two links the one made last works.
    const again = await administrator.client.people.invite.mutate(invitation);
    expect(again.personId).toBe(made.personId);
    const token = tokenOf(again.link);
    const ben = openBrowser(server.address);
    expect(await ben.client.setup.readLink.mutate({ token })).toEqual({
      purpose: 'invitation',
      name: 'Ben',
      email: 'ben@example.com',
    });
    const first = ben.client.setup.acceptInvitation.mutate({ token: tokenOf(made.link), password: PASSWORD });
    expect(await problemFrom(first)).toMatchObject({ code: 'linkNotUsable' });
    await ben.client.setup.acceptInvitation.mutate({ token, password: PASSWORD });
    expect(await roleOf(ben)).toBe('oemAnalyst');
    const later = openBrowser(server.address).client.setup.acceptInvitation.mutate({
      token,
      password: PASSWORD,
    });
    expect(await problemFrom(later)).toMatchObject({ code: 'linkNotUsable' });
    expect(await problemFrom(administrator.client.people.invite.mutate(invitation))).toMatchObject({
      code: 'emailTaken',
    });
    const people = await administrator.client.people.list.query();
    expect(people.map(({ name, canSignIn }) => [name, canSignIn])).toEqual([
      ['Ada', true],
      ['Ben', true],
    ]);
    const { entries } = await administrator.client.trail.list.query({});
    expect(entries.map(({ action }) => action).slice(0, 2)).toEqual(['person.join', 'person.invite']);
  });

  test('a link is left to its holder where its use is refused or fails', async () => {
    const { link, personId } = await administrator.client.people.invite.mutate({
      name: 'Cleo',
      email: 'cleo@example.com',
      role: 'consultant',
      dealerIds: 'all',
      locale: 'en',
    });
    const token = tokenOf(link);
    const cleo = openBrowser(server.address);
    const accept = () => cleo.client.setup.acceptInvitation.mutate({ token, password: PASSWORD });
    // An administrator's link it is not.
    expect(await problemFrom(create(cleo, token))).toMatchObject({ code: 'alreadySetUp' });
    // Somebody has an account with this address already, and is somebody.
    const accounts = server.database.signIn.authDatabase;
    await accounts.query(`update "user" set email = 'cleo@example.com' where email = 'ada@example.com'`);
    expect(await problemFrom(accept())).toMatchObject({ code: 'emailTaken' });
    await accounts.query(`update "user" set email = 'ada@example.com' where email = 'cleo@example.com'`);
    // An account that stands for nobody is left over from an attempt that broke off.
    await accounts.query(
      `insert into "user" (id, name, email) values ('left over', 'Somebody', 'cleo@example.com')`,
    );
    expect(await accept()).toEqual({ personId });
    expect((await signIn(openBrowser(server.address), 'cleo@example.com', PASSWORD)).status).toBe(200);
  });

  test('the trail is read page by page without a gap', async () => {
    const whole = await administrator.client.trail.list.query({ limit: 200 });
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: typeof whole = await administrator.client.trail.list.query({ limit: 2, cursor });
      paged.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(whole.entries.map(({ id }) => id));
  });

  test('passwords are kept as argon2id hashes and nothing else', async () => {
    const accounts = server.database.signIn.authDatabase;
    const { rows } = await accounts.query<{ password: string }>('select password from account');
    expect(rows.length).toBeGreaterThan(1);
    for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  describe('signing in', () => {
    let browser: Browser;
    beforeEach(() => {
      browser = openBrowser(server.address);
    });

    test('sets a cookie no script can read, and signing out ends it', async () => {
      const answer = await signIn(browser, 'ada@example.com', PASSWORD);
      expect(answer.status).toBe(200);
      const [cookie = ''] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^truthline\.session_token=/);
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
      expect(await roleOf(browser)).toBe('administrator');
      expect((await browser.post('/auth/sign-out', {})).status).toBe(200);
      expect(await roleOf(browser)).toBeNull();
    });

    test('everywhere can be ended from anywhere', async () => {
      const phone = openBrowser(server.address);
      await signIn(browser, 'ben@example.com', PASSWORD);
      await signIn(phone, 'ben@example.com', PASSWORD);
      await phone.client.session.signOutEverywhere.mutate();
      expect([await roleOf(phone), await roleOf(browser)]).toEqual([null, null]);
    });

    test('a language chosen once is remembered', async () => {
      await signIn(browser, 'ada@example.com', PASSWORD);
      await browser.client.session.setLocale.mutate({ locale: 'zh-CN' });
      expect((await browser.client.session.me.query())?.person.locale).toBe('zh-CN');
    });

    test('nobody signs up by themselves, and nothing else of the sign-in answers', async () => {
      const attempts = [
        '/auth/sign-up/email',
        '/auth/get-session',
        '/auth/update-user',
        '/auth/delete-user',
        '/auth/request-password-reset',
      ].map(path => browser.post(path, { name: 'Eve', email: 'eve@example.com', password: PASSWORD }));
      expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    });

    test('a wrong password and an unknown address are told apart by nobody, and guessing is stopped', async () => {
      const wrong = await signIn(browser, 'ada@example.com', 'not the password');
      const unknown = await signIn(browser, 'nobody@example.com', 'not the password');
      expect([wrong.status, unknown.status]).toEqual([401, 401]);
      expect(await wrong.json()).toEqual(await unknown.json());
      const statuses: number[] = [];
      for (let count = 0; count < 12; count += 1)
        statuses.push((await signIn(browser, 'ada@example.com', `guess number ${count}`)).status);
      expect(statuses.at(-1)).toBe(429);
      // Not even the right one gets through now, and a forged address does not help.
      const forged = await browser.visit('/auth/sign-in/email', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': '203.0.113.9',
          'x-truthline-client-address': '203.0.113.9',
        },
        body: JSON.stringify({ email: 'ada@example.com', password: PASSWORD }),
      });
      expect(forged.status).toBe(429);
    });
  });
});

describe('a demonstration', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer({ demo: true });
  });
  afterAll(() => server.close());

  test('offers one of each role, and needs no setup', async () => {
    const visitor = openBrowser(server.address);
    expect(await visitor.client.setup.status.query()).toEqual({ needed: false, demo: true });
    const people = await visitor.client.session.demoPeople.query();
    expect([...new Set(people.map(({ role }) => role))]).toEqual([
      'consultant',
      'dealerManager',
      'dealerStaff',
      'mysteryShopper',
      'oemAnalyst',
      'administrator',
    ]);
    expect(await visitor.client.session.me.query()).toBeNull();
  });

  test('whoever is invited into it has a password, and is not offered to everybody', async () => {
    const administrator = await enterAs(server, 'administrator');
    const invite = (email: string) =>
      administrator.client.people.invite.mutate({
        name: 'Carla',
        email,
        role: 'administrator',
        dealerIds: 'all',
        locale: 'en',
      });
    const { link, personId } = await invite('carla@example.com');
    const carla = openBrowser(server.address);
    await carla.client.setup.acceptInvitation.mutate({ token: tokenOf(link), password: PASSWORD });
    const visitor = openBrowser(server.address);
    const offered = await visitor.client.session.demoPeople.query();
    expect(offered.map(person => person.personId)).not.toContain(personId);
    expect(await problemFrom(visitor.client.session.enterDemo.mutate({ personId }))).toMatchObject({
      code: 'demoOnly',
    });
    expect(await problemFrom(invite('someone@demo.truthline.example'))).toMatchObject({ code: 'emailTaken' });
  });

  test('is not loaded twice', async () => {
    expect(await server.api.prepareDemo(() => undefined)).toBe(false);
  });
});
