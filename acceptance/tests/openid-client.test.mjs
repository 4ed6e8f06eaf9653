// A certified client library: discovery, code flow with PKCE, userinfo, refresh, machine tokens, introspection, revocation.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as oidc from 'openid-client';
import { Browser, base, bootstrap, createApplication, createUser, managementApi, secretOf, signIn, unique } from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
const issuer = new URL(`${base ?? 'http://localhost'}/oidc`);
const insecure = { execute: [oidc.allowInsecureRequests] };
let web;
let spa;

before(async () => {
  const application = await createApplication('Traditional', callback);
  web = await oidc.discovery(issuer, application.id, await secretOf(application), undefined, insecure);
  const single = await createApplication('SPA', callback);
  spa = await oidc.discovery(issuer, single.id, undefined, oidc.None(), insecure);
});

async function codeFlow(config, { scope = 'openid profile offline_access', prompt = 'consent', browser = new Browser(), username } = {}) {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback, scope, prompt, state, nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256',
  });
  const name = username ?? unique('oidc');
  if (!username) await createUser(name);
  const returned = new URL(await signIn(browser, url.href, { username: name, callback }));
  const tokens = await oidc.authorizationCodeGrant(config, returned, {
    pkceCodeVerifier: codeVerifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true,
  });
  return { tokens, returned, codeVerifier, browser, username: name };
}

test('discovery says what works', () => {
  const metadata = web.serverMetadata();
  assert.equal(metadata.issuer, issuer.href);
  assert.equal(metadata.authorization_response_iss_parameter_supported, true);
  assert.deepEqual(metadata.code_challenge_methods_supported, ['S256']);
});

test('the RFC 8414 metadata is found where the RFC puts it', async () => {
  const response = await fetch(`${base}/.well-known/oauth-authorization-server/oidc`);
  assert.equal(response.status, 200);
  assert.equal((await response.json()).issuer, issuer.href);
});

for (const [kind, config] of [['confidential', () => web], ['public', () => spa]]) {
  test(`a ${kind} client gets code, tokens, userinfo and fresh tokens`, async () => {
    const { tokens, returned } = await codeFlow(config());
    assert.equal(returned.searchParams.get('iss'), issuer.href);
    const claims = tokens.claims();
    const profile = await oidc.fetchUserInfo(config(), tokens.access_token, claims.sub);
    assert.equal(profile.sub, claims.sub);
    const fresh = await oidc.refreshTokenGrant(config(), tokens.refresh_token);
    assert.notEqual(fresh.access_token, tokens.access_token);
    assert.equal(fresh.claims().sub, claims.sub);
  });
}

test('without offline access there is no refresh token', async () => {
  const { tokens } = await codeFlow(web, { scope: 'openid' });
  assert.equal(tokens.refresh_token, undefined);
});

test('a machine gets a token for a resource, and introspection knows users\' tokens', async () => {
  const machine = await oidc.discovery(issuer, bootstrap.id, bootstrap.secret, undefined, insecure);
  const grant = await oidc.clientCredentialsGrant(machine, { resource: managementApi, scope: 'all' });
  assert.equal(grant.scope, 'all');
  const { tokens } = await codeFlow(web);
  const active = await oidc.tokenIntrospection(web, tokens.access_token);
  assert.equal(active.active, true);
  assert.equal(active.sub, tokens.claims().sub);
});

test('a revoked refresh token takes its access token along', async () => {
  const { tokens } = await codeFlow(web);
  await oidc.tokenRevocation(web, tokens.refresh_token);
  assert.equal((await oidc.tokenIntrospection(web, tokens.access_token)).active, false);
  await assert.rejects(oidc.refreshTokenGrant(web, tokens.refresh_token), { error: 'invalid_grant' });
});

test('prompt none answers from the session, or says that nobody is signed in', async () => {
  const { browser } = await codeFlow(spa);
  const ask = async (who) => {
    const verifier = oidc.randomPKCECodeVerifier();
    const url = oidc.buildAuthorizationUrl(spa, {
      redirect_uri: callback, scope: 'openid profile', prompt: 'none', state: 's',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    });
    return new URL((await who.follow(url.href, (next) => next.startsWith(callback))).url).searchParams;
  };
  assert.ok((await ask(browser)).get('code'));
  const nobody = await ask(new Browser());
  assert.equal(nobody.get('error'), 'login_required');
  assert.equal(nobody.get('state'), 's');
  assert.equal(nobody.get('iss'), issuer.href);
});
