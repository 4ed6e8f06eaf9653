// The main job in a real browser: first administrator, an application, a person who registers, and what becomes of them.
// It spends the set-up link, so the names of the other files with a browser come after its own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, password, unique } from '../src/client.mjs';

const setupLink = process.env.KEYSTORY_SETUP_LINK;
const person = unique('ada');
let chromium;
let admin;
let visitor;

before(async () => {
  chromium = await Chromium.start('journey');
  admin = await chromium.open();
  visitor = await chromium.open();
});
after(() => chromium?.close());

const keep = (page, name) => chromium.keep(page, name);

test('the printed link makes the first administrator, once', async () => {
  assert.ok(setupLink, 'the first start prints a set-up link');
  await admin.goto(setupLink);
  await admin.getByLabel('Username').fill('admin');
  await admin.getByLabel('Password', { exact: true }).fill(password);
  await admin.getByLabel('Password again').fill(password);
  await keep(admin, 'first-administrator');
  await admin.getByRole('button', { name: 'Create administrator' }).click();
  await admin.waitForURL(/\/sign-in\?/);
  await keep(admin, 'console-sign-in');
  await signIn(admin, 'admin');
  await admin.getByRole('heading', { name: 'Get started' }).waitFor();
  await keep(admin, 'get-started');
  const second = await chromium.open();
  await second.goto(setupLink);
  await second.getByLabel('Username').or(second.getByText('This set-up link cannot be used')).first().waitFor();
  if (await second.getByLabel('Username').isVisible()) {
    await second.getByLabel('Username').fill('admin2');
    await second.getByLabel('Password', { exact: true }).fill(password);
    await second.getByLabel('Password again').fill(password);
    await second.getByRole('button', { name: 'Create administrator' }).click();
  }
  await second.getByText('This set-up link cannot be used').waitFor();
  await keep(second, 'link-spent');
  await second.context().close();
});

test('an application is created and shows what to paste', async () => {
  await admin.getByRole('link', { name: 'Applications' }).first().click();
  await keep(admin, 'applications');
  await admin.getByRole('button', { name: 'Create application' }).first().click();
  await admin.getByLabel('Name', { exact: true }).fill('Orders');
  await keep(admin, 'create-application');
  await admin.getByRole('dialog').getByRole('button', { name: 'Create application' }).click();
  await admin.getByRole('heading', { name: 'Orders' }).waitFor();
  await keep(admin, 'application-quick-start');
  assert.match(await admin.locator('body').innerText(), /@logto\/react/);
});

test('a person registers in the demo app and sees claims and tokens', async () => {
  await visitor.goto(`${base}/demo-app`);
  await visitor.getByRole('button', { name: 'Create an account' }).click();
  await visitor.getByRole('heading', { name: 'Create your account' }).waitFor();
  await visitor.getByLabel('Username').fill(person);
  await visitor.getByLabel('Password', { exact: true }).fill('short');
  await visitor.getByRole('button', { name: 'Create account' }).click();
  await keep(visitor, 'register-refused');
  await visitor.getByLabel('Password', { exact: true }).fill(password);
  await visitor.getByRole('button', { name: 'Create account' }).click();
  await visitor.getByRole('heading', { name: /^Hello/ }).waitFor();
  await keep(visitor, 'demo-signed-in');
  const shown = await visitor.locator('body').innerText();
  assert.match(shown, new RegExp(person));
  assert.match(shown, /ES384/);
  await visitor.getByRole('button', { name: 'Refresh', exact: true }).click();
  await visitor.getByText('Refreshed once.').waitFor();
});

test('they sign out and in again', async () => {
  await visitor.getByRole('button', { name: 'Sign out' }).click();
  await visitor.getByRole('button', { name: 'Sign in' }).waitFor();
  await keep(visitor, 'demo-signed-out');
  await visitor.getByRole('button', { name: 'Sign in' }).click();
  await visitor.waitForURL(/\/sign-in\?/);
  await signIn(visitor, person);
  await visitor.getByRole('heading', { name: /^Hello/ }).waitFor();
});

test('the administrator sees what happened to them, and suspends them', async () => {
  await admin.getByRole('link', { name: 'Users' }).first().click();
  await admin.getByRole('link', { name: new RegExp(person) }).first().waitFor();
  await keep(admin, 'users');
  await admin.getByRole('link', { name: new RegExp(person) }).first().click();
  await keep(admin, 'user');
  await admin.getByRole('tab', { name: 'Activity' }).or(admin.getByRole('link', { name: 'Activity' })).first().click();
  await admin.getByText('Account created').first().waitFor();
  await keep(admin, 'user-activity');
  await admin.getByRole('button', { name: 'Actions' }).click();
  await admin.getByRole('menuitem', { name: 'Suspend' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await admin.getByText(/is suspended\./).waitFor();
  await keep(admin, 'user-suspended');
});

test('a suspended person is refused at the next refresh and at sign-in', async () => {
  const complainedBefore = chromium.complaints.length;
  await visitor.getByRole('button', { name: 'Refresh', exact: true }).click();
  await visitor.getByText(/^The refresh was refused/).waitFor();
  await keep(visitor, 'demo-refresh-refused');
  const expected = chromium.complaints.splice(complainedBefore);
  assert.ok(expected.length > 0, 'the SDK reports the refusal');
  for (const complaint of expected) assert.match(complaint, /The refresh token is not valid/);
  const again = await chromium.open();
  await again.goto(`${base}/demo-app`);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await again.waitForURL(/\/sign-in\?/);
  await signIn(again, person);
  await again.getByText(/suspended/i).first().waitFor();
  await keep(again, 'sign-in-refused');
});

test('the administrator looks after their own account', async () => {
  const own = await admin.context().newPage();
  await own.goto(`${base}/account`);
  await own.getByText('admin').first().waitFor();
  await keep(own, 'account');
});

test('a wrong redirect URI shows an error page', async () => {
  const lost = await chromium.open();
  await lost.goto(`${base}/oidc/auth?client_id=demo-app&redirect_uri=https://evil.example/&response_type=code`);
  await lost.getByRole('alert').waitFor();
  assert.match(await lost.locator('body').innerText(), /oidc\.invalid_redirect_uri/);
  await keep(lost, 'wrong-redirect-uri');
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
