// A person sees in a real browser where they are signed in, and what happened, and ends what they do not know.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineThoroughly } from '../src/examine.mjs';

const username = unique('judy');
let centre;
let chromium;
let here;
let there;

before(async () => {
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, password: 'ReadOnly', session: 'Edit', trustedDevice: 'Edit' } }), 200);
  await createUser(username);
  chromium = await Chromium.start('own-sessions');
  there = await signedIn();
  here = await signedIn();
});
after(async () => {
  await chromium?.close();
  const { password: secret = 'Off', session = 'Off', trustedDevice = 'Off' } = centre.fields;
  await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { password: secret, session, trustedDevice } });
});

async function signedIn() {
  const page = await chromium.open();
  await page.goto(`${base}/account`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.waitForURL(/\/account\//);
  return page;
}

async function showWhoOneIs() {
  await here.goto(`${base}/account/sessions`);
  await here.getByLabel('Current password').fill(password);
  await here.getByRole('button', { name: 'Continue' }).click();
}

test('they see their browsers and what happened, once they have shown who they are', async () => {
  await examineThoroughly(chromium, here, 'shown', 'This browser', showWhoOneIs);
  await here.getByText('Chrome, Linux', { exact: true }).first().waitFor();
  await here.getByText('Signed in', { exact: true }).first().waitFor();
  await here.getByRole('heading', { name: 'Trusted devices' }).waitFor();
});

test('they end the other session, which is then asked to sign in', async () => {
  await here.getByRole('button', { name: /^End the session/ }).click();
  await here.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
  await here.getByText('The session is ended.').waitFor();
  await here.getByRole('button', { name: /^End the session/ }).waitFor({ state: 'detached' });
  await chromium.keep(here, 'ended');
  await there.goto(`${base}/account`);
  await there.waitForURL(/\/sign-in\?/);
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
