// OpenID Connect Core by certified client libraries: algorithms, signed userinfo, claims one by one, fresh sign-ins.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import * as oidc from 'openid-client';
import {
  Browser, base, createApplication, createUser, expect, management, secretOf, signIn, unique,
} from '../src/client.mjs';
import * as partner from '../src/third-party.mjs';

const callback = 'http://localhost:9/callback';
const issuer = new URL(`${base ?? 'http://localhost'}/oidc`);
const isCallback = (url) => url.startsWith(callback);
let username;

before(async () => {
  username = unique('core');
  const user = await createUser(username);
  expect(await management('PATCH', `/users/${user.id}/profile`, {
    profile: { givenName: 'Ada', address: { streetAddress: '12 St James\'s Square', postalCode: 'SW1Y 4JH' } },
  }), 200);
});

/** A confidential client that chose this, as the library knows it. */
async function client(metadata = {}, known = {}) {
  const application = await createApplication('Traditional', callback);
  expect(await management('PATCH', `/applications/${application.id}/client-metadata`, metadata), 200);
  const config = await oidc.discovery(issuer, application.id, { client_secret: await secretOf(application), ...known },
    undefined, { execute: [oidc.allowInsecureRequests] });
  oidc.enableNonRepudiationChecks(config);
  return config;
}

/** An authorization request of the client: where it begins, and what redeems its answer. */
async function request(config, more = {}) {
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback, scope: 'openid profile email', state, nonce, ...more,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
  return { url: url.href, redeem: (answer, more) => oidc.authorizationCodeGrant(config, answer, { ...checks, ...more }) };
}

async function tokens(config, more, browser = new Browser()) {
  const { url, redeem } = await request(config, more);
  return redeem(new URL(await signIn(browser, url, { username, callback })));
}

for (const alg of ['ES384', 'ES256', 'RS256', 'PS256', 'EdDSA']) {
  test(`ID tokens and userinfo are signed with ${alg} for who chose it`, async () => {
    const config = await client({ idTokenSignedResponseAlg: alg, userinfoSignedResponseAlg: alg },
      { id_token_signed_response_alg: alg, userinfo_signed_response_alg: alg });
    const granted = await tokens(config);
    const { sub } = granted.claims();
    assert.equal(header(granted.id_token).alg, alg);
    assert.equal((await oidc.fetchUserInfo(config, granted.access_token, sub)).sub, sub);
  });
}

test('userinfo is signed by a key that another library verifies', async () => {
  const config = await client({ userinfoSignedResponseAlg: 'PS256' });
  const granted = await tokens(config);
  const server = config.serverMetadata();
  const known = { client_id: config.clientMetadata().client_id, userinfo_signed_response_alg: 'PS256' };
  const insecure = { [oauth.allowInsecureRequests]: true };
  const response = await oauth.userInfoRequest(server, known, granted.access_token, insecure);
  assert.match(response.headers.get('content-type'), /^application\/jwt/);
  const claims = await oauth.processUserInfoResponse(server, known, granted.claims().sub, response);
  await oauth.validateApplicationLevelSignature(server, response, insecure);
  assert.equal(claims.iss, issuer.href);
  assert.equal(claims.aud, known.client_id);
});

test('claims have the form of the standard for who asks for it', async () => {
  const config = await client({ claimsProfile: 'standard' });
  const granted = await tokens(config, { scope: 'openid profile address phone' });
  assert.match(granted.claims().at_hash, /^[\w-]{32}$/);
  assert.equal(granted.claims().name, undefined);
  const told = await oidc.fetchUserInfo(config, granted.access_token, granted.claims().sub);
  assert.deepEqual(told.address, { street_address: '12 St James\'s Square', postal_code: 'SW1Y 4JH' });
  assert.ok(told.updated_at < 1e11);
  assert.equal('phone_number' in told, false);
});

test('the answer by form is redeemed as any other', async () => {
  const config = await client();
  const browser = new Browser();
  await tokens(config, {}, browser);
  const { url, redeem } = await request(config, { response_mode: 'form_post' });
  const { response } = await browser.follow(url, isCallback);
  const fields = [...(await response.text()).matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const granted = await redeem(new Request(callback, { method: 'POST', body: new URLSearchParams(fields) }));
  assert.ok(granted.claims().sub);
});

test('single claims are told where they were asked for', async () => {
  const config = await client({ claimsProfile: 'standard' });
  const granted = await tokens(config, {
    scope: 'openid', claims: JSON.stringify({ userinfo: { name: { essential: true } }, id_token: { given_name: null } }),
  });
  assert.equal(granted.claims().given_name, 'Ada');
  assert.equal(granted.claims().name, undefined);
  const told = await oidc.fetchUserInfo(config, granted.access_token, granted.claims().sub);
  assert.deepEqual(Object.keys(told).sort(), ['name', 'sub']);
});

test('a third party\'s single claims are consented to as scopes are', async () => {
  const shop = await partner.createThirdParty({ userScopes: ['email'] });
  const { url } = partner.authorization(shop, { scope: 'openid', claims: '{"userinfo":{"email":null,"name":null}}' });
  const { browser, at } = await partner.signedIn(username, url);
  assert.match(at, /\/consent\?app_id=/);
  assert.deepEqual((await partner.asked(browser)).missingOIDCScope, ['email']);
  assert.ok(partner.returned(await partner.answer(browser, 'POST')).code);
});

test('an essential acr is a fresh sign-in, whatever the session is worth', async () => {
  const config = await client();
  const browser = new Browser();
  await tokens(config, {}, browser);
  const acr = 'urn:keystory:acr:single-factor';
  const claims = JSON.stringify({ id_token: { acr: { essential: true, values: [acr] } } });
  const silent = await browser.follow((await request(config, { prompt: 'none', claims })).url, isCallback);
  assert.equal(new URL(silent.url).searchParams.get('error'), 'login_required');
  assert.equal((await tokens(config, { claims }, browser)).claims().acr, acr);
});

test('a hint at somebody keeps others out', async () => {
  const config = await client();
  const browser = new Browser();
  const hint = (await tokens(config, {}, browser)).id_token;
  const ask = async (who) => {
    const { url } = await request(config, { prompt: 'none', id_token_hint: hint });
    return new URL((await who.follow(url, isCallback)).url).searchParams;
  };
  assert.ok((await ask(browser)).get('code'));
  const other = new Browser();
  const name = unique('other');
  await createUser(name);
  await signIn(other, (await request(config)).url, { username: name, callback });
  assert.equal((await ask(other)).get('error'), 'login_required');
});

test('a max age that has passed is a fresh sign-in, which auth_time tells', async () => {
  const config = await client();
  const browser = new Browser();
  const first = (await tokens(config, {}, browser)).claims();
  const { url, redeem } = await request(config, { max_age: '0' });
  const again = await redeem(new URL(await signIn(browser, url, { username, callback })), { maxAge: 5 });
  assert.ok(again.claims().auth_time >= first.auth_time);
});

function header(token) {
  return JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString());
}
