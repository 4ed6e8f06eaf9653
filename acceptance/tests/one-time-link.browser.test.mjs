// Links that let people in once, followed in a real browser: to a new account, to another account, and in vain.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Chromium } from '../src/chromium.mjs';
import { createApplication, expect, form, base, management, pkce, unique } from '../src/client.mjs';
import { examineEverywhere } from '../src/examine.mjs';

/** The application, which has nothing to say but that people got there. */
const server = createServer((request, response) => response.setHeader('content-type', 'text/html').end('<title>App</title>Arrived'));
const email = `${unique('link').toLowerCase()}@example.com`;
let application;
let callback;
let earlier;
let chromium;
let page;

before(async () => {
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  callback = `http://localhost:${server.address().port}/callback`;
  application = await createApplication('SPA', callback);
  earlier = expect(await management('GET', '/sign-in-exp'), 200);
  expect(await management('PATCH', '/sign-in-exp', {
    signUp: { identifiers: ['email'], password: false, verify: true },
    signIn: { methods: ['username', 'email'].map((identifier) => ({ identifier, password: true, verificationCode: identifier === 'email', isPasswordPrimary: true })) },
  }), 200);
  chromium = await Chromium.start('one-time-link');
  page = await chromium.open();
});
after(async () => {
  await chromium?.close();
  server.close();
  expect(await management('PATCH', '/sign-in-exp', { signIn: earlier.signIn, signUp: earlier.signUp }), 200);
});

const issue = async (address) => expect(await management('POST', '/one-time-tokens', { email: address }), 201);
const follow = (token) => page.goto(`${base}/oidc/auth?${form({
  client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'consent',
  code_challenge: pkce().challenge, code_challenge_method: 'S256', one_time_token: token.token, login_hint: token.email,
})}`);
const arrived = () => page.waitForURL((url) => url.href.startsWith(callback) && url.searchParams.has('code'));

test('a link makes an account and lets in, without more', async () => {
  await follow(await issue(email));
  await arrived();
  const [user] = expect(await management('GET', `/users?search.primaryEmail=${email}`), 200);
  assert.equal(user.primaryEmail, email);
  assert.ok(user.lastSignInAt);
});

test('one that was used before says so, and leads back to where one can sign in', async () => {
  const token = await issue(email);
  await follow(token);
  await arrived();
  await page.context().clearCookies();
  await follow(token);
  await page.getByRole('heading', { name: 'This link did not work', level: 1 }).waitFor();
  await page.getByText('It was used already.').waitFor();
  assert.equal(page.url().includes(token.token), false);
  await examineEverywhere(chromium, page, 'used', 'It was used already.');
  await page.getByRole('link', { name: 'Back to sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
});

test('who is signed in already is asked before another account takes over, and may stay', async () => {
  await follow(await issue(email));
  await arrived();
  const other = `${unique('link').toLowerCase()}@example.com`;
  await follow(await issue(other));
  await examineEverywhere(chromium, page, 'switch', 'Switch account?');
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await arrived();
  await follow(await issue(other));
  await page.getByRole('button', { name: `Sign in as ${other}` }).click();
  await arrived();
  const [user] = expect(await management('GET', `/users?search.primaryEmail=${other}`), 200);
  assert.equal(user.primaryEmail, other);
  assert.deepEqual(chromium.complaints, []);
});
