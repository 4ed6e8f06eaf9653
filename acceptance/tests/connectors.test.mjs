// Connectors, messages and codes with the official client, unmodified, against a service that takes messages over HTTP.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createManagementApi } from '@logto/api/management';
import { base, bootstrap, managementApi, unique } from '../src/client.mjs';
import { until } from '../src/until.mjs';

const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});

const taken = [];
const service = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    taken.push({ authorization: request.headers.authorization, ...JSON.parse(body) });
    response.writeHead(202).end();
  });
});

before(() => new Promise((resolve) => { service.listen(0, '127.0.0.1', resolve); }));
after(() => service.close());

/** One call that must answer with a status. */
async function call(method, path, status, params, body) {
  const { response, data, error } = await apiClient[method](path, { params: { path: params }, body });
  assert.equal(response.status, status, `${method} ${path}: ${JSON.stringify(error)}`);
  return data ?? error;
}
const sentTo = (to) => until(`a message to ${to}`, () => taken.find((message) => message.to === to));

test('e-mails go to the service of a connector, and come to the inbox without one', async () => {
  const kinds = await call('GET', '/api/connector-factories', 200);
  assert.ok(kinds.some(({ id }) => id === 'simple-mail-transfer-protocol'));
  const config = { endpoint: `http://127.0.0.1:${service.address().port}`, authorization: 'Key 7' };
  await call('POST', '/api/connectors/{factoryId}/test', 204, { factoryId: 'http-email' }, { email: 'test@example.com', config });
  assert.equal((await sentTo('test@example.com')).authorization, 'Key 7');

  const connector = await call('POST', '/api/connectors', 200, {}, { connectorId: 'http-email', config });
  assert.deepEqual((await call('GET', '/api/connectors/{id}', 200, { id: connector.id })).config, config);
  const email = `${unique('ada')}@example.com`;
  await call('POST', '/api/verification-codes', 204, {}, { email });
  const { type, payload } = await sentTo(email);
  assert.equal(type, 'Generic');
  const wrong = payload.code === '000000' ? '000001' : '000000';
  assert.equal((await call('POST', '/api/verification-codes/verify', 400, {}, { email, verificationCode: wrong })).code,
    'verification_code.code_mismatch');
  await call('POST', '/api/verification-codes/verify', 204, {}, { email, verificationCode: payload.code });
  assert.equal((await call('POST', '/api/verification-codes/verify', 400, {}, { email, verificationCode: payload.code })).code,
    'verification_code.not_found');

  const organization = await call('POST', '/api/organizations', 201, {}, { name: 'Acme' });
  await call('POST', '/api/organization-invitations', 201, {}, {
    organizationId: organization.id, invitee: `x${email}`, expiresAt: Date.now() + 60_000, messagePayload: { link: 'https://acme.example' },
  });
  const invitation = await sentTo(`x${email}`);
  assert.equal(invitation.type, 'OrganizationInvitation');
  assert.equal(invitation.payload.organization.name, 'Acme');

  await call('DELETE', '/api/connectors/{id}', 204, { id: connector.id });
  await call('POST', '/api/verification-codes', 204, {}, { email });
  const { data: kept } = await apiClient.GET('/api/development/messages', {});
  const inbox = kept.find(({ recipient }) => recipient === email);
  await call('POST', '/api/verification-codes/verify', 204, {}, { email, verificationCode: inbox.payload.code });
});

test('what e-mails say is set by language and purpose', async () => {
  const [template] = await call('PUT', '/api/email-templates', 200, {}, {
    templates: [{ languageTag: 'eo', templateType: 'SignIn', details: { subject: 'Via kodo', content: '{{code}}' } }],
  });
  assert.deepEqual(await call('GET', '/api/email-templates/{id}', 200, { id: template.id }), template);
  const changed = await call('PATCH', '/api/email-templates/{id}/details', 200, { id: template.id }, { contentType: 'text/plain' });
  assert.equal(changed.details.contentType, 'text/plain');
  await call('DELETE', '/api/email-templates/{id}', 204, { id: template.id });
});
