// One's own account without a mouse: an authenticator app, passkeys, sessions, applications, deletion; and the demo app's tokens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { arrives, finders, go, press, write } from '../src/keyboard.mjs';
import { totp } from '../src/totp.mjs';

const username = unique('barbara');
let centre;
let settings;
let chromium;
let page;

const { button, link, heading, field } = finders(() => page);
const dialog = (name) => finders(() => page.getByRole('dialog')).button(name);

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/sign-in-exp', { mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'NoPrompt' } }), 200);
  expect(await management('PATCH', '/account-center', {
    enabled: true, deleteAccountUrl: null, deletionRequestsEnabled: true,
    fields: { ...centre.fields, username: 'Edit', password: 'Edit', mfa: 'Edit', session: 'Edit' },
  }), 200);
  await createUser(username);
  chromium = await Chromium.start('keyboard-own-account');
});
after(async () => {
  await chromium?.close();
  expect(await management('PATCH', '/sign-in-exp', { mfa: settings.mfa }), 200);
  const { enabled, deleteAccountUrl, deletionRequestsEnabled, fields } = centre;
  expect(await management('PATCH', '/account-center', {
    enabled, deleteAccountUrl, deletionRequestsEnabled, fields: { ...fields, mfa: fields.mfa ?? 'Off', session: fields.session ?? 'Off' },
  }), 200);
});

/** A browser in which they have signed in. */
async function signedIn(path) {
  page = await chromium.open();
  await page.goto(`${base}${path}`);
  if (path === '/demo-app') {
    await go(button('Sign in'));
    await press(page, 'Enter');
  }
  await arrives(field('Username'));
  await page.keyboard.type(username);
  await press(page, 'Tab');
  await page.keyboard.type(password);
  await press(page, 'Enter');
  return page;
}

async function prove() {
  await arrives(field('Current password'));
  await page.keyboard.type(password);
  await press(page, 'Enter');
}

test('the demo app explains the tokens, and gets new ones', async () => {
  const demo = await signedIn('/demo-app');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  await go(button('Sign out'));
  await go(button('Refresh'));
  await press(page, 'Enter');
  await page.getByRole('status').filter({ hasText: /./ }).first().waitFor();
  await arrives(button('Refresh'));
  await chromium.keep(demo, 'demo');
});

test('an authenticator app is set up, and a wrong code said at its field', async () => {
  const devtools = await (await signedIn('/account/security')).context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await go(button('Add an authenticator app'));
  await press(page, 'Enter');
  await prove();
  await arrives(field('Code'));
  const secret = await page.getByRole('dialog').locator('code').innerText();
  await page.keyboard.type('000000');
  await press(page, 'Enter');
  await page.getByText('This code is not right.').waitFor();
  await arrives(field('Code'));
  await chromium.keep(page, 'wrong-code');
  await write(page, totp(secret));
  await press(page, 'Enter');
  await page.getByText('It is set up.').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.tagName !== 'BODY');
});

test('a passkey is added, renamed and removed', async () => {
  await page.goto(`${base}/account/passkey/manage`);
  await prove();
  await go(link('Add a passkey'));
  await press(page, 'Enter');
  await arrives(field('Name'));
  await page.keyboard.type('Desk');
  await press(page, 'Enter');
  await page.getByText('It is set up.').first().waitFor();
  await page.goto(`${base}/account/passkey/manage`);
  await prove();
  await go(button('Rename Desk'));
  await press(page, 'Enter');
  await arrives(field('Name'));
  await write(page, 'Lamp');
  await press(page, 'Enter');
  await go(button('Remove Lamp'));
  await press(page, 'Enter');
  await go(button('Cancel'));
  await press(page, 'Enter');
  await arrives(button('Rename Lamp'));
  await go(button('Remove Lamp'));
  await press(page, 'Enter');
  await go(button('Remove'));
  await chromium.keep(page, 'remove');
  await press(page, 'Enter');
  await page.getByText('You have no passkeys.').waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName !== 'BODY');
});

test('an application is disconnected after a question that can be left', async () => {
  await page.goto(`${base}/account/sessions`);
  await prove();
  await go(button('Disconnect Demo app'));
  await press(page, 'Enter');
  await go(dialog('Cancel'));
  await press(page, 'Escape');
  await arrives(button('Disconnect Demo app'));
  await press(page, 'Enter');
  await go(dialog('Disconnect'));
  await press(page, 'Enter');
  await page.getByText('Demo app is disconnected.').waitFor();
  await arrives(heading('Connected applications'));
  await chromium.keep(page, 'disconnected');
});

test('the other session is ended after a question that can be left', async () => {
  const end = page.getByRole('button', { name: /^End the session/ }).first();
  await go(end);
  await press(page, 'Enter');
  await go(dialog('Cancel'));
  await press(page, 'Escape');
  await arrives(end);
  await press(page, 'Enter');
  await go(dialog('End'));
  await press(page, 'Enter');
  await page.getByText('The session is ended.').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await chromium.keep(page, 'ended');
  await page.waitForFunction(() => document.activeElement?.tagName !== 'BODY');
});

test('deletion is asked for, and taken back', async () => {
  await go(link('Security'), 'Shift+Tab');
  await press(page, 'Enter');
  await go(button('Ask for deletion'));
  await press(page, 'Enter');
  await prove();
  await go(dialog('Ask for deletion'));
  await press(page, 'Enter');
  await page.getByText('You have asked for the deletion of your account.').waitFor();
  await go(button('Keep my account'));
  await press(page, 'Enter');
  await page.getByText('Your account stays.').waitFor();
  await arrives(button('Ask for deletion'));
  await heading('Delete account').waitFor();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
