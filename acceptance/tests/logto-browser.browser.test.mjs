// The official client for browsers, unmodified, in a real one: tokens for organizations, claims, refreshing, signing out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { UserScope } from '@logto/node';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createApplication, createUser, expect, management, unique } from '../src/client.mjs';
import { SinglePageApp } from '../src/single-page-app.mjs';
import { createApi, createOrganization, joinedOrganization } from '../src/third-party.mjs';

const username = unique('grace');
let chromium;
let app;
let user;
let api;
let own;
let other;
let page;

before(async () => {
  user = await createUser(username);
  api = await createApi(user, 'read');
  own = await createOrganization(user);
  other = await joinedOrganization(user);
  app = await SinglePageApp.start();
  const application = await createApplication('SPA', app.callback, {
    oidcClientMetadata: { redirectUris: [app.callback], postLogoutRedirectUris: [app.address] },
    customClientMetadata: { corsAllowedOrigins: [app.address] },
  });
  app.register({
    endpoint: base, appId: application.id, resources: [api.resource.indicator],
    scopes: [UserScope.Organizations, UserScope.OrganizationRoles, own.scope.name, 'read'],
  });
  chromium = await Chromium.start('logto-browser');
  page = await chromium.open();
});
after(() => Promise.all([chromium?.close(), app?.close()]));

/** What the client answers in the page. */
const client = (method, ...args) => page.evaluate(([name, values]) => window.client[name](...values), [method, args]);
const stored = () => client('getRefreshToken');

test('a person signs in, and the ID token says which organizations and roles there are', async () => {
  await page.goto(app.address);
  await page.getByText('Signed out').waitFor();
  await page.evaluate((callback) => { void window.client.signIn(callback); }, app.callback);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByText('Signed in').waitFor();
  const claims = await client('getIdTokenClaims');
  assert.equal(claims.sub, user.id);
  assert.deepEqual(claims.organizations.toSorted(), [own.organization.id, other.id].toSorted());
  assert.deepEqual(claims.organization_roles, [`${own.organization.id}:${own.role.name}`]);
  assert.equal((await client('fetchUserInfo')).username, username);
});

test('it gets tokens for organizations and for an API, each of which replaces the refresh token', async () => {
  const first = await stored();
  const inOwn = await client('getOrganizationTokenClaims', own.organization.id);
  assert.deepEqual([inOwn.aud, inOwn.scope], [`urn:logto:organization:${own.organization.id}`, own.scope.name]);
  const second = await stored();
  assert.notEqual(second, first);
  assert.equal((await client('getOrganizationTokenClaims', other.id)).scope, '');
  const ofApi = await client('getAccessTokenClaims', api.resource.indicator);
  assert.deepEqual([ofApi.aud, ofApi.scope, ofApi.sub], [api.resource.indicator, 'read', user.id]);
  assert.notEqual(await stored(), second);
});

test('who was removed from an organization gets no token for it any more, and stays signed in', async () => {
  expect(await management('DELETE', `/organizations/${other.id}/users/${user.id}`), 204);
  await client('clearAccessToken');
  const code = await page.evaluate((id) => window.client.getOrganizationToken(id).then(() => 'none', (error) => error.code), other.id);
  assert.equal(code, 'oidc.access_denied');
  await client('clearAccessToken');
  assert.equal((await client('getOrganizationTokenClaims', own.organization.id)).sub, user.id);
});

test('a person signs out, here and at the application, and is asked to sign in again', async () => {
  await page.evaluate((address) => { void window.client.signOut(address); }, app.address);
  await page.getByText('Signed out').waitFor();
  assert.equal(new URL(page.url()).origin, app.address);
  assert.equal(await stored(), null);
  await page.evaluate((callback) => { void window.client.signIn(callback); }, app.callback);
  await page.waitForURL(/\/sign-in\?/);
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
