// Every page can be used by everybody: axe-core finds nothing serious on any, in light or in dark, and nothing at all where people
// sign in, from the right as well.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openConsole } from '../src/administrator.mjs';
import { Chromium, signIn } from '../src/chromium.mjs';
import { examine as examinePage, examineEverywhere, follow } from '../src/examine.mjs';
import { base, createApplication, createUser, expect, form, management, pkce, unique } from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
const username = unique('grace');
let chromium;
let color;
let centre;

before(async () => {
  ({ color } = expect(await management('GET', '/sign-in-exp'), 200));
  expect(await management('PATCH', '/sign-in-exp', { color: { ...color, isDarkModeEnabled: true } }), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  const fields = { ...centre.fields, profile: 'Edit', username: 'Edit', password: 'Edit' };
  expect(await management('PATCH', '/account-center', { enabled: true, fields }), 200);
  chromium = await Chromium.start('pages');
  await createUser(username);
});
after(async () => {
  await chromium?.close();
  expect(await management('PATCH', '/sign-in-exp', { color }), 200);
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: centre.fields }), 200);
});

const examine = (...page) => examinePage(chromium, ...page);
const everywhere = (...page) => examineEverywhere(chromium, ...page);

const authorization = (application, more = {}) => `${base}/oidc/auth?${form({
  client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile', prompt: 'consent',
  code_challenge: pkce().challenge, code_challenge_method: 'S256', ...more,
})}`;

test('the sign-in pages', async () => {
  const page = await chromium.open();
  const application = await createApplication('SPA', callback, { isThirdParty: true });
  expect(await management('POST', `/applications/${application.id}/user-consent-scopes`, { userScopes: ['profile'] }), 201);
  await everywhere(page, 'sign-in', 'Sign in', () => page.goto(authorization(application)));
  await everywhere(page, 'sign-in-incomplete', 'Enter', () => page.getByRole('button', { name: 'Sign in' }).click());
  await everywhere(page, 'sign-in-refused', 'That username or password is not right', () => signIn(page, username, 'Wrong-horse-7-battery'));
  await everywhere(page, 'register', 'Create your account', () => page.getByRole('link', { name: 'Create' }).first().click());
  await page.goto(authorization(application));
  await everywhere(page, 'consent', `${application.name} asks for access`, () => signIn(page, username));
  await everywhere(page, 'sign-out', 'Sign out?', () => page.goto(`${base}/oidc/session/end`));
  await everywhere(page, 'signed-out', 'signed out', () => page.getByRole('button', { name: 'Sign out' }).click());
  await examine(page, 'error', 'oidc.invalid_redirect_uri', () => page.goto(authorization(application, { redirect_uri: 'https://evil.example/' })));
  await page.context().close();
  const stranger = await chromium.open();
  await everywhere(stranger, 'no-interaction', 'no longer open', () => stranger.goto(`${base}/sign-in`));
  for (const [path, shown] of [['account-suspended', 'Your account is suspended'], ['nothing', 'There is no page here'],
    ['single-sign-on/email', 'Sign in with your organization'], ['reset-password', 'Forgot your password?']]) {
    await everywhere(stranger, path.replaceAll('/', '-'), shown, () => follow(stranger, `${base}/${path}`));
  }
  await stranger.context().close();
});

test('the demo app', async () => {
  const page = await chromium.open();
  await everywhere(page, 'demo-welcome', 'Create an account', () => page.goto(`${base}/demo-app`));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await everywhere(page, 'demo-signed-in', 'Hello', () => signIn(page, username));
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

// Its other pages are examined one by one elsewhere.
test('the console', async () => {
  const page = await chromium.open();
  await openConsole(page);
  const to = (path) => () => follow(page, `${base}/console${path}`);
  await to('/applications')();
  await examine(page, 'console-create-application', 'What kind', () => page.getByRole('button', { name: 'Create application' }).first().click());
  for (const type of ['SPA', 'Traditional', 'Native', 'MachineToMachine']) {
    const application = await createApplication(type, type === 'MachineToMachine' ? undefined : callback);
    await examine(page, `console-guide-${type}`, 'Terminal', to(`/applications/${application.id}`));
  }
  await examine(page, 'console-users', username, to('/users'));
  await examine(page, 'console-create-user', 'Create a user', () => page.getByRole('button', { name: 'Create user' }).first().click());
  await examine(page, 'console-nothing-here', 'There is no page here', to('/nothing'));
  await examine(page, 'console-welcome', 'This installation is set up', to('/welcome'));
  await examine(page, 'console-link', 'Create the first administrator', to('/welcome?token=spent'));
  await page.context().close();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
