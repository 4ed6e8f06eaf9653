import { managementApi } from '../client.mjs';

/** What everybody may read, and what the installation says of itself. */
export async function everyone(call) {
  await call('GET /api/.well-known/account-center');
  await call('GET /api/.well-known/endpoints/:tenantId', { tenantId: 'default' });
  await call('GET /api/.well-known/experience');
  await call('GET /api/.well-known/phrases', { lng: 'en' });
  await call('GET /api/.well-known/sign-in-exp');
  await call('GET /api/status');
  await call.refused('GET /api/systems/application', {}, undefined, 501, 'application.protected_app_not_configured');
  await call('GET /api/authn/hasura', { resource: 'https://graph.example.com', unauthorizedRole: 'guest' });
  await call.refused('GET /api/authn/hasura', { resource: 'https://graph.example.com' }, undefined, 401, 'auth.unauthorized');
  await call.refused('GET /api/authn/hasura', { resource: managementApi }, undefined, 401, 'auth.expected_role_not_found');
  await call('GET /api/user-assets/service-status');
  const picture = new FormData();
  picture.append('file', new Blob([Buffer.from(PIXEL, 'base64')], { type: 'image/png' }), 'pixel.png');
  await call('POST /api/user-assets', {}, picture);
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
