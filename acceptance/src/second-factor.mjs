// A person for each test who signs in step by step, and whose second factors are what the test is about.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { Authenticator } from './authenticator.mjs';
import { Browser, createApplication, createUser, expect, form, identify, management, pkce, unique } from './client.mjs';
import { totp } from './totp.mjs';

const callback = 'http://localhost:9/callback';
let application;
export let settings;
export let username;
export let user;

/** Another person for each test of the file; afterwards everybody is asked for what they were asked for before. */
export function eachWithAPersonOfItsOwn() {
  before(async () => {
    application = await createApplication('SPA', callback);
    settings = expect(await management('GET', '/sign-in-exp'), 200);
  });
  beforeEach(async () => {
    username = unique('factor');
    user = await createUser(username);
  });
  const restore = () => set({ mfa: settings.mfa, passkeySignIn: settings.passkeySignIn, adaptiveMfa: settings.adaptiveMfa });
  afterEach(restore);
  after(restore);
}

export const set = async (change) => expect(await management('PATCH', '/sign-in-exp', change), 200);
export const refusal = ({ status, body }) => `${status} ${body?.code}`;

export async function begin(kind = 'SignIn', agent) {
  const browser = new Browser(agent);
  await browser.follow(`/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'login',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  if (kind) expect(await browser.experience('PUT', '', { interactionEvent: kind }), 204);
  return browser;
}

/** Somebody who has given their password and is known. */
export async function identified(agent, name = username) {
  const browser = await begin('SignIn', agent);
  await identify(browser, name);
  return browser;
}

export const submit = (browser) => browser.experience('POST', '/submit');
export const post = async (browser, path, body, status = 200) => expect(await browser.experience('POST', path, body), status);

export async function finish(browser) {
  const { redirectTo } = await twice(browser, '/submit');
  const { url } = await browser.follow(redirectTo, (next) => next.startsWith(callback));
  assert.ok(new URL(url).searchParams.get('code'));
  return /\/oidc\/auth\/([^/?]+)/.exec(redirectTo)[1];
}

/** Takes a step, and takes it again as whoever has not heard of its answer: it is the same. */
export async function twice(browser, path, body, status = 200) {
  const first = await post(browser, path, body, status);
  assert.deepEqual(await post(browser, path, body, status), first);
  return first;
}

/** Sets up an authenticator app; answers its secret. */
export async function bindTotp(browser) {
  const { verificationId, secret, secretQrCode } = await post(browser, '/verification/totp/secret');
  assert.match(secretQrCode, /^data:image\/png;base64,/);
  const code = totp(secret);
  await twice(browser, '/verification/totp/verify', { verificationId, code });
  await twice(browser, '/profile/mfa', { type: 'Totp', verificationId }, 204);
  return secret;
}

export async function bindPasskey(browser, path = '/profile/mfa/passkey') {
  const authenticator = new Authenticator();
  const { verificationId, registrationOptions } = await post(browser, '/verification/web-authn/registration');
  const payload = authenticator.register(registrationOptions);
  await twice(browser, '/verification/web-authn/registration/verify', { verificationId, payload });
  await post(browser, path, { type: 'WebAuthn', verificationId }, 204);
  return authenticator;
}
