// Every page that the account centre's router knows can be used by everybody, in light, in dark and on a phone; and in
// other languages, one of which is written from the right.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineThoroughly, follow } from '../src/examine.mjs';
import { routesOf } from '../src/routes.mjs';

const FIELDS = ['name', 'avatar', 'profile', 'username', 'email', 'phone', 'password', 'social', 'mfa', 'session'];
const username = unique('iris');
const routes = routesOf('account');
let centre;
let chromium;
let page;

before(async () => {
  centre = expect(await management('GET', '/account-center'), 200);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, 'Edit']));
  const deleteAccountUrl = 'https://example.com/goodbye';
  expect(await management('PATCH', '/account-center', { enabled: true, deleteAccountUrl, fields: { ...centre.fields, ...fields } }), 200);
  await createUser(username);
  chromium = await Chromium.start('account');
  page = await chromium.open({ locale: 'en-GB' });
  await page.goto(`${base}/account`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.waitForURL(/\/account\//);
});
after(async () => {
  await chromium?.close();
  const fields = Object.fromEntries(FIELDS.map((field) => [field, centre.fields[field] ?? 'Off']));
  const { enabled, deleteAccountUrl, deletionRequestsEnabled } = centre;
  await management('PATCH', '/account-center', { enabled, deleteAccountUrl, deletionRequestsEnabled, fields: { ...centre.fields, ...fields } });
});

/** Examines all pages as they are now; a provider that nobody knows is as good as one. */
async function examineAll(language, title) {
  for (const route of routes) {
    const path = route.replace(':connectorId', 'nobody');
    const go = async () => {
      await (route === routes[0] ? page.goto(`${base}/account/${path}`) : follow(page, `${base}/account/${path}`));
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    };
    await examineThoroughly(chromium, page, `${language}-${path.replaceAll('/', '-')}`, title, go);
  }
}

/** Chooses a language as people do. */
async function choose(name) {
  await page.locator('header').getByRole('button').click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Words are fetched when they are chosen. */
const speaks = (language, direction) => page.locator(`html[lang="${language}"][dir="${direction}"]`).waitFor({ state: 'attached' });

test('every page, in English', async () => {
  assert.ok(routes.length > 5);
  await examineAll('en', 'Your account');
});

test('every page, in German, where people ask for deletion on our own', async () => {
  expect(await management('PATCH', '/account-center', { deleteAccountUrl: null, deletionRequestsEnabled: true }), 200);
  await choose('Deutsch');
  await speaks('de', 'ltr');
  await examineAll('de', 'Ihr Konto');
  await follow(page, `${base}/account/security`);
  await page.getByRole('button', { name: 'Um Löschung bitten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Konto löschen' });
  await dialog.getByLabel('Aktuelles Passwort').fill(password);
  await dialog.getByRole('button', { name: 'Weiter' }).click();
  await dialog.getByRole('button', { name: 'Um Löschung bitten' }).click();
  await page.getByRole('button', { name: 'Konto behalten' }).waitFor();
});

test('every page, in Arabic, from the right', async () => {
  await choose('العربية');
  await speaks('ar', 'rtl');
  await examineAll('ar', 'حسابك');
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
