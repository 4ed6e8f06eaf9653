import { unique } from '../client.mjs';

const SCRIPT = 'const getCustomJwtClaims = async ({ token }) => ({ floor: 3 });';

export async function configurations(call) {
  const console = await call('GET /api/configs/admin-console');
  await call('PATCH /api/configs/admin-console', {}, { signInExperienceCustomized: console.signInExperienceCustomized });
  const documents = await call('GET /api/configs/cimd');
  await call('PATCH /api/configs/cimd', {}, { enabled: documents.enabled });
  await documentScopes(call);
  const { enabledExtendedClaims } = await call('GET /api/configs/id-token');
  await call('PUT /api/configs/id-token', {}, { enabledExtendedClaims });
  const { ttl } = await call('GET /api/configs/oidc/session');
  await call('PATCH /api/configs/oidc/session', {}, { ttl });
  await keys(call);
  await customizers(call);
  await actions(call);
  await domains(call);
  await samlApplications(call);
}

/** What applications may ask for that are known by a document. */
async function documentScopes(call) {
  await call('POST /api/cimd/user-consent-scopes', {}, { userScopes: ['address'] });
  await call.refused('POST /api/cimd/user-consent-scopes', {}, { userScopes: ['everything'] }, 400, 'guard.invalid_input');
  await call('GET /api/cimd/user-consent-scopes');
  const of = { scopeType: 'user-scopes', scopeId: 'address' };
  await call('DELETE /api/cimd/user-consent-scopes/:scopeType/:scopeId', of);
  await call.refused('DELETE /api/cimd/user-consent-scopes/:scopeType/:scopeId', of, undefined, 404, 'entity.not_found');
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

async function actions(call) {
  const of = { actionType: 'action.postSignIn' };
  const script = "const runAction = async ({ event, environmentVariables }) => event.n + Number(environmentVariables.more);";
  await call('PUT /api/configs/actions/:actionType', of, { script });
  await call('PATCH /api/configs/actions/:actionType', of, { environmentVariables: { more: '1' }, onExecutionError: 'allow' });
  await call('GET /api/configs/actions');
  await call('GET /api/configs/actions/:actionType', of);
  await call('DELETE /api/configs/actions/:actionType', of);
  await call.refused('DELETE /api/configs/actions/:actionType', of, undefined, 404, 'entity.not_exists_with_id');
  const trial = { ...of, script, event: { n: 1 } };
  await call('POST /api/configs/actions/test', {}, { ...trial, environmentVariables: { more: '1' } });
  await call('POST /api/configs/actions/test', {}, { ...trial, script: 'const runAction = () => {};' });
  const denial = "const runAction = ({ api }) => api.denyAccess('Not you.');";
  await call.refused('POST /api/configs/actions/test', {}, { ...trial, script: denial }, 422, 'action.general');
}

async function domains(call) {
  const { id } = await call('POST /api/domains', {}, { domain: `${unique('id').replace('_', '-')}.example.com` });
  await call('GET /api/domains');
  await call('GET /api/domains/:id', { id });
  const verificationFiles = [{ path: '/.well-known/proof.txt', content: 'ours', contentType: 'text/plain' }];
  await call('PUT /api/domains/:id/verification-files', { id }, { verificationFiles });
  await call('GET /api/domains/:id/verification-files', { id });
  await call('POST /api/domains/cleanup', {}, { staleDays: 30 });
  await call('DELETE /api/domains/:id', { id });
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
