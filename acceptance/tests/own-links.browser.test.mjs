// A person links an account at another installation of the product to their own, and takes the link away again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineFromTheRight, examineThoroughly } from '../src/examine.mjs';
import { Upstream } from '../src/upstream.mjs';

const username = unique('nora');
const connectorId = unique('far').replace('_', '-');
const there = `${username}@far.example.com`;
let offered;
let centre;
let upstream;
let chromium;
let page;
let far;

before(async () => {
  upstream = await Upstream.start();
  far = await upstream.createUser({ primaryEmail: there });
  centre = expect(await management('GET', '/account-center'), 200);
  offered = expect(await management('GET', '/sign-in-exp'), 200).socialSignInConnectorTargets;
  const connector = await upstream.connector(connectorId, `${base}/account/callback/social/${connectorId}`);
  expect(await management('POST', '/connectors', { id: connectorId, ...connector }), 200);
  expect(await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: [connectorId] }), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, social: 'Edit', password: 'Edit' } }), 200);
  await createUser(username);
  chromium = await Chromium.start('own-links');
  page = await chromium.open();
  await page.goto(`${base}/account/security`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByText('Linked accounts').waitFor();
});
after(async () => {
  await chromium?.close();
  await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { ...centre.fields, social: centre.fields.social ?? 'Off' } });
  await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: offered });
  await management('DELETE', `/connectors/${connectorId}`);
  await upstream?.stop();
});

const examined = async (name, shown) => {
  await examineThoroughly(chromium, page, name, shown, async () => {});
  await examineFromTheRight(chromium, page, name);
};

test('they link it by signing in there', async () => {
  await examined('not-linked', 'Not linked');
  await page.getByRole('link', { name: 'Link The other one' }).click();
  await page.getByLabel('Current password').fill(password);
  await page.keyboard.press('Enter');
  await examined('leaving', 'You sign in at The other one and come back here.');
  await page.getByRole('button', { name: 'Continue to The other one' }).click();
  await page.waitForURL((url) => url.href.startsWith(upstream.origin) && url.pathname === '/sign-in');
  await signIn(page, far.username);
  await examined('linked', 'The account is linked.');
  await page.getByRole('link', { name: 'Back to your account' }).last().click();
  await page.getByText(there).waitFor();
  await chromium.keep(page, 'linked-account');
});

test('an answer that nobody asked for links nothing', async () => {
  await page.goto(`${base}/account/callback/social/${connectorId}?code=abc&state=foreign`);
  await examined('refused', 'This answer does not belong to a question of this tab.');
});

test('they unlink it', async () => {
  await page.goto(`${base}/account/security`);
  await page.getByRole('button', { name: 'Unlink The other one' }).click();
  await page.getByRole('dialog').getByLabel('Current password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
  await page.getByText('The other one is unlinked.').waitFor();
  await page.getByText('Not linked').waitFor();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
