import { unique } from '../client.mjs';

const SCRIPT = 'const getCustomJwtClaims = async ({ token }) => ({ floor: 3 });';

export async function configurations(call) {
  const console = await call('GET /api/configs/admin-console');
  await call('PATCH /api/configs/admin-console', {}, { signInExperienceCustomized: console.signInExperienceCustomized });
  const documents = await call('GET /api/configs/cimd');
  await call('PATCH /api/configs/cimd', {}, { enabled: documents.enabled });
  const { enabledExtendedClaims } = await call('GET /api/configs/id-token');
  await call('PUT /api/configs/id-token', {}, { enabledExtendedClaims });
  const { ttl } = await call('GET /api/configs/oidc/session');
  await call('PATCH /api/configs/oidc/session', {}, { ttl });
  await keys(call);
  await customizers(call);
  await domains(call);
  await samlApplications(call);
}

async function keys(call) {
  const keyType = 'cookie-keys';
  const [, previous] = await call('POST /api/configs/oidc/:keyType/rotate', { keyType }, {});
  await call('GET /api/configs/oidc/:keyType', { keyType });
  await call('DELETE /api/configs/oidc/:keyType/:keyId', { keyType, keyId: previous.id });
}

async function customizers(call) {
  const of = { tokenTypePath: 'client-credentials' };
  await call('PUT /api/configs/jwt-customizer/:tokenTypePath', of, { script: SCRIPT });
  await call('PATCH /api/configs/jwt-customizer/:tokenTypePath', of, { environmentVariables: { floor: '3' } });
  await call('GET /api/configs/jwt-customizer');
  await call('GET /api/configs/jwt-customizer/:tokenTypePath', of);
  await call('DELETE /api/configs/jwt-customizer/:tokenTypePath', of);
  await call('POST /api/configs/jwt-customizer/test', {}, { tokenType: 'client-credentials', script: SCRIPT, token: {}, context: {} });
}

async function domains(call) {
  const refused = (operation, parameters, body) => call.refused(operation, parameters, body, 501, 'domain.not_configured');
  await refused('GET /api/domains');
  await refused('POST /api/domains', {}, { domain: 'id.example.com' });
  await refused('GET /api/domains/:id', { id: 'none' });
  await refused('DELETE /api/domains/:id', { id: 'none' });
  await refused('GET /api/domains/:id/verification-files', { id: 'none' });
  await refused('PUT /api/domains/:id/verification-files', { id: 'none' }, { files: [] });
  await refused('POST /api/domains/cleanup', {}, {});
}

async function samlApplications(call) {
  const { id } = await call('POST /api/saml-applications', {}, {
    name: unique('service'), nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  });
  await call('GET /api/saml-applications/:id', { id });
  await call('PATCH /api/saml-applications/:id', { id }, { description: 'A service' });
  const { id: secretId } = await call('POST /api/saml-applications/:id/secrets', { id }, { lifeSpanInYears: 1 });
  await call('GET /api/saml-applications/:id/secrets', { id });
  await call('PATCH /api/saml-applications/:id/secrets/:secretId', { id, secretId }, { active: true });
  await call('PATCH /api/saml-applications/:id/secrets/:secretId', { id, secretId }, { active: false });
  await call('DELETE /api/saml-applications/:id/secrets/:secretId', { id, secretId });
  await call('DELETE /api/saml-applications/:id', { id });
}
