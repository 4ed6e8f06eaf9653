// The main journeys without a mouse: registering, signing in with a second factor, a new password, a new user, the event log.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openConsole } from '../src/administrator.mjs';
import { Chromium } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { arrives, go, press, write } from '../src/keyboard.mjs';
import { totp } from '../src/totp.mjs';
import { until } from '../src/until.mjs';

const next = 'Another-horse-8-battery';
let chromium;
let page;
let settings;
let centre;
let user;
let secret;

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/sign-in-exp', { mfa: { factors: ['Totp'], policy: 'NoPrompt' } }), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, username: 'Edit', password: 'Edit' } }), 200);
  user = await createUser(unique('annie'));
  ({ secret } = expect(await management('POST', `/users/${user.id}/mfa-verifications`, { type: 'Totp' }), 200));
  chromium = await Chromium.start('keyboard');
});
after(async () => {
  await chromium?.close();
  expect(await management('PATCH', '/sign-in-exp', { mfa: settings.mfa }), 200);
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: centre.fields }), 200);
});

const named = (role) => (name) => page.getByRole(role, { name, exact: true }).first();
const [button, link, heading] = ['button', 'link', 'heading'].map(named);
const field = (name) => page.getByLabel(name, { exact: true });

test('a person registers, and is led to what is wrong', async () => {
  page = await chromium.open();
  await page.goto(`${base}/demo-app`);
  await go(button('Create an account'));
  await press(page, 'Enter');
  await arrives(field('Username'));
  await press(page, 'Enter');
  await page.getByRole('alert').first().waitFor();
  await arrives(field('Username'));
  await write(page, user.username);
  await go(field('Password'));
  await write(page, password);
  await press(page, 'Enter');
  await page.getByText('This username is taken').waitFor();
  await arrives(field('Username'));
  await chromium.keep(page, 'username-taken');
  await write(page, unique('mary'));
  await go(button('Create account'));
  await press(page, 'Space');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  await page.context().close();
});

test('another signs in with a second factor', async () => {
  page = await chromium.open();
  await page.goto(`${base}/account/security`);
  await arrives(field('Username'));
  await go(link('Create an account'));
  await press(page, 'Enter');
  await arrives(field('Username'));
  await go(link('Sign in'));
  await press(page, 'Enter');
  await arrives(field('Username'));
  await write(page, user.username);
  await go(field('Password'));
  await write(page, password);
  await press(page, 'Enter');
  await arrives(field('Code'));
  await page.keyboard.type('000000');
  await press(page, 'Enter');
  await page.getByRole('alert').waitFor();
  await go(field('Code'));
  await write(page, totp(secret));
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Change password' }).waitFor();
});

test('they change their password, and are back where they began', async () => {
  await press(page, 'Tab');
  await arrives(link('Skip to the page'));
  await chromium.keep(page, 'skip');
  await press(page, 'Enter');
  await go(button('Change password'));
  await press(page, 'Enter');
  await arrives(field('Current password'));
  await press(page, 'Escape');
  await arrives(button('Change password'));
  await press(page, 'Enter');
  await arrives(field('Current password'));
  await page.keyboard.type(next);
  await press(page, 'Enter');
  await page.getByText('This is not your current password.').waitFor();
  await arrives(field('Current password'));
  await write(page, password);
  await go(button('Show password'));
  await press(page, 'Space');
  assert.equal(await page.getByLabel('Current password').getAttribute('type'), 'text');
  await chromium.keep(page, 'password-shown');
  await go(button('Continue'));
  await press(page, 'Enter');
  await arrives(field('New password'));
  await page.keyboard.type(next);
  await press(page, 'Enter');
  await page.getByText('Your password is changed.').waitFor();
  await arrives(button('Change password'));
  await page.context().close();
});

test('an administrator creates a user, whose page begins with the heading', async () => {
  page = await chromium.open();
  await openConsole(page);
  await go(link('Skip to the page'));
  await go(link('Users'));
  await press(page, 'Enter');
  await go(button('Create user'));
  await press(page, 'Enter');
  await arrives(field('Name'));
  await page.keyboard.type('Grace');
  await press(page, 'Enter');
  await arrives(field('Username'));
  await page.keyboard.type(unique('grace'));
  await go(page.getByRole('dialog').getByRole('button', { name: 'Create user' }));
  await press(page, 'Enter');
  await page.waitForURL(/\/users\/[^/]+$/);
  await arrives(heading('Grace'));
  await chromium.keep(page, 'created-user');
});

test('and filters the event log without losing the place', async () => {
  await page.goto(`${base}/console/events`);
  const about = page.getByRole('combobox', { name: 'About' });
  await go(about);
  await page.keyboard.type(user.username);
  const found = page.getByRole('listbox', { name: 'About' }).getByRole('option');
  await until('Only they are found', async () => (await found.count()) === 1);
  await press(page, 'Enter');
  await page.waitForURL(/subject=/);
  await arrives(about);
  await link('user.totp_added').waitFor();
  await go(page.getByRole('switch', { name: 'Live' }), 'Shift+Tab');
  await press(page, 'Space');
  expect(await management('PATCH', `/users/${user.id}`, { name: 'Annie Easley' }), 200);
  await page.getByRole('status').filter({ hasText: /· \d+$/ }).waitFor({ state: 'attached' });
  await press(page, 'Space');
  await go(link('user.name_changed'));
  await chromium.keep(page, 'row');
  await press(page, 'Enter');
  await page.waitForURL(/\/events\/\d+$/);
  await arrives(heading('user.name_changed'));
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
