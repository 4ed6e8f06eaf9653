// What works once, kind by kind: three of each or more. The n-th try of a thing is made at its n-th door, and by one of two
// browsers where those of two people may bring the same thing.
import { Browser, base, createApplication, createUser, expect, form, identify, management, password, pkce, postForm, unique } from '../client.mjs';
import { answerDevice } from '../device.mjs';
import { codeFor } from '../inbox.mjs';
import { signedIn } from '../signed-in.mjs';
import { totp } from '../totp.mjs';
import { OneTimeThing } from './one-time-thing.mjs';

/** Lets people in by everything that is tried here. */
export async function allowAll() {
  const methods = ['username', 'email'].map((identifier) => (
    { identifier, password: true, verificationCode: identifier === 'email', isPasswordPrimary: true }));
  expect(await management('PATCH', '/sign-in-exp', {
    signUp: { identifiers: ['username'], password: true, verify: false }, signIn: { methods }, signInMode: 'SignInAndRegister',
    mfa: { factors: ['Totp', 'BackupCode'], policy: 'NoPrompt' },
  }), 200);
}

/** Made one after the other. */
async function several(count, make) {
  const made = [];
  for (let n = 0; n < count; n++) made.push(await make());
  return made.flat();
}

/** Each of a grant of its own: a code that comes back ends its grant. */
const codes = ({ provider }) => several(3, async () => {
  const redeem = await (await signedIn()).code();
  return new OneTimeThing('a code', (n) => redeem(provider(n)));
});

const refreshTokens = ({ provider }) => several(3, async () => {
  const holder = await signedIn();
  const { refresh_token: refreshToken } = holder.tokens();
  return new OneTimeThing('a refresh token', (n) => holder.exchange(refreshToken, provider(n)), ({ body }) => body.refresh_token);
});

async function pushedRequests({ provider }) {
  const person = await signedIn();
  return several(3, async () => {
    const authorize = await person.pushed();
    return new OneTimeThing('a pushed request', (n) => authorize(provider(n)));
  });
}

async function deviceCodes({ provider }) {
  const { id } = await createApplication('Native', undefined, { customClientMetadata: { isDeviceFlow: true } });
  const { browser } = await signedIn();
  return several(3, async () => {
    const asked = expect(await postForm('/oidc/device/auth', { client_id: id, scope: 'openid' }), 200);
    const { location } = await answerDevice(browser, asked.verification_uri_complete, 'confirm');
    if (location !== '/device/success') throw new Error(`The device was led to ${location}`);
    const fields = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: id, device_code: asked.device_code };
    return new OneTimeThing('a device code', (n) => postForm('/oidc/token', fields, provider(n)));
  });
}

/** A browser that the demo application has sent to sign in. */
async function begun() {
  const browser = new Browser();
  await browser.follow(`/oidc/auth?${form({
    client_id: 'demo-app', redirect_uri: `${base}/demo-app`, response_type: 'code', scope: 'openid', prompt: 'login',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  return browser;
}

/** Whoever a step was taken for takes it again, and is answered as before: that is one success. */
const ofVerification = ({ body }) => body.verificationId;

const addressOfNobody = () => `${unique('once')}@example.com`;

/** By the Management API, which knows of nobody that they gave it before. */
const emailCodes = ({ command }) => several(3, async () => {
  const email = addressOfNobody();
  expect(await management('POST', '/verification-codes', { email }), 204);
  const given = { email, verificationCode: await codeFor(email) };
  return new OneTimeThing('an e-mail code', (n) => management('POST', '/verification-codes/verify', given, command(n)));
});

const links = ({ command }) => several(3, async () => {
  const identifier = { type: 'email', value: addressOfNobody() };
  const { token } = expect(await management('POST', '/one-time-tokens', { email: identifier.value }), 201);
  const browsers = [await begun(), await begun()];
  return new OneTimeThing('a link', (n) =>
    browsers[n % 2].experience('POST', '/verification/one-time-token/verify', { identifier, token }, command(n)), ofVerification);
});

/** A browser whose person has given their password. */
async function identified(username) {
  const browser = await begun();
  await identify(browser, username);
  return browser;
}

/** The code of an authenticator app is read when it is tried first: it does not count for long. */
const factors = ({ command }) => several(3, async () => {
  const username = unique('once');
  const { id } = await createUser(username);
  const add = async (type) => expect(await management('POST', `/users/${id}/mfa-verifications`, { type }), 200);
  const { secret } = await add('Totp');
  const { codes: [backupCode] } = await add('BackupCode');
  const browsers = [await identified(username), await identified(username)];
  const verify = (n, kind, code) => browsers[n % 2].experience('POST', `/verification/${kind}/verify`, { code }, command(n));
  let code;
  return [
    new OneTimeThing('a code of an authenticator app', (n) => verify(n, 'totp', code ??= totp(secret, 1)), ofVerification),
    new OneTimeThing('a backup code', (n) => verify(n, 'backup-code', backupCode), ofVerification),
  ];
});

/** Whatever makes things that work once; last what lives for a minute. */
export const KINDS = [refreshTokens, deviceCodes, emailCodes, links, factors, pushedRequests, codes];

/** The link with which an installation is set up. */
export const setupLink = (token) => new OneTimeThing('the set-up link', async () => {
  const response = await fetch(`${base}/api/setup/administrator`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, username: unique('admin'), password }),
  });
  return { status: response.status };
});
