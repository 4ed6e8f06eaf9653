// A client that nobody registered: what it publishes at the address that is its id is enough, once that counts.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Browser, base, createUser, expect, management, unique } from '../src/client.mjs';
import { answer, asked, authorization, callback, isCallback, joinedOrganization, redeem, refresh, returned, signedIn } from '../src/third-party.mjs';

const enable = async (enabled) => expect(await management('PATCH', '/configs/cimd', { enabled }), 200);
const OFFLINE = { scope: 'openid profile offline_access', prompt: 'consent' };
let published;
let client;
let document;
let username;

before(async () => {
  username = unique('document');
  await createUser(username);
  published = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document));
  });
  await new Promise((resolve) => published.listen(0, '127.0.0.1', resolve));
  client = { id: `http://127.0.0.1:${published.address().port}/${unique('client')}` };
  document = { client_id: client.id, client_name: 'Notes', redirect_uris: [callback], application_type: 'native' };
  await enable(true);
});

after(async () => {
  published.close();
  await enable(false);
});

test('a person is told where the client is, lets it in, and it gets tokens', async () => {
  const { url, verifier } = authorization(client, OFFLINE);
  const { browser, at } = await signedIn(username, url);
  assert.match(at, /\/consent\?app_id=/);
  const { application } = await asked(browser);
  assert.deepEqual([application.id, application.name], [client.id, 'Notes (127.0.0.1)']);
  const { code } = returned(await answer(browser, 'POST'));
  const tokens = await redeem(client, { code, verifier });
  expect(await refresh(client, tokens.refresh_token), 200);
  const listed = expect(await management('GET', '/applications?isThirdParty=true&page_size=100&page=1'), 200);
  assert.ok(listed.some(({ id }) => id === client.id));
});

test('what all of them may ask for is said for all of them, and one of them is changed by its encoded id', async () => {
  const scopes = '/cimd/user-consent-scopes';
  expect(await management('POST', scopes, { userScopes: ['phone'] }), 201);
  assert.deepEqual(expect(await management('GET', scopes), 200).userScopes, ['profile', 'email', 'phone']);
  const { browser, at } = await signedIn(username, authorization(client, { scope: 'openid phone', prompt: 'consent' }).url);
  assert.match(at, /\/consent\?app_id=/);
  assert.deepEqual((await asked(browser)).missingOIDCScope, ['phone']);
  expect(await management('DELETE', `${scopes}/user-scopes/phone`), 204);
  assert.deepEqual((await asked(browser)).missingOIDCScope, []);

  const path = `/applications/~${Buffer.from(client.id).toString('base64url')}`;
  assert.equal(expect(await management('GET', path), 200).id, client.id);
  expect(await management('POST', `${path}/user-consent-scopes`, { userScopes: ['address'] }), 201);
  const again = await signedIn(username, authorization(client, { scope: 'openid address', prompt: 'consent' }).url);
  assert.deepEqual((await asked(again.browser)).missingOIDCScope, ['address']);
});

test('it acts in the one organization that a person chose last, and in no other', async () => {
  const organizations = 'urn:logto:scope:organizations';
  const name = unique('member');
  const user = await createUser(name);
  const [one, other] = [await joinedOrganization(user), await joinedOrganization(user)];
  expect(await management('POST', '/cimd/user-consent-scopes', { userScopes: [organizations] }), 201);
  const choose = async (organizationIds) => {
    const { url, verifier } = authorization(client, { scope: `openid offline_access ${organizations}`, prompt: 'consent' });
    const { browser } = await signedIn(name, url);
    assert.equal((await asked(browser)).organizations.length, 2);
    const given = await answer(browser, 'POST', { organizationIds });
    const tokens = await redeem(client, { code: returned(given).code, verifier });
    return async ({ id }) => (await refresh(client, tokens.refresh_token, { organization_id: id })).status;
  };
  const inOne = await choose([one.id]);
  assert.deepEqual([await inOne(one), await inOne(other)], [200, 403]);
  const inOther = await choose([other.id]);
  assert.deepEqual([await inOther(one), await inOther(other)], [403, 200]);
  const inNone = await choose([]);
  assert.deepEqual([await inNone(one), await inNone(other)], [403, 403]);

  const { browser } = await signedIn(name, authorization(client, { scope: `openid ${organizations}`, prompt: 'consent' }).url);
  const both = await browser.open('/api/interaction/consent', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ organizationIds: [one.id, other.id] }),
  });
  assert.deepEqual([both.status, (await both.json()).code], [400, 'guard.invalid_input']);
  expect(await management('DELETE', `/cimd/user-consent-scopes/user-scopes/${organizations}`), 204);
});

test('it is announced where it counts, and no client where it does not', async () => {
  const discovery = async () => (await fetch(`${base}/oidc/.well-known/openid-configuration`)).json();
  assert.equal((await discovery()).client_id_metadata_document_supported, true);
  await enable(false);
  assert.equal((await discovery()).client_id_metadata_document_supported, undefined);
  const refused = await new Browser().follow(authorization(client).url, isCallback);
  assert.equal(refused.response.status, 400);
  assert.equal(expect(await management('GET', '/configs/cimd'), 200).enabled, false);
  await enable(true);
});
