// Every page can be used by everybody: axe-core finds nothing serious on any, in light or in dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openConsole } from '../src/administrator.mjs';
import { Chromium, signIn } from '../src/chromium.mjs';
import { examine as examinePage } from '../src/examine.mjs';
import { base, createApplication, createUser, expect, form, management, pkce, unique } from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
const username = unique('grace');
let chromium;
let person;

before(async () => {
  chromium = await Chromium.start('pages');
  person = await createUser(username);
});
after(() => chromium?.close());

const examine = (...page) => examinePage(chromium, ...page);

const authorization = (application, more = {}) => `${base}/oidc/auth?${form({
  client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile', prompt: 'consent',
  code_challenge: pkce().challenge, code_challenge_method: 'S256', ...more,
})}`;

test('the sign-in pages', async () => {
  const page = await chromium.open();
  const application = await createApplication('SPA', callback, { isThirdParty: true });
  expect(await management('POST', `/applications/${application.id}/user-consent-scopes`, { userScopes: ['profile'] }), 201);
  await examine(page, 'sign-in', 'Sign in', () => page.goto(authorization(application)));
  await examine(page, 'sign-in-incomplete', 'Enter', () => page.getByRole('button', { name: 'Sign in' }).click());
  await examine(page, 'sign-in-refused', 'That username or password is not right', () => signIn(page, username, 'Wrong-horse-7-battery'));
  await examine(page, 'register', 'Create your account', () => page.getByRole('link', { name: 'Create' }).first().click());
  await page.goto(authorization(application));
  await examine(page, 'consent', application.name, () => signIn(page, username));
  await examine(page, 'sign-out', 'Sign out?', () => page.goto(`${base}/oidc/session/end`));
  await examine(page, 'signed-out', 'signed out', () => page.getByRole('button', { name: 'Sign out' }).click());
  await examine(page, 'error', 'oidc.invalid_redirect_uri', () => page.goto(authorization(application, { redirect_uri: 'https://evil.example/' })));
  await page.context().close();
  const stranger = await chromium.open();
  await examine(stranger, 'no-interaction', 'no longer open', () => stranger.goto(`${base}/sign-in`));
  await stranger.context().close();
});

test('the demo app', async () => {
  const page = await chromium.open();
  await examine(page, 'demo-welcome', 'Create an account', () => page.goto(`${base}/demo-app`));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await examine(page, 'demo-signed-in', 'Hello', () => signIn(page, username));
  await page.context().close();
});

test('the account page', async () => {
  const page = await chromium.open();
  await page.goto(`${base}/account`);
  await page.waitForURL(/\/sign-in\?/);
  await examine(page, 'account-profile', 'Nickname', () => signIn(page, username));
  await examine(page, 'account-security', 'Username', () => page.getByRole('link', { name: 'Security' }).click());
  await examine(page, 'account-password', 'Current password', () => page.getByRole('button', { name: 'Change password' }).click());
  await page.context().close();
});

test('the console', async () => {
  const page = await chromium.open();
  await openConsole(page);
  const to = (path) => () => page.goto(`${base}/console${path}`);
  await examine(page, 'console-start', 'Get started', to('/get-started'));
  await examine(page, 'console-applications', 'App id', to('/applications'));
  await examine(page, 'console-create-application', 'What kind', () => page.getByRole('button', { name: 'Create application' }).first().click());
  for (const type of ['SPA', 'Traditional', 'Native', 'MachineToMachine']) {
    const application = await createApplication(type, type === 'MachineToMachine' ? undefined : callback);
    await examine(page, `console-guide-${type}`, 'Terminal', to(`/applications/${application.id}`));
    if (type !== 'MachineToMachine') continue;
    for (const [tab, shown] of [['settings', 'General'], ['credentials', 'Token endpoint'], ['roles', 'role'], ['activity', 'created']]) {
      await examine(page, `console-application-${tab}`, shown, to(`/applications/${application.id}/${tab}`));
    }
  }
  await examine(page, 'console-users', username, to('/users'));
  await examine(page, 'console-create-user', 'Create a user', () => page.getByRole('button', { name: 'Create user' }).first().click());
  for (const [tab, shown] of [['settings', 'Nickname'], ['roles', 'role'], ['activity', 'Account created']]) {
    await examine(page, `console-user-${tab}`, shown, to(`/users/${person.id}/${tab}`));
  }
  await examine(page, 'console-nothing-here', 'There is no page here', to('/nothing'));
  await examine(page, 'console-welcome', 'This installation is set up', to('/welcome'));
  await examine(page, 'console-link', 'Create the first administrator', to('/welcome?token=spent'));
  await page.context().close();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
