// Somebody who registers is asked about themselves, answers with nothing but the keyboard, and has it kept where it belongs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium } from '../src/chromium.mjs';
import { base, expect, management, password, unique } from '../src/client.mjs';
import { examineEverywhere } from '../src/examine.mjs';
import { until } from '../src/until.mjs';

const username = unique('ada');
const team = unique('team');
const shirt = unique('shirt');
const fields = [
  { name: team, type: 'Text', label: 'Team', description: 'Whom you work with.', required: true, config: { minLength: 3, placeholder: 'Such as Engines' } },
  { name: shirt, type: 'Select', label: 'Shirt', required: false, config: { options: [{ value: 's', label: 'Small' }, { value: 'l', label: 'Large' }] } },
  { name: 'birthdate', type: 'Date', label: 'Date of birth', required: false, config: { format: 'yyyy-MM-dd' } },
];
let earlier;
let chromium;
let page;

before(async () => {
  earlier = expect(await management('GET', '/sign-in-exp'), 200);
  for (const field of fields) expect(await management('POST', '/custom-profile-fields', field), 201);
  expect(await management('PATCH', '/sign-in-exp', { signUpProfileFields: fields.map(({ name }) => ({ name })) }), 200);
  await until('the pages ask for the fields', async () => {
    const { customProfileFields } = await (await fetch(`${base}/api/.well-known/sign-in-exp`)).json();
    return customProfileFields.length === fields.length;
  });
  chromium = await Chromium.start('profile-fields');
  page = await chromium.open();
});
after(async () => {
  await chromium?.close();
  expect(await management('PATCH', '/sign-in-exp', { signUpProfileFields: earlier.signUpProfileFields }), 200);
  for (const { name } of fields) await management('DELETE', `/custom-profile-fields/${name}`);
});

const said = (text) => page.getByRole('alert').filter({ hasText: text }).waitFor();

test('they are asked once username and password are there', async () => {
  await page.goto(`${base}/demo-app`);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await examineEverywhere(chromium, page, 'asked', 'A few things about you', () => page.getByRole('button', { name: 'Create account' }).click());
  assert.equal(await page.getByLabel('Team').evaluate((input) => input === document.activeElement), true);
});

test('what is missing or does not do is told at the field', async () => {
  await page.keyboard.press('Enter');
  await said('Fill in this field.');
  await page.keyboard.type('En');
  await said('Use at least 3 characters.');
  await examineEverywhere(chromium, page, 'wrong', 'Use at least 3 characters.', async () => {});
  await page.keyboard.type('gines');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Large');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await said('Enter day, month and year.');
  assert.match(page.url(), /\/continue\/extraProfile/);
});

test('with all that is needed the account is made, and holds the answers', async () => {
  await page.getByLabel('Date of birth').fill('1815-12-10');
  await chromium.keep(page, 'answered');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  const [user] = await until('the user is listed', async () => {
    const found = expect(await management('GET', `/users?search.username=${username}`), 200);
    return found.length === 1 && found;
  });
  assert.deepEqual(user.customData, { [team]: 'Engines', [shirt]: 'l' });
  assert.equal(user.profile.birthdate, '1815-12-10');
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
