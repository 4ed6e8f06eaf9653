// A certified client library under FAPI 2.0: pushed and signed requests, signed answers, keys instead of secrets, bound tokens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importJWK, SignJWT } from 'jose';
import * as oidc from 'openid-client';
import { Browser, base, createApplication, createUser, expect, management, signIn, unique } from '../src/client.mjs';

const callback = 'https://app.example.com/callback';
const issuer = new URL(`${base ?? 'http://localhost'}/oidc`);
const insecure = { execute: [oidc.allowInsecureRequests] };
const es256 = { name: 'ECDSA', namedCurve: 'P-256' };
let application;
let keys;
let centre;

before(async () => {
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true }), 200);
  application = await createApplication('Traditional', callback);
  keys = await crypto.subtle.generateKey(es256, true, ['sign', 'verify']);
  const jwk = { ...await crypto.subtle.exportKey('jwk', keys.publicKey), kid: 'a', use: 'sig', alg: 'ES256' };
  delete jwk.key_ops;
  delete jwk.ext;
  await choose({
    tokenEndpointAuthMethod: 'private_key_jwt', jwks: { keys: [jwk] }, idTokenSignedResponseAlg: 'ES256',
    securityProfile: 'fapi2',
  });
});

after(() => management('PATCH', '/account-center', { enabled: centre.enabled }));

const choose = async (metadata) =>
  expect(await management('PATCH', `/applications/${application.id}/client-metadata`, metadata), 200);

const discover = (authentication = oidc.PrivateKeyJwt({ key: keys.privateKey, kid: 'a' })) => oidc.discovery(
  issuer, application.id, { id_token_signed_response_alg: 'ES256', authorization_signed_response_alg: 'ES256' },
  authentication, insecure);

/** Signs somebody in by what `link` makes of the parameters, and gets tokens. */
async function flow(config, link, DPoP) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const url = await link({
    redirect_uri: callback, scope: 'openid profile offline_access', prompt: 'consent', state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256',
  });
  const username = unique('fapi');
  await createUser(username);
  const browser = new Browser();
  const returned = new URL(await signIn(browser, url.href, { username, callback }));
  return { url, returned, browser,
    tokens: await oidc.authorizationCodeGrant(config, returned, { pkceCodeVerifier, expectedState, idTokenExpected: true }, undefined, { DPoP }) };
}

const dpop = async (config) => oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair('ES256'));

test('discovery says what works', async () => {
  const metadata = (await discover()).serverMetadata();
  assert.equal(metadata.pushed_authorization_request_endpoint, `${issuer.href}/request`);
  assert.ok(metadata.token_endpoint_auth_methods_supported.includes('private_key_jwt'));
  assert.ok(metadata.dpop_signing_alg_values_supported.includes('ES256'));
  assert.ok(metadata.response_modes_supported.includes('jwt'));
});

test('a pushed request leads to bound tokens, which their key alone can use', async () => {
  const config = await discover();
  const DPoP = await dpop(config);
  const { tokens, url, browser } = await flow(config, (parameters) => oidc.buildAuthorizationUrlWithPAR(config, parameters, { DPoP }), DPoP);
  assert.equal(tokens.token_type, 'dpop');
  const { sub } = tokens.claims();
  assert.equal((await oidc.fetchUserInfo(config, tokens.access_token, sub, { DPoP })).sub, sub);
  await assert.rejects(oidc.fetchUserInfo(config, tokens.access_token, sub));
  await assert.rejects(oidc.fetchUserInfo(config, tokens.access_token, sub, { DPoP: await dpop(config) }));
  const fresh = await oidc.refreshTokenGrant(config, tokens.refresh_token, undefined, { DPoP });
  assert.equal(fresh.token_type, 'dpop');
  assert.equal(fresh.refresh_token, tokens.refresh_token);
  assert.equal((await oidc.tokenIntrospection(config, fresh.access_token)).token_type, 'DPoP');
  const again = await browser.follow(url.href, (next) => next.startsWith(callback));
  assert.equal(again.response.status, 400, 'the reference is used up');
});

test('what is not pushed, not bound or not signed with the key is refused', async () => {
  const config = await discover();
  const code_challenge = await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier());
  const plain = oidc.buildAuthorizationUrl(config, { redirect_uri: callback, scope: 'openid', code_challenge, code_challenge_method: 'S256' });
  const { url } = await new Browser().follow(plain.href, (next) => next.startsWith(callback));
  assert.equal(new URL(url).searchParams.get('error'), 'invalid_request');
  const parameters = { redirect_uri: callback, scope: 'openid', code_challenge, code_challenge_method: 'S256' };
  const { privateKey } = await crypto.subtle.generateKey(es256, false, ['sign', 'verify']);
  const other = await discover(oidc.PrivateKeyJwt({ key: privateKey, kid: 'a' }));
  await assert.rejects(oidc.buildAuthorizationUrlWithPAR(other, parameters), { error: 'invalid_client' });
  await assert.rejects(flow(config, (all) => oidc.buildAuthorizationUrlWithPAR(config, all)), { error: 'invalid_request' });
});

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

/** A proof for a GET with an access token, signed by an RSA key with this algorithm. */
async function rsaProof(rsa, alg, htu, token) {
  const jwk = await crypto.subtle.exportKey('jwk', rsa.privateKey);
  const ath = base64url(await crypto.subtle.digest('SHA-256', Buffer.from(token)));
  return new SignJWT({ jti: crypto.randomUUID(), htm: 'GET', htu, ath }).setIssuedAt()
    .setProtectedHeader({ typ: 'dpop+jwt', alg, jwk: { kty: jwk.kty, n: jwk.n, e: jwk.e } }).sign(await importJWK({ ...jwk, alg }, alg));
}

test('at our own APIs, too, proofs are signed with the algorithms of the profile only', async () => {
  const config = await discover();
  const rsa = await crypto.subtle.generateKey(
    { name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['sign', 'verify']);
  const DPoP = oidc.getDPoPHandle(config, rsa);
  const { tokens } = await flow(config, (parameters) => oidc.buildAuthorizationUrlWithPAR(config, parameters, { DPoP }), DPoP);
  const url = `${base}/api/my-account`;
  const account = async (alg) => fetch(url, { headers: {
    authorization: `DPoP ${tokens.access_token}`, dpop: await rsaProof(rsa, alg, url, tokens.access_token) } });
  const shown = await account('PS256');
  assert.equal(shown.status, 200, await shown.text());
  const refused = await account('RS256');
  assert.equal(refused.status, 401);
  assert.match(refused.headers.get('www-authenticate'), /^DPoP error="invalid_dpop_proof"/);
  assert.equal((await refused.json()).code, 'auth.invalid_dpop_proof');
});

test('requests are signed, and so are answers', async () => {
  await choose({ requireSignedRequestObject: true, authorizationSignedResponseAlg: 'ES256' });
  const config = await discover();
  oidc.useJwtResponseMode(config);
  const DPoP = await dpop(config);
  const signed = async (parameters) => {
    const { searchParams } = await oidc.buildAuthorizationUrlWithJAR(config, parameters, { key: keys.privateKey, kid: 'a' });
    return oidc.buildAuthorizationUrlWithPAR(config, searchParams, { DPoP });
  };
  const { tokens, returned } = await flow(config, signed, DPoP);
  assert.deepEqual([...returned.searchParams.keys()], ['response']);
  assert.equal(tokens.token_type, 'dpop');
  const unsigned = { redirect_uri: callback, scope: 'openid', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
  await assert.rejects(oidc.buildAuthorizationUrlWithPAR(config, unsigned, { DPoP }), { error: 'invalid_request' });
});
