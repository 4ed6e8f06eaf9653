// Every operation of the compatible API, by its table: which are served, and that the official client gets from each what
// the document promises.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createManagementApi } from '@logto/api/management';
import { base, bootstrap, managementApi, unique } from '../src/client.mjs';
import { applications } from '../src/operations/applications.mjs';
import { configurations } from '../src/operations/configurations.mjs';
import { connectors } from '../src/operations/connectors.mjs';
import { enterprise } from '../src/operations/enterprise.mjs';
import { everyone } from '../src/operations/everyone.mjs';
import { experience } from '../src/operations/experience.mjs';
import { linked } from '../src/operations/linked.mjs';
import { oneTimeTokens } from '../src/operations/one-time-tokens.mjs';
import { caller, documented, proven, provenOnVersion, shape } from '../src/operations/operations.mjs';
import { organizations } from '../src/operations/organizations.mjs';
import { isConditional } from '../src/operations/preconditions.mjs';
import { roles } from '../src/operations/roles.mjs';
import { signingKeys } from '../src/operations/signing-keys.mjs';
import { users } from '../src/operations/users.mjs';

const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});

const table = readFileSync(new URL('../src/reference-operations.txt', import.meta.url), 'utf8').trim().split('\n')
  .map((line) => line.split(' '));
/** They are no operations of a document: the documents themselves, and what browsers ask for. */
const asides = ['/api/swagger.json', '/.well-known/webauthn', '/api/.well-known/management.openapi.json',
  '/api/.well-known/experience.openapi.json', '/api/.well-known/user.openapi.json'];
const isServed = ([method, path]) => documented.has(shape(`${method} ${path}`)) || asides.includes(path);

test('each is served', (context) => {
  const missing = table.filter((operation) => !isServed(operation));
  context.diagnostic(`${table.length - missing.length} of ${table.length} operations are served`);
  assert.deepEqual(missing, []);
});

/** Browsers are sent there, and on: the tests of SAML applications, of people of an enterprise, and of social providers. */
const FOR_BROWSERS = ['/api/saml/:id/authn', '/api/authn/single-sign-on/saml/:connectorId', '/api/authn/saml/:connectorId'];

/** What they are below is not there yet, is a list, or is read from the log alone: its tag is weak, and no write rests on it. */
const WITHOUT_VERSION = /^(DELETE \S+legacy-secret|\S+ \S+custom-domains(\/\*)?|PUT \/api\/(captcha-provider|configs\/(jwt-customizer|actions)\/\*|custom-phrases\/\*|users\/\*\/identities\/\*)|POST \/api\/(connectors\/\*\/test|custom-profile-fields|domains|one-time-tokens\/verify).*)$/;

test('each operation is answered as the document promises', async (context) => {
  for (const group of [
    everyone, users, applications, roles, organizations, experience, connectors, configurations, linked, enterprise, signingKeys,
    oneTimeTokens,
  ]) {
    await context.test(group.name, (inner) => group(caller(inner)));
  }
  const called = table.filter(([method, path]) => proven.has(shape(`${method} ${path}`)));
  context.diagnostic(`${called.length} of ${table.length} operations are proven, ${table.filter(isServed).length} served`);
  const missing = table.filter((operation) => isServed(operation) && !called.includes(operation));
  assert.deepEqual(missing.filter(([, path]) => ![...asides, ...FOR_BROWSERS].includes(path)), []);
  const onVersions = table.map(([method, path]) => shape(`${method} ${path}`)).filter((one) => isConditional(documented.get(one) ?? {}));
  context.diagnostic(`${provenOnVersion.size} of ${onVersions.length} writes are refused on another version`);
  assert.deepEqual(onVersions.filter((one) => !provenOnVersion.has(one) && !WITHOUT_VERSION.test(one)), []);
});

test('each read that is served has an answer for the official client', async () => {
  for (const [method, path] of table.filter(([method, path]) => method === 'GET' && isServed([method, path]))) {
    const name = path.replace(/:(\w+)/g, '{$1}');
    const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, parameter]) => [parameter, 'none']));
    const { response, error } = await apiClient.GET(name, { params: { path: params } });
    assert.ok(response.status < 500 || response.status === 501, `${method} ${path}: ${response.status}`);
    assert.ok(!['request.not_found', 'request.method_not_allowed'].includes(error?.code), `${method} ${path}: ${error?.code}`);
  }
});

test('words, profile fields, looks and the captcha provider are set, read and taken back', async () => {
  const language = { params: { path: { languageTag: 'da-DK' } } };
  assert.equal((await apiClient.PUT('/api/custom-phrases/{languageTag}', { ...language, body: { signIn: { title: 'Hej' } } })).response.status, 201);
  assert.deepEqual((await apiClient.GET('/api/custom-phrases/{languageTag}', language)).data.translation, { signIn: { title: 'Hej' } });
  const words = await fetch(`${base}/api/.well-known/phrases?lng=da-DK`);
  assert.equal(words.headers.get('content-language'), 'da-DK');
  assert.equal((await words.json()).signIn.title, 'Hej');
  assert.equal((await apiClient.DELETE('/api/custom-phrases/{languageTag}', language)).response.status, 204);

  const name = unique('field');
  const field = await apiClient.POST('/api/custom-profile-fields', { body: { name, type: 'Text', label: 'Team', required: true } });
  assert.equal(field.response.status, 201, JSON.stringify(field.error));
  const page = await (await fetch(`${base}/api/.well-known/sign-in-exp`)).json();
  assert.ok(page.customProfileFields.some((asked) => asked.name === name));
  assert.equal((await apiClient.DELETE('/api/custom-profile-fields/{name}', { params: { path: { name } } })).response.status, 204);

  const application = await apiClient.POST('/api/applications', {
    body: { name: unique('look'), type: 'SPA', oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] } },
  });
  const path = { applicationId: application.data.id };
  const look = await apiClient.PUT('/api/applications/{applicationId}/sign-in-experience', {
    params: { path }, body: { color: { primaryColor: '#123456' }, termsOfUseUrl: null, privacyPolicyUrl: null },
  });
  assert.equal(look.response.status, 201, JSON.stringify(look.error));
  const dressed = await (await fetch(`${base}/api/.well-known/sign-in-exp?appId=${application.data.id}`)).json();
  assert.equal(dressed.color.primaryColor, '#123456');
  await apiClient.DELETE('/api/applications/{id}', { params: { path: { id: application.data.id } } });

  const config = { type: 'Turnstile', siteKey: 'site', secretKey: 'secret' };
  assert.deepEqual((await apiClient.PUT('/api/captcha-provider', { body: { config } })).data.config, config);
  assert.deepEqual((await apiClient.GET('/api/captcha-provider')).data.config, config);
  assert.equal((await apiClient.DELETE('/api/captcha-provider')).response.status, 204);
});

test('a list is read on by cursors, and cut to the fields that are named', async () => {
  const made = [];
  for (let i = 0; i < 2; i++) {
    const { data } = await apiClient.POST('/api/applications', {
      body: { name: unique('list'), type: 'SPA', oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] } },
    });
    made.push(data.id);
  }
  const { data, response } = await apiClient.GET('/api/applications', { params: { query: { cursor: '', page_size: 1, fields: 'id' } } });
  assert.deepEqual(data.map((entry) => Object.keys(entry)), [['id']]);
  assert.ok(response.headers.get('keystory-next-cursor'));
  for (const id of made) await apiClient.DELETE('/api/applications/{id}', { params: { path: { id } } });
});
