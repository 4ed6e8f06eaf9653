// An application of a third party in a real browser: what it may ask for is set, asked, refused, allowed, and not asked again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from '../src/accessibility.mjs';
import { openConsole } from '../src/administrator.mjs';
import { Chromium, signIn } from '../src/chromium.mjs';
import { createUser, expect, management, unique } from '../src/client.mjs';
import { Partner } from '../src/partner.mjs';
import { createApi } from '../src/third-party.mjs';

const username = unique('mary');
const name = unique('Partner');
let chromium;
let admin;
let visitor;
let partner;
let api;

before(async () => {
  const user = await createUser(username);
  expect(await management('PATCH', `/users/${user.id}`, { primaryEmail: `${username}@example.com` }), 200);
  api = await createApi(user, 'read', 'write');
  partner = await Partner.start();
  chromium = await Chromium.start('third-party');
  admin = await chromium.open();
  visitor = await chromium.open();
});
after(() => Promise.all([chromium?.close(), partner?.close()]));

test('the administrator creates it and says what it may ask for', async () => {
  await openConsole(admin);
  await admin.getByRole('link', { name: 'Applications' }).first().click();
  await admin.getByRole('button', { name: 'Create application' }).first().click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Redirect URI').fill(partner.callback);
  await dialog.getByLabel('It belongs to a third party').check();
  await chromium.keep(admin, 'create');
  await dialog.getByRole('button', { name: 'Create application' }).click();
  await admin.getByRole('heading', { name }).waitFor();
  await admin.getByRole('tab', { name: 'Permissions' }).click();
  await admin.getByRole('checkbox', { name: 'E-mail address' }).click();
  await admin.getByRole('checkbox', { name: 'E-mail address', checked: true }).waitFor();
  await admin.getByRole('button', { name: 'Add permissions' }).first().click();
  await dialog.getByLabel('API', { exact: true }).click();
  await admin.getByRole('option', { name: api.resource.name }).click();
  await dialog.getByLabel('read', { exact: true }).check();
  await chromium.keep(admin, 'add-permissions');
  await dialog.getByRole('button', { name: 'Add permissions' }).click();
  await admin.getByText('One permission is added.').waitFor();
  await admin.getByText('May read').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await chromium.keep(admin, 'permissions');
  const [, id] = /applications\/([a-z0-9]+)\//.exec(admin.url());
  await partner.register(id, { scope: 'openid profile email read write', resource: api.resource.indicator });
});

test('a person sees what it asks for, and may refuse', async () => {
  await visitor.goto(partner.address);
  await visitor.waitForURL(/\/sign-in\?/);
  await signIn(visitor, username);
  await visitor.getByRole('heading', { name: `${name} asks for access` }).waitFor();
  await chromium.keep(visitor, 'consent');
  const shown = await visitor.locator('body').innerText();
  for (const words of [/Your name, picture and profile/, /Your e-mail address/, /May read/]) assert.match(shown, words);
  assert.doesNotMatch(shown, /May write/);
  await isAccessible(visitor, 'consent');
  await visitor.getByRole('button', { name: 'Cancel' }).click();
  // The client has checked state and issuer of the refusal before it tells of it.
  await visitor.getByText('Refused: access_denied').waitFor();
});

test('they allow it when it asks again, without another sign-in, and it learns who they are', async () => {
  await visitor.goto(partner.address);
  await visitor.getByRole('button', { name: 'Allow' }).click();
  await visitor.getByText(/^Claims: /).waitFor();
  const claims = JSON.parse((await visitor.locator('body').innerText()).replace('Claims: ', ''));
  assert.equal(claims.username, username);
  assert.equal(claims.email, `${username}@example.com`);
});

test('it does not ask for the same again', async () => {
  await visitor.goto(partner.address);
  await visitor.getByText(/^Claims: /).waitFor();
});

test('the history tells what it was opened to', async () => {
  await admin.getByRole('tab', { name: 'Activity' }).click();
  await admin.getByText('May ask for a permission', { exact: true }).waitFor();
  await chromium.keep(admin, 'activity');
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
