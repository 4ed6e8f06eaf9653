// A person has nothing but addresses to prove who they are by, and gives them while signing in; accounts cannot be made.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, unique } from '../src/client.mjs';
import { examineFromTheRight, examineThoroughly } from '../src/examine.mjs';
import { codeFor } from '../src/inbox.mjs';
import { until } from '../src/until.mjs';

const username = unique('elisha');
const email = `${username}@example.com`;
const phone = `4179${Math.floor(1e6 + Math.random() * 9e6)}`;
let settings;
let centre;
let user;
let chromium;
let page;

const set = async (change) => expect(await management('PATCH', '/sign-in-exp', change), 200);

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, username: 'Edit', password: 'Edit' } }), 200);
  user = await createUser(username);
  chromium = await Chromium.start('second-factors-by-address');
  page = await chromium.open();
});
after(async () => {
  await chromium?.close();
  await set({ mfa: settings.mfa, signInMode: settings.signInMode });
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: centre.fields }), 200);
});

const heading = (name) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const arrived = () => page.getByText('How you sign in').waitFor();
const examined = async (name, shown) => {
  await examineThoroughly(chromium, page, name, shown, async () => {});
  await examineFromTheRight(chromium, page, name);
};

async function enterAskedFor(...factors) {
  await set({ mfa: { factors, policy: 'Mandatory' }, signInMode: 'SignIn' });
  await page.context().clearCookies();
  await page.goto(`${base}/account/security`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
}

const becomes = (field, value) => until(`${field} is ${value}`, async () => expect(await management('GET', `/users/${user.id}`), 200)[field] === value);

test('they give an e-mail address, and the code that it received', async () => {
  await enterAskedFor('EmailVerificationCode');
  await heading('Set up a second factor');
  await examined('choose', 'Choose one');
  await press('Code by e-mail');
  await heading('Add your e-mail address');
  await examined('address', 'We send a code there');
  await page.getByLabel('E-mail address').fill(email);
  await press('Send a code');
  await heading('Enter the code');
  await examined('code', 'You can ask for another code in');
  await page.getByLabel('Code of six digits').fill('000000');
  await press('Continue');
  await page.getByText('That code is not right.').waitFor();
  await page.getByLabel('Code of six digits').fill(await codeFor(email));
  await press('Continue');
  await arrived();
  await becomes('primaryEmail', email);
});

test('they prove to have it when they sign in again', async () => {
  await enterAskedFor('EmailVerificationCode');
  await heading('Prove that it is you');
  await press('Send the code');
  await examined('proof', 'You can ask for another code in');
  await page.getByLabel('Code', { exact: true }).fill(await codeFor(email));
  await press('Continue');
  await arrived();
});

test('a phone number does as well', async () => {
  await enterAskedFor('PhoneVerificationCode');
  await heading('Set up a second factor');
  await press('Code by text message');
  await heading('Add your phone number');
  await examined('number', 'Country or region');
  await page.getByLabel('Phone number').fill(`+${phone}`);
  await press('Send a code');
  await page.getByText(`It was sent to +${phone}`).waitFor();
  await page.getByLabel('Code of six digits').fill(await codeFor(phone));
  await press('Continue');
  await arrived();
  await becomes('primaryPhone', phone);
});

test('the pages complained about nothing', () => {
  assert.deepEqual(chromium.complaints, []);
});
