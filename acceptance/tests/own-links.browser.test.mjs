// A person links their account at a provider to their own, and takes the link away again. The provider is the product
// itself: whoever is signed in is so there as well, and comes back at once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineFromTheRight, examineThoroughly } from '../src/examine.mjs';
import { Upstream } from '../src/upstream.mjs';

const username = unique('nora');
const connectorId = unique('far').replace('_', '-');
let offered;
let centre;
let chromium;
let page;

before(async () => {
  const upstream = await Upstream.itself();
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
});

const examined = async (name, shown) => {
  await examineThoroughly(chromium, page, name, shown, async () => {});
  await examineFromTheRight(chromium, page, name);
};

async function prove() {
  await page.getByLabel('Current password').fill(password);
  await page.keyboard.press('Enter');
}

test('they link it by way of the provider', async () => {
  await examined('not-linked', 'Not linked');
  await page.getByRole('link', { name: 'Link The other one' }).click();
  await prove();
  await examined('leaving', 'You sign in at The other one and come back here.');
  await page.getByRole('button', { name: 'Continue to The other one' }).click();
  await examined('linked', 'The account is linked.');
  await page.getByRole('link', { name: 'Back to your account' }).last().click();
  await page.getByRole('main').getByText(`Name of ${username}`).waitFor();
  await chromium.keep(page, 'linked-account');
});

test('an answer that nobody asked for links nothing', async () => {
  await page.goto(`${base}/account/callback/social/${connectorId}?code=abc&state=foreign`);
  await examined('refused', 'This answer does not belong to a question of this tab.');
});

test('they unlink it', async () => {
  await page.goto(`${base}/account/security`);
  await page.getByRole('button', { name: 'Unlink The other one' }).click();
  await prove();
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
  await page.getByText('The other one is unlinked.').waitFor();
  await page.getByText('Not linked').waitFor();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
