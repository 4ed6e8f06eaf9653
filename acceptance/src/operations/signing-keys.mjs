import { expect, management, unique } from '../client.mjs';

/** The key pairs of a connector that speaks SAML. */
export async function signingKeys(call) {
  const { id } = expect(await management('POST', '/sso-connectors', { providerName: 'SAML', connectorName: unique('Works') }), 200);
  const { id: first } = await call('POST /api/sso-connectors/:id/signing-keys', { id }, { active: true });
  const { id: keyId } = await call('POST /api/sso-connectors/:id/signing-keys', { id }, {});
  await call('PATCH /api/sso-connectors/:id/signing-keys/:keyId', { id, keyId }, { active: true });
  await call('GET /api/sso-connectors/:id/signing-keys', { id });
  await call('DELETE /api/sso-connectors/:id/signing-keys/:keyId', { id, keyId: first });
  expect(await management('DELETE', `/sso-connectors/${id}`), 204);
}
