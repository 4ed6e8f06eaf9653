// Two client libraries that show certificates (RFC 8705) to a proxy in front, one of them under FAPI 2.0.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oauth from 'oauth4webapi';
import * as oidc from 'openid-client';
import { issued, jwksOf, registered, through, thumbprintOf } from '../src/certificates.mjs';
import { Browser, base, createApplication, createUser, expect, management, managementApi, signIn, unique } from '../src/client.mjs';

const callback = 'https://app.example.com/callback';
const issuer = new URL(`${base ?? 'http://localhost'}/oidc`);

async function application(type, metadata) {
  const created = await createApplication(type, callback);
  expect(await management('PATCH', `/applications/${created.id}/client-metadata`, metadata), 200);
  return created;
}

async function signedIn(url) {
  const username = unique('certified');
  await createUser(username);
  return new URL(await signIn(new Browser(), url.href, { username, callback }));
}

test('discovery says what works', async () => {
  const metadata = await (await fetch(`${issuer.href}/.well-known/openid-configuration`)).json();
  assert.equal(metadata.tls_client_certificate_bound_access_tokens, true);
  assert.equal(metadata.mtls_endpoint_aliases.token_endpoint, `${issuer.href}/token`);
  for (const method of ['tls_client_auth', 'self_signed_tls_client_auth']) {
    assert.ok(metadata.token_endpoint_auth_methods_supported.includes(method), method);
  }
});

test('openid-client under FAPI 2.0: a certificate that an authority issued, and tokens bound to it', async () => {
  const { id } = await application('Traditional', {
    tokenEndpointAuthMethod: 'tls_client_auth', tlsClientAuthSubjectDn: 'CN=client.example.com, O=Example, C=NL',
    tlsClientCertificateBoundAccessTokens: true, idTokenSignedResponseAlg: 'PS256', securityProfile: 'fapi2',
  });
  const discover = async (certificate) => {
    const config = await oidc.discovery(issuer, id, { id_token_signed_response_alg: 'PS256', use_mtls_endpoint_aliases: true },
      oidc.TlsClientAuth(), { execute: [oidc.allowInsecureRequests] });
    config[oidc.customFetch] = through(certificate);
    return config;
  };
  const config = await discover(issued);
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const parameters = {
    redirect_uri: callback, scope: 'openid profile offline_access', prompt: 'consent', state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256',
  };
  const other = await discover(registered);
  await assert.rejects(oidc.buildAuthorizationUrlWithPAR(other, parameters), { error: 'invalid_client' });
  const returned = await signedIn(await oidc.buildAuthorizationUrlWithPAR(config, parameters));
  const tokens = await oidc.authorizationCodeGrant(config, returned, { pkceCodeVerifier, expectedState, idTokenExpected: true });
  assert.equal(tokens.token_type, 'bearer');
  const { sub } = tokens.claims();
  assert.equal((await oidc.fetchUserInfo(config, tokens.access_token, sub)).sub, sub);
  await assert.rejects(oidc.fetchUserInfo(other, tokens.access_token, sub));
  const fresh = await oidc.refreshTokenGrant(config, tokens.refresh_token);
  assert.equal(fresh.refresh_token, tokens.refresh_token);
  const told = await oidc.tokenIntrospection(config, fresh.access_token);
  assert.deepEqual(told.cnf, { 'x5t#S256': thumbprintOf(issued) });
});

test('oauth4webapi: a certificate that is registered, and a token for the Management API that is bound to it', async () => {
  const { id } = await application('MachineToMachine', {
    tokenEndpointAuthMethod: 'self_signed_tls_client_auth', jwks: jwksOf(registered),
    tlsClientCertificateBoundAccessTokens: true,
  });
  const role = await managementRole();
  expect(await management('POST', `/applications/${id}/roles`, { roleIds: [role] }), 201);
  const insecure = { [oauth.allowInsecureRequests]: true };
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
  const client = { client_id: id, use_mtls_endpoint_aliases: true };
  const grant = (certificate) => oauth.clientCredentialsGrantRequest(server, client, oauth.TlsClientAuth(),
    new URLSearchParams({ resource: managementApi, scope: 'all' }), { ...insecure, [oauth.customFetch]: through(certificate) });
  await assert.rejects(async () => oauth.processClientCredentialsResponse(server, client, await grant(issued)), { error: 'invalid_client' });
  const { access_token: token } = await oauth.processClientCredentialsResponse(server, client, await grant(registered));
  const roles = (fetching) => fetching(`${base}/api/roles`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await roles(through(registered))).status, 200);
  assert.equal((await roles(through(issued))).status, 401);
  assert.equal((await roles(fetch)).status, 401);
});

async function managementRole() {
  const roles = expect(await management('GET', '/roles?type=MachineToMachine'), 200);
  return roles.find(({ name }) => /management api/i.test(name)).id;
}
