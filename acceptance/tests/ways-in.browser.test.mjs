// The ways into an account beside a username with its password: by a code, past a forgotten password, by another provider,
// past those that tell people from programs; and the pages that ask for what an account lacks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createApplication, createUser, expect, form, management, password, pkce, unique } from '../src/client.mjs';
import { Elsewhere } from '../src/elsewhere.mjs';
import { examineEverywhere } from '../src/examine.mjs';
import { codeFor } from '../src/inbox.mjs';
import { until } from '../src/until.mjs';

const connectorId = unique('far').replace('_', '-');
const person = unique('ada');
const email = `${person}@example.com`;
const next = 'Another-horse-8-battery';
let application;
let chromium;
let earlier;
let elsewhere;
let page;

const set = async (change) => expect(await management('PATCH', '/sign-in-exp', change), 200);
const method = (identifier, verificationCode) => ({ identifier, password: true, verificationCode, isPasswordPrimary: !verificationCode });

before(async () => {
  earlier = expect(await management('GET', '/sign-in-exp'), 200);
  elsewhere = await Elsewhere.start();
  application = await createApplication('SPA', elsewhere.callback);
  await set({
    signUp: { identifiers: ['email'], password: true, verify: true, secondaryIdentifiers: [{ identifier: 'username' }] },
    signIn: { methods: [method('email', true), method('phone', true), method('username', false)] },
    forgotPasswordMethods: ['EmailVerificationCode'],
    color: { ...earlier.color, isDarkModeEnabled: true },
  });
  chromium = await Chromium.start('ways-in');
  page = await chromium.open();
  await elsewhere.reach(page.context());
});
after(async () => {
  await chromium?.close();
  elsewhere?.close();
  // Where nothing could be begun there is nothing to undo.
  if (!earlier) return;
  const { signIn: methods, signUp, forgotPasswordMethods, captchaPolicy, color } = earlier;
  await set({ signIn: methods, signUp, forgotPasswordMethods, captchaPolicy, color, socialSignInConnectorTargets: [] });
  await management('DELETE', `/connectors/${connectorId}`);
  await management('DELETE', '/captcha-provider');
});

const examined = (name, shown) => examineEverywhere(chromium, page, name, shown);
const heading = (name) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const arrived = () => page.waitForURL((url) => url.href.startsWith(elsewhere.callback) && url.searchParams.has('code'));

/** Begins anew, as nobody, at this page. */
async function enter(firstScreen = 'sign_in') {
  await page.context().clearCookies();
  await page.goto(`${base}/oidc/auth?${form({
    client_id: application.id, redirect_uri: elsewhere.callback, response_type: 'code', scope: 'openid', code_challenge: pkce().challenge,
    code_challenge_method: 'S256', first_screen: firstScreen,
  })}`);
}

/** Has a code sent there, and gives it. */
async function prove(address, label = 'E-mail address') {
  await page.getByLabel(label, { exact: true }).fill(address);
  await press('Send a code');
  await heading('Enter the code');
  await page.getByLabel('Code of six digits').fill(await codeFor(address));
}

test('an address makes an account by the code that it received, with what else an account needs', async () => {
  await enter('register');
  await heading('Create your account');
  await press('Send a code');
  await examined('register-address', 'Enter an e-mail address.');
  await page.getByLabel('E-mail address').fill(email);
  await press('Send a code');
  await heading('Enter the code');
  await page.getByLabel('Code of six digits').fill('000000');
  await examined('register-code', 'That code is not right.');
  await page.getByLabel('Code of six digits').fill(await codeFor(email));
  await heading('A little more is needed');
  await press('Continue');
  await examined('continue-username-password', 'Choose a username.');
  await page.getByLabel('Username').fill(person);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press('Continue');
  await arrived();
});

test('who has an account signs in by a code', async () => {
  await enter();
  await examined('sign-in-by-code', 'Use your password instead');
  await prove(email, 'E-mail address or phone number');
  await arrived();
});

test('a phone number is one of the country that is found with the keyboard', async () => {
  const number = Math.random().toString().slice(2, 9);
  await enter();
  await page.getByLabel('E-mail address or phone number').fill('079');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('swi');
  await examined('country', 'Switzerland (\u200E+41)');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.type(` ${number}`);
  await page.keyboard.press('Enter');
  await page.getByText(`It was sent to +4179${number}`).waitFor();
  await page.getByLabel('Code of six digits').fill(await codeFor(`4179${number}`));
  await heading('You are new here');
});

test('who comes the wrong way is shown the other', async () => {
  await enter();
  await prove(`nobody-${email}`, 'E-mail address or phone number');
  await examined('no-account', 'You are new here');
  await enter('register');
  await prove(email);
  await examined('has-account', 'You have an account already');
  await press('Sign in to it');
  await arrived();
});

test('a forgotten password is replaced by a code', async () => {
  await enter();
  await press('Use your password instead');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await examined('forgotten', 'Say where we can send you a code');
  await prove(email);
  await heading('Choose a new password');
  await page.getByLabel('New password').fill(password);
  await press('Set the password');
  await examined('new-password', 'This is the password that you have.');
  await page.getByLabel('New password').fill(next);
  await press('Set the password');
  await examined('replaced', 'Your password is changed');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await press('Use your password instead');
  await page.getByRole('textbox').first().fill(email);
  await page.getByLabel('Password', { exact: true }).fill(next);
  await press('Sign in');
  await arrived();
});

test('who signs in by a password gives the address that their account lacks', async () => {
  const username = unique('grace');
  await createUser(username);
  await enter();
  await press('Use your password instead');
  await page.getByRole('textbox').first().fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press('Sign in');
  await heading('A little more is needed');
  await examined('continue-email', 'Your account needs this');
  await prove(`${username}@example.com`);
  await arrived();
});

test('who is vouched for by another provider chooses a username, links an account, or thinks better of it', async () => {
  expect(await management('POST', '/connectors', { id: connectorId, ...elsewhere.connector(connectorId) }), 200);
  await set({ socialSignInConnectorTargets: [connectorId], socialSignIn: {} });
  const depart = async () => {
    await enter();
    await press('Continue with Far away');
  };
  await enter();
  await examined('sign-in-social', 'Continue with Far away');
  await press('Continue with Far away');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await examined('social-cancelled', 'Signing in with Far away did not work');

  elsewhere.person = { id: unique('far'), name: 'Ada', email: `new-${email}`, email_verified: true };
  await depart();
  await page.getByRole('link', { name: 'Go on' }).click();
  await heading('A little more is needed');
  await examined('continue-username', 'Your account needs this');
  await page.getByLabel('Username').fill(unique('far'));
  await press('Continue');
  await arrived();

  elsewhere.person = { id: unique('far'), name: 'Ada', email, email_verified: true };
  await depart();
  await page.getByRole('link', { name: 'Go on' }).click();
  await examined('link', 'You already have an account here');
  await press('Link and sign in');
  await arrived();
});

/** Has this provider ask everybody, and waits until the pages know. */
async function guardedBy(config) {
  expect(await management('PUT', '/captcha-provider', { config: { siteKey: 'site', secretKey: 'secret', ...config } }), 200);
  await set({ captchaPolicy: { enabled: true }, signIn: { methods: [method('username', false)] }, signUp: earlier.signUp, socialSignInConnectorTargets: [] });
  await until('the pages know who asks', async () => {
    await enter();
    const known = JSON.parse(await page.locator('#keystory-settings').textContent()).captcha;
    return known?.type === config.type && known.mode === config.mode;
  });
}

test('Turnstile lets people in, and no programs', async () => {
  await guardedBy({ type: 'Turnstile' });
  await signIn(page, person, next);
  await examined('turnstile', 'I am a human');
  await press('I am a program');
  await examined('turnstile-refused', 'The check that you are not a program was not passed.');
  await press('Sign in');
  await press('I am a human');
  await arrived();
});

test('reCAPTCHA asks unseen, or with something to tick', async () => {
  const provider = { type: 'RecaptchaEnterprise', projectId: 'acme-1' };
  await guardedBy(provider);
  await signIn(page, person, next);
  await arrived();
  await guardedBy({ ...provider, mode: 'checkbox' });
  await signIn(page, person, next);
  await press('I am a human');
  await arrived();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
