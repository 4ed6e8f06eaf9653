// What the provider promises around a sign-in: response modes, fresh logins, one browser, one use.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  Browser, createApplication, createUser, expect, form, formHeaders, identify, pkce, signIn, unique,
} from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
let spa;
let username;

before(async () => {
  spa = await createApplication('SPA', callback);
  username = unique('flow');
  await createUser(username);
});

function authorization(client, more = {}) {
  const url = `/oidc/auth?${form({
    client_id: client.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile offline_access', prompt: 'consent',
    state: 'st', code_challenge: pkce().challenge, code_challenge_method: 'S256', ...more,
  })}`;
  return { url };
}
const isCallback = (url) => url.startsWith(callback);
const returned = (url) => new URL(url).searchParams;

test('one sign-in serves two applications', async () => {
  const browser = new Browser();
  await signIn(browser, authorization(spa).url, { username, callback });
  const other = await createApplication('SPA', callback);
  const { url } = await browser.follow(authorization(other).url, isCallback);
  assert.ok(returned(url).get('code'));
});

test('prompt login asks again, although somebody is signed in', async () => {
  const browser = new Browser();
  await signIn(browser, authorization(spa).url, { username, callback });
  const { url } = await browser.follow(authorization(spa, { prompt: 'login' }).url, isCallback);
  assert.match(url, /\/sign-in\?/);
});

test('a sign-in older than max_age is not enough', async () => {
  const browser = new Browser();
  await signIn(browser, authorization(spa).url, { username, callback });
  const { url } = await browser.follow(authorization(spa, { max_age: '0' }).url, isCallback);
  assert.match(url, /\/sign-in\?/);
});

test('the answer comes in the fragment, or as a form', async () => {
  const browser = new Browser();
  await signIn(browser, authorization(spa).url, { username, callback });
  const fragment = await browser.follow(authorization(spa, { response_mode: 'fragment' }).url, isCallback);
  assert.ok(new URLSearchParams(new URL(fragment.url).hash.slice(1)).get('code'));
  const posted = await browser.follow(authorization(spa, { response_mode: 'form_post' }).url, isCallback);
  const html = await posted.response.text();
  assert.match(html, /<form method="post" action="http:\/\/localhost:9\/callback">/);
  assert.match(html, /name="code" value="[0-9A-Za-z]{43}"/);
  assert.match(posted.response.headers.get('content-security-policy'), /form-action 'self' http:\/\/localhost:9(;|$)/);
});

test('an interaction belongs to one browser and ends once', async () => {
  const browser = new Browser();
  const { url } = authorization(spa);
  await browser.follow(url);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  await identify(browser, username);
  const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);

  const thief = await new Browser().open(redirectTo);
  assert.equal(thief.status, 400);
  assert.equal((await thief.json()).code, 'session.not_found');

  const landed = await browser.follow(redirectTo, isCallback);
  assert.ok(returned(landed.url).get('code'));
  const again = await browser.open(redirectTo);
  assert.equal(again.status, 400);
});

test('steps of an interaction do not open without one', async () => {
  for (const page of ['/sign-in', '/register', '/consent']) {
    const response = await new Browser().open(page);
    assert.equal(response.status, 303, page);
    assert.equal(response.headers.get('location'), '/unknown-session', page);
  }
});

test('signing out without a registered address asks, and stays', async () => {
  const browser = new Browser();
  await signIn(browser, authorization(spa).url, { username, callback });
  const page = await browser.open(`/oidc/session/end?${form({ client_id: spa.id, post_logout_redirect_uri: 'https://evil.example/' })}`);
  const html = await page.text();
  assert.match(html, /Sign out\?/);
  assert.doesNotMatch(html, /evil/);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)[1];
  const forged = await new Browser().open('/oidc/session/end/confirm', { method: 'POST', headers: formHeaders, body: form({ logout: 'yes', xsrf }) });
  assert.equal(forged.status, 400);
  const done = await browser.open('/oidc/session/end/confirm', { method: 'POST', headers: formHeaders, body: form({ logout: 'yes', xsrf }) });
  assert.equal(done.status, 303);
  const landed = await browser.follow(authorization(spa).url, isCallback);
  assert.match(landed.url, /\/sign-in\?/);
});
