// A person looks after their own account in a real browser: profile, password, signing out and in again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examine } from '../src/examine.mjs';

let username = unique('edith');
const next = 'Another-horse-8-battery';
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
let chromium;
let page;

before(async () => {
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { name: 'Edit', avatar: 'Edit', username: 'Edit', profile: 'Edit', password: 'Edit' } }), 200);
  await createUser(username);
  chromium = await Chromium.start('own-account');
  page = await chromium.open();
});
after(() => chromium?.close());

async function enter(secret) {
  await page.goto(`${base}/account`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username, secret);
}

async function prove(current) {
  await page.getByLabel('Current password').fill(current);
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
}

test('they change their profile, and it stays changed', async () => {
  await enter(password);
  await page.getByLabel('Name', { exact: true }).fill('Edith New');
  await page.getByLabel('Nickname').fill('Edie');
  await chromium.keep(page, 'profile-changed');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Your profile is saved.').waitFor();
  await page.reload();
  await page.getByLabel('Nickname').waitFor();
  assert.equal(await page.getByLabel('Nickname').inputValue(), 'Edie');
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Edith New');
  await chromium.keep(page, 'profile-saved');
});

test('they upload a picture, which is shown', async () => {
  await page.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') });
  await page.getByText('Your picture is saved.').waitFor();
  await page.locator('main img[src*="/api/.well-known/user-assets/"]').waitFor();
  await chromium.keep(page, 'picture');
});

test('a wrong current password changes nothing', async () => {
  await page.getByRole('link', { name: 'Security' }).click();
  await page.getByRole('button', { name: 'Change password' }).click();
  await prove(`${password}?`);
  await page.getByText('This is not your current password.').waitFor();
  await chromium.keep(page, 'password-refused');
});

test('the right one changes the password', async () => {
  await prove(password);
  await page.getByLabel('New password').fill(next);
  await page.getByRole('dialog').getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password is changed.').waitFor();
  await chromium.keep(page, 'password-changed');
});

test('an application leads them to a new username, and they go back to it', async () => {
  await page.context().route('https://app.example.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Settings of the application</p>' }));
  const back = encodeURIComponent('https://app.example.com/settings');
  username = unique('edie');
  await page.goto(`${base}/account/username?identifier=${username}&redirect=${back}`);
  await page.getByLabel('Current password').fill(next);
  await page.keyboard.press('Enter');
  await page.getByLabel('Username').waitFor();
  await examine(chromium, page, 'username', 'Change username', async () => {});
  assert.equal(await page.getByLabel('Username').inputValue(), username);
  await page.getByRole('button', { name: 'Change username' }).click();
  await examine(chromium, page, 'username-changed', `Your username is now ${username}.`, async () => {});
  assert.match(page.url(), /\/account\/username\/success\?/);
  await page.getByRole('link', { name: 'Back to app.example.com' }).click();
  await page.getByText('Settings of the application').waitFor();
  await page.goto(`${base}/account/security`);
});

test('they sign out, and in again with the new password only', async () => {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await chromium.keep(page, 'signed-out');
  await enter(password);
  await page.getByText('That username or password is not right.').waitFor();
  await chromium.keep(page, 'old-password-refused');
  await enter(next);
  await page.getByRole('button', { name: /^Your account/ }).waitFor();
  await chromium.keep(page, 'signed-in-again');
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
