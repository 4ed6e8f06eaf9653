// A person changes where they are reached, by what was sent there, with the keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineFromTheRight, examineThoroughly } from '../src/examine.mjs';
import { codeFor } from '../src/inbox.mjs';

const username = unique('alma');
const email = `${username}@example.com`;
const phone = `4179${Math.floor(1e6 + Math.random() * 9e6)}`;
let centre;
let chromium;
let page;

before(async () => {
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', {
    enabled: true, fields: { ...centre.fields, username: 'Edit', password: 'Edit', email: 'Edit', phone: 'Edit' },
  }), 200);
  await createUser(username);
  chromium = await Chromium.start('own-addresses');
  page = await chromium.open();
  await page.goto(`${base}/account/security`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByText('How you sign in').waitFor();
});
after(async () => {
  await chromium?.close();
  await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { ...centre.fields, email: centre.fields.email ?? 'Off', phone: centre.fields.phone ?? 'Off' } });
});

const examined = async (name, shown) => {
  await examineThoroughly(chromium, page, name, shown, async () => {});
  await examineFromTheRight(chromium, page, name);
};

/** Types into the field that has the focus by itself, and sends the form. */
async function type(label, text) {
  await page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('they add an e-mail address by the code that it received', async () => {
  await page.getByRole('link', { name: 'Add e-mail address' }).focus();
  await page.keyboard.press('Enter');
  await examined('prove', 'Step 1 of 3');
  await type('Current password', password);
  await page.getByLabel('New e-mail address').waitFor();
  await examined('address', 'Step 2 of 3');
  await page.getByLabel('New e-mail address').focus();
  await type('New e-mail address', email);
  await page.getByText(`It was sent to ${email}.`).waitFor();
  await examined('code', 'Step 3 of 3');
  await page.getByLabel('Code', { exact: true }).focus();
  await type('Code', '000000');
  await page.getByText('This code is not right.').waitFor();
  await chromium.keep(page, 'wrong-code');
  await page.getByLabel('Code', { exact: true }).fill(await codeFor(email));
  await page.keyboard.press('Enter');
  await examined('done', `Your e-mail address is now ${email}.`);
  assert.equal((await page.request.get(`${base}/account`)).status(), 200);
});

test('a phone number is added by a link of an application, with a proof by e-mail', async () => {
  await page.goto(`${base}/account/phone?identifier=%2B${phone}&redirect=${encodeURIComponent('https://app.example.com/settings')}`);
  await page.getByRole('button', { name: 'Use a code by e-mail' }).click();
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByText(`It was sent to ${email}.`).waitFor();
  await type('Code', await codeFor(email));
  await page.getByLabel('New phone number').waitFor();
  await examined('phone', 'New phone number');
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByText(`It was sent to +${phone}.`).waitFor();
  await page.getByLabel('Code', { exact: true }).fill(await codeFor(phone));
  await page.keyboard.press('Enter');
  await page.getByText(`Your phone number is now +${phone}.`).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Back to app.example.com' }).getAttribute('href'), 'https://app.example.com/settings');
  await chromium.keep(page, 'back-to-the-application');
});

test('they take the number away again', async () => {
  await page.getByRole('link', { name: 'Back to your account' }).last().click();
  await page.getByText(`+${phone}`).waitFor();
  await examined('security', 'How you sign in');
  await page.getByRole('button', { name: 'Remove phone number' }).click();
  await page.getByRole('dialog').getByLabel('Current password').fill(password);
  await page.keyboard.press('Enter');
  await examined('removal', 'No codes reach you there any more');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Your phone number is removed.').waitFor();
  await page.getByText(`+${phone}`).waitFor({ state: 'hidden' });
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
