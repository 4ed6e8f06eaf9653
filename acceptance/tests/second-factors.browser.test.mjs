// A person sets up second factors in a real browser, with an authenticator that the browser pretends to have.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineEverywhere, examineThoroughly } from '../src/examine.mjs';
import { totp } from '../src/totp.mjs';

const username = unique('hedy');
let chromium;
let page;
let settings;
let centre;

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, username: 'Edit', password: 'Edit', mfa: 'Edit' } }), 200);
  await createUser(username);
  chromium = await Chromium.start('second-factors');
  page = await chromium.open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
});
after(async () => {
  await chromium?.close();
  await set({ mfa: settings.mfa, passkeySignIn: settings.passkeySignIn });
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { ...centre.fields, mfa: centre.fields.mfa ?? 'Off' } }), 200);
});

const set = async (change) => expect(await management('PATCH', '/sign-in-exp', change), 200);
const heading = (name) => page.getByRole('heading', { name, level: 1 }).waitFor();
const everywhere = (name, shown) => examineEverywhere(chromium, page, name, shown);
let secret;

async function enter() {
  await page.context().clearCookies();
  await page.goto(`${base}/account/security`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
}

test('they set up an authenticator app and backup codes while signing in', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'Mandatory' } });
  await enter();
  await everywhere('choose', 'Set up a second factor');
  await page.getByRole('button', { name: 'Authenticator app' }).click();
  await heading('Set up an authenticator app');
  secret = await page.locator('code').innerText();
  await everywhere('totp', 'Scan the image');
  await page.getByLabel('Code').fill(totp(secret, -1));
  await page.getByRole('button', { name: 'Continue' }).click();
  await everywhere('backup-codes', 'Keep your backup codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('10 codes are left').waitFor();
  await chromium.keep(page, 'factors-of-the-account');
});

test('they prove the app when they sign in again', async () => {
  await enter();
  await everywhere('verification', 'Prove that it is you');
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('This code is not right').waitFor();
  await page.getByLabel('Code').fill(totp(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('10 codes are left').waitFor();
});

test('they make a passkey, and sign in with nothing else', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'Mandatory' }, passkeySignIn: { enabled: true, showPasskeyButton: true } });
  await enter();
  await heading('Prove that it is you');
  await page.getByLabel('Code').fill(totp(secret, 1));
  await page.getByRole('button', { name: 'Continue' }).click();
  await everywhere('create-passkey', 'Next time your finger');
  await page.getByRole('button', { name: 'Create a passkey' }).click();
  await page.getByText('10 codes are left').waitFor();

  await page.context().clearCookies();
  await page.goto(`${base}/account/security`);
  await page.waitForURL(/\/sign-in\?/);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('10 codes are left').waitFor();
  await chromium.keep(page, 'signed-in-by-passkey');
});

async function prove() {
  await page.getByLabel('Current password').fill(password);
  await page.keyboard.press('Enter');
}

test('an application has them put another authenticator app in the place of theirs', async () => {
  await page.context().route('https://app.example.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Settings of the application</p>' }));
  await page.goto(`${base}/account/authenticator-app/replace?redirect=${encodeURIComponent('https://app.example.com/settings')}`);
  await prove();
  const before = secret;
  secret = await page.locator('code').innerText();
  assert.notEqual(secret, before);
  await examineThoroughly(chromium, page, 'replace-app', 'Replace the authenticator app', async () => {});
  await page.getByLabel('Code').fill(totp(secret));
  await page.getByRole('button', { name: 'Replace it' }).click();
  await examineThoroughly(chromium, page, 'app-replaced', 'The new authenticator app counts from now on', async () => {});
  await page.getByRole('link', { name: 'Back to app.example.com' }).click();
  await page.getByText('Settings of the application').waitFor();
});

test('a page of this origin has them make new backup codes, and has them back at once', async () => {
  await page.goto(`${base}/account/backup-codes/regenerate?redirect=${encodeURIComponent(`${base}/account/backup-codes/manage`)}`);
  await prove();
  await page.getByText('The codes that you have now stop working.').waitFor();
  await chromium.keep(page, 'make-new-codes');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).waitFor();
  const codes = await page.getByRole('listitem').allInnerTexts();
  assert.equal(codes.length, 10);
  await examineThoroughly(chromium, page, 'new-codes', 'I have kept them', async () => {});
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL(/backup-codes\/manage$/);
  await prove();
  await page.getByText(codes[9]).waitFor();
  assert.deepEqual(await page.getByRole('listitem').allInnerTexts(), codes);
  await examineThoroughly(chromium, page, 'own-codes', 'Your backup codes', async () => {});
});

test('the passkey is given another name', async () => {
  await page.goto(`${base}/account/passkey/manage`);
  await prove();
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByLabel('Name').fill('Desk');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByText('It is renamed.').waitFor();
  await examineThoroughly(chromium, page, 'passkeys', 'Desk', async () => {});
});

test('the pages complained about nothing', () => {
  assert.deepEqual(chromium.complaints, []);
});
