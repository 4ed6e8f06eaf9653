// Third parties act in those organizations that a person chose for them, with what was opened to them, and in no other.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { base, createUser, expect, management, unique } from '../src/client.mjs';
import {
  answer, asked, authorization, createApi, createOrganization, createThirdParty, disable, joinedOrganization, redeem, refresh,
  returned, signedIn,
} from '../src/third-party.mjs';

const ORGANIZATIONS = 'urn:logto:scope:organizations';
const ROLES = 'urn:logto:scope:organization_roles';
const RESOURCE = 'urn:logto:resource:organizations';
const claimsOf = (jwt) => JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url'));

let username;
let user;
let api;
let own;
let other;
let client;

before(async () => {
  username = unique('member');
  user = await createUser(username);
  api = await createApi(await createUser(unique('clerk')), 'read', 'write');
  own = await createOrganization(user, { resourceScopes: [api.scopes.read.id] });
  other = await joinedOrganization(user);
  client = await createThirdParty({
    userScopes: ['profile', ORGANIZATIONS, ROLES], organizationScopes: [own.scope.id],
    organizationResourceScopes: [api.scopes.read.id, api.scopes.write.id],
  });
});

function request() {
  const { url, verifier } = authorization(client, {
    scope: `openid offline_access ${ORGANIZATIONS} ${ROLES} ${own.scope.name} read write`, prompt: 'consent', resource: RESOURCE,
  });
  return { url: `${url}&resource=${encodeURIComponent(api.resource.indicator)}`, verifier };
}

/** The tokens after the person chose these organizations, as they may have chosen others before. */
async function tokens(organizationIds) {
  const { url, verifier } = request();
  const { browser } = await signedIn(username, url);
  const { code } = returned(await answer(browser, 'POST', { organizationIds }));
  return redeem(client, { code, verifier });
}

test('the page is told which organizations there are, and what is asked for in each', async () => {
  const { browser } = await signedIn(username, request().url);
  const { organizations, missingOIDCScope, missingResourceScopes } = await asked(browser);
  assert.deepEqual(missingOIDCScope, [ORGANIZATIONS, ROLES]);
  assert.deepEqual(missingResourceScopes, []);
  assert.deepEqual(organizations, [{ id: other.id, name: other.name, missingResourceScopes: [] }, {
    id: own.organization.id,
    name: own.organization.name,
    missingResourceScopes: [{
      resource: { id: RESOURCE, name: 'organizations', indicator: RESOURCE },
      scopes: [{ id: own.scope.id, name: own.scope.name, description: 'Invite people' }],
    }, {
      resource: { id: api.resource.id, name: api.resource.name, indicator: api.resource.indicator },
      scopes: [{ id: api.scopes.read.id, name: 'read', description: 'May read' }],
    }],
  }]);
});

test('nobody chooses an organization they do not belong to, and nothing is allowed then', async () => {
  const { browser } = await signedIn(username, request().url);
  const foreign = expect(await management('POST', '/organizations', { name: unique('Foreign') }), 201);
  const refused = await browser.open('/api/interaction/consent', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ organizationIds: [foreign.id] }),
  });
  assert.deepEqual([refused.status, (await refused.json()).code], [422, 'organization.require_membership']);
  assert.equal((await browser.open('/api/interaction/consent')).status, 200);
});

test('without a choice it acts nowhere and hears of no organization', async () => {
  const issued = await tokens([]);
  assert.deepEqual([claimsOf(issued.id_token).organizations, claimsOf(issued.id_token).organization_roles], [[], []]);
  const inOwn = await refresh(client, issued.refresh_token, { organization_id: own.organization.id });
  assert.deepEqual([inOwn.status, inOwn.body.error], [403, 'access_denied']);
});

test('it acts where the person lets it, with what was opened to it, until that is withdrawn', async () => {
  const issued = await tokens([own.organization.id]);
  assert.deepEqual(claimsOf(issued.id_token).organizations, [own.organization.id]);
  assert.deepEqual(claimsOf(issued.id_token).organization_roles, [`${own.organization.id}:${own.role.name}`]);
  const told = await fetch(`${base}/oidc/me`, { headers: { authorization: `Bearer ${issued.access_token}` } });
  assert.deepEqual((await told.json()).organization_data.map(({ id }) => id), [own.organization.id]);

  const inOwn = expect(await refresh(client, issued.refresh_token, { organization_id: own.organization.id }), 200);
  assert.equal(claimsOf(inOwn.access_token).aud, `urn:logto:organization:${own.organization.id}`);
  assert.equal(inOwn.scope, own.scope.name);
  const ofApi = expect(await refresh(client, inOwn.refresh_token, {
    organization_id: own.organization.id, resource: api.resource.indicator,
  }), 200);
  assert.deepEqual([ofApi.scope, claimsOf(ofApi.access_token).organization_id], ['read', own.organization.id]);
  const inOther = await refresh(client, ofApi.refresh_token, { organization_id: other.id });
  assert.equal(inOther.status, 403);

  expect(await disable(client, 'organization-resource-scopes', api.scopes.read.id), 204);
  const closed = expect(await refresh(client, ofApi.refresh_token, {
    organization_id: own.organization.id, resource: api.resource.indicator,
  }), 200);
  assert.equal(closed.scope, '');
  const consent = `/applications/${client.id}/users/${user.id}/consent-organizations`;
  assert.deepEqual(expect(await management('GET', consent), 200).organizations.map(({ id }) => id), [own.organization.id]);
  expect(await management('DELETE', `${consent}/${own.organization.id}`), 204);
  const withdrawn = await refresh(client, closed.refresh_token, { organization_id: own.organization.id });
  assert.deepEqual([withdrawn.status, withdrawn.body.error], [403, 'access_denied']);
});

test('what may be asked for in organizations is managed and listed', async () => {
  const list = async () => expect(await management('GET', `/applications/${client.id}/user-consent-scopes`), 200);
  assert.deepEqual((await list()).organizationScopes, [{ id: own.scope.id, name: own.scope.name, description: 'Invite people' }]);
  assert.deepEqual((await list()).organizationResourceScopes.map(({ resource, scopes }) => [resource.id, scopes.map(({ name }) => name)]),
    [[api.resource.id, ['write']]]);
  expect(await disable(client, 'organization-scopes', own.scope.id), 204);
  assert.deepEqual((await list()).organizationScopes, []);
  assert.equal((await disable(client, 'organization-scopes', own.scope.id)).status, 404);
});
