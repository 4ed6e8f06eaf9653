// Enterprise SSO connectors with the official client, unmodified; the product itself stands for the providers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManagementApi } from '@logto/api/management';
import { base, bootstrap, createUser, managementApi, unique } from '../src/client.mjs';

const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});

/** One call that must answer with a status. */
async function call(method, path, status, params, body) {
  const { response, data, error } = await apiClient[method](path, { params: { path: params }, body });
  assert.equal(response.status, status, `${method} ${path}: ${JSON.stringify(error)}`);
  return data ?? error;
}
const domainOf = () => `${unique('acme').replaceAll('_', '-')}.example`;
const make = (body) => call('POST', '/api/sso-connectors', 200, {}, { connectorName: unique('acme'), ...body });
const offered = async () => (await (await fetch(`${base}/api/.well-known/sign-in-exp`)).json()).ssoConnectors.map(({ id }) => id);

test('a connector to an OpenID provider is made, set up, offered and deleted', async () => {
  const providers = await call('GET', '/api/sso-connector-providers', 200);
  assert.deepEqual(providers.map(({ providerName }) => providerName), ['OIDC', 'SAML', 'AzureAD', 'GoogleWorkspace', 'Okta', 'AzureAdOidc']);
  const domain = domainOf();
  const made = await make({ providerName: 'OIDC', domains: [domain] });
  assert.deepEqual([made.config, made.branding, made.syncProfile], [{}, {}, false]);

  const path = { id: made.id };
  const config = { issuer: `${base}/oidc`, clientId: 'c', clientSecret: 'hidden' };
  const changed = await call('PATCH', '/api/sso-connectors/{id}', 200, path, { config, branding: { displayName: 'Acme' }, syncProfile: true });
  assert.equal(changed.providerConfig.tokenEndpoint, `${base}/oidc/token`);
  assert.deepEqual(changed.config, config);
  const read = await call('GET', '/api/sso-connectors/{id}', 200, path);
  assert.deepEqual([read.config, read.domains, read.providerType], [config, [domain], 'oidc']);
  assert.ok((await call('GET', '/api/sso-connectors', 200)).some(({ id }) => id === made.id));

  const { data: before } = await apiClient.GET('/api/sign-in-exp');
  await apiClient.PATCH('/api/sign-in-exp', { body: { singleSignOnEnabled: true } });
  assert.ok((await offered()).includes(made.id));
  await apiClient.PATCH('/api/sign-in-exp', { body: { singleSignOnEnabled: false } });
  assert.deepEqual(await offered(), []);
  await apiClient.PATCH('/api/sign-in-exp', { body: { singleSignOnEnabled: before.singleSignOnEnabled } });

  assert.equal((await call('POST', '/api/sso-connectors', 422, {}, { providerName: 'Okta', connectorName: unique('b'), domains: [domain] })).code,
    'single_sign_on.duplicated_domains');
  assert.equal((await call('POST', '/api/sso-connectors', 409, {}, { providerName: 'Okta', connectorName: made.connectorName })).code,
    'single_sign_on.duplicate_connector_name');
  assert.equal((await call('PATCH', '/api/sso-connectors/{id}', 422, path, { domains: ['gmail.com'] })).code, 'single_sign_on.forbidden_domains');
  await call('DELETE', '/api/sso-connectors/{id}', 204, path);
  await call('GET', '/api/sso-connectors/{id}', 404, path);
});

test('a connector to a SAML identity provider reads its metadata, and says who we are', async () => {
  const idp = await call('POST', '/api/saml-applications', 201, {}, {
    name: unique('idp'), nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  });
  const { id } = await make({ providerName: 'SAML' });
  const config = { metadataUrl: `${base}/api/saml-applications/${idp.id}/metadata`, attributeMapping: { email: 'mail' } };
  const { providerConfig } = await call('PATCH', '/api/sso-connectors/{id}', 200, { id }, { config });
  assert.equal(providerConfig.identityProvider.signInEndpoint, `${base}/api/saml/${idp.id}/authn`);
  assert.equal(providerConfig.identityProvider.isCertificateValid, true);
  assert.deepEqual(providerConfig.serviceProvider, {
    entityId: `${base}/enterprise-sso/${id}`, assertionConsumerServiceUrl: `${base}/api/authn/single-sign-on/saml/${id}`,
  });
  await call('DELETE', '/api/sso-connectors/{id}', 204, { id });
  await call('DELETE', '/api/saml-applications/{id}', 204, { id: idp.id });
});

test('people of a connector join organizations, until it is gone; and nobody is anybody there yet', async () => {
  const organization = await call('POST', '/api/organizations', 201, {}, { name: unique('Acme') });
  const { id } = await make({ providerName: 'OIDC' });
  const path = { id: organization.id };
  const joining = async () => (await call('GET', '/api/organizations/{id}/jit/sso-connectors', 200, path)).map((one) => one.id);
  await call('POST', '/api/organizations/{id}/jit/sso-connectors', 201, path, { ssoConnectorIds: [id] });
  assert.deepEqual(await joining(), [id]);
  await call('PUT', '/api/organizations/{id}/jit/sso-connectors', 204, path, { ssoConnectorIds: [] });
  await call('PUT', '/api/organizations/{id}/jit/sso-connectors', 204, path, { ssoConnectorIds: [id] });
  await call('DELETE', '/api/organizations/{id}/jit/sso-connectors/{ssoConnectorId}', 204, { ...path, ssoConnectorId: id });
  await call('POST', '/api/organizations/{id}/jit/sso-connectors', 201, path, { ssoConnectorIds: [id] });

  const user = await createUser(unique('ada'));
  assert.equal((await call('GET', '/api/users/{userId}/sso-identities/{ssoConnectorId}', 404, { userId: user.id, ssoConnectorId: id })).code,
    'user.enterprise_sso_identity_not_exists');
  await call('DELETE', '/api/sso-connectors/{id}', 204, { id });
  assert.deepEqual(await joining(), []);
  await call('DELETE', '/api/organizations/{id}', 204, path);
});
