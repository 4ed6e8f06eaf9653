import { createApplication, expect, management, unique } from '../client.mjs';
import { opened, userInfo } from '../sign-in-pages.mjs';
import { back, callback, signedInElsewhere } from './elsewhere.mjs';

/** How people of an enterprise sign in: the product stands for its provider. */
export async function enterprise(call) {
  await call('GET /api/sso-connector-providers');
  const connectorName = unique('Acme');
  const connector = { providerName: 'OIDC', connectorName, domains: [`${unique('acme').replaceAll('_', '-')}.example`] };
  const { id } = await call('POST /api/sso-connectors', {}, connector);
  await call.refused('POST /api/sso-connectors', {}, { providerName: 'OIDC', connectorName }, 409, 'single_sign_on.duplicate_connector_name');
  await call('GET /api/sso-connectors');
  await call('GET /api/sso-connectors/:id', { id });
  const elsewhere = await signedInElsewhere();
  const config = await elsewhere.upstream.ssoClient(id, back(id));
  await call('PATCH /api/sso-connectors/:id', { id }, { config, branding: { displayName: 'Acme' } });
  await call.refused('PATCH /api/sso-connectors/:id', { id }, { domains: ['gmail.com'] }, 422, 'single_sign_on.forbidden_domains');
  await joining(call, id);
  await identity(call, id, elsewhere);
  await call('DELETE /api/sso-connectors/:id', { id });
  await call.refused('GET /api/sso-connectors/:id', { id }, undefined, 404, 'entity.not_exists_with_id');
}

async function joining(call, ssoConnectorId) {
  const { id } = expect(await management('POST', '/organizations', { name: unique('joined') }), 201);
  await call('POST /api/organizations/:id/jit/sso-connectors', { id }, { ssoConnectorIds: [ssoConnectorId] });
  await call('GET /api/organizations/:id/jit/sso-connectors', { id });
  await call('PUT /api/organizations/:id/jit/sso-connectors', { id }, { ssoConnectorIds: [ssoConnectorId] });
  await call('DELETE /api/organizations/:id/jit/sso-connectors/:ssoConnectorId', { id, ssoConnectorId });
  expect(await management('DELETE', `/organizations/${id}`), 204);
}

async function identity(call, ssoConnectorId, { upstream, proven }) {
  const { singleSignOnEnabled } = expect(await management('GET', '/sign-in-exp'), 200);
  expect(await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: true }), 200);
  const { browser, finish } = await opened(await createApplication('SPA', callback), callback, 'Register');
  const far = await upstream.createUser();
  const proof = await proven(browser, `/verification/sso/${ssoConnectorId}`, ssoConnectorId, far);
  expect(await browser.experience('POST', '/identification', proof), 201);
  const { sub: userId } = await userInfo(await finish());
  await call('GET /api/users/:userId/sso-identities/:ssoConnectorId', { userId, ssoConnectorId });
  await call.refused('GET /api/users/:userId/sso-identities/:ssoConnectorId', { userId: far.id, ssoConnectorId }, undefined,
    404, 'user.enterprise_sso_identity_not_exists');
  expect(await management('PATCH', '/sign-in-exp', { singleSignOnEnabled }), 200);
}
