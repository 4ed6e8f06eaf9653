import { createServer } from 'node:http';
import { once } from 'node:events';
import { base, expect, management, unique } from '../client.mjs';
import { until } from '../until.mjs';

export async function connectors(call) {
  const service = createServer((request, response) => { request.resume().on('end', () => response.writeHead(200).end()); });
  await once(service.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${service.address().port}`;
  try {
    await messages(call, url);
    await social(call, url);
    await hooks(call, url);
  } finally {
    service.closeAllConnections();
    service.close();
  }
}

async function messages(call, endpoint) {
  const config = { endpoint };
  await call('GET /api/connector-factories');
  await call('GET /api/connector-factories/:id', { id: 'http-email' });
  await call('POST /api/connectors/:factoryId/test', { factoryId: 'http-email' }, { email: 'test@example.com', config });
  const { id } = await call('POST /api/connectors', {}, { connectorId: 'http-email', config });
  await call('GET /api/connectors');
  await call('GET /api/connectors/:id', { id });
  await call('PATCH /api/connectors/:id', { id }, { config });
  await call('DELETE /api/connectors/:id', { id });
}

async function social(call, provider) {
  const target = unique('far').replace('_', '-');
  const { id } = expect(await management('POST', '/connectors', {
    connectorId: 'oauth2', metadata: { target, name: { en: 'Far' } }, config: {
      authorizationEndpoint: `${provider}/authorize`, tokenEndpoint: `${provider}/token`, userInfoEndpoint: `${provider}/me`,
      clientId: 'c', clientSecret: 's', scope: 'profile',
    },
  }), 200);
  await call('POST /api/connectors/:connectorId/authorization-uri', { connectorId: id }, { state: unique('state'), redirectUri: `${base}/callback/${id}` });
  await call('DELETE /api/connectors/:id', { id });
}

async function hooks(call, url) {
  const config = { url };
  const { id } = await call('POST /api/hooks', {}, { name: unique('hook'), events: ['Role.Created'], config });
  await call('GET /api/hooks', { includeExecutionStats: 'true' });
  await call('GET /api/hooks/:id', { id });
  await call('PATCH /api/hooks/:id', { id }, { name: 'told' });
  await call('PATCH /api/hooks/:id/signing-key', { id });
  await call('POST /api/hooks/:id/test', { id }, { events: ['Role.Created'], config });
  const role = expect(await management('POST', '/roles', { name: unique('told'), description: 'd' }), 200);
  await until('it is told', async () => expect(await management('GET', `/hooks/${id}/recent-logs`), 200).length > 0);
  await call('GET /api/hooks/:id/recent-logs', { id });
  expect(await management('DELETE', `/roles/${role.id}`), 204);
  await call('DELETE /api/hooks/:id', { id });
  const [log] = await call('GET /api/logs', { page_size: 1 });
  await call('GET /api/logs/:id', { id: log.id });
}
