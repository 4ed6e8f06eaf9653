// An application of a third party, and what passes between it, the consent page and a person.
import assert from 'node:assert/strict';
import {
  Browser, base, createApplication, expect, form, formHeaders, identify, management, pkce, unique,
} from './client.mjs';

export const callback = 'http://localhost:9/callback';
export const isCallback = (url) => url.startsWith(callback);
export const returned = (url) => Object.fromEntries(new URL(url).searchParams);

/** A third party's application that may ask users for these scopes. */
export async function createThirdParty({ userScopes = ['profile'], ...scopes } = {}) {
  const application = await createApplication('SPA', callback, { isThirdParty: true });
  expect(await enable(application, { userScopes, ...scopes }), 201);
  return application;
}

export const enable = (application, scopes) => management('POST', `/applications/${application.id}/user-consent-scopes`, scopes);
export const disable = (application, type, scope) =>
  management('DELETE', `/applications/${application.id}/user-consent-scopes/${type}/${scope}`);

/** An API with scopes of these names, all of which the user gets by a role. */
export async function createApi(user, ...names) {
  const resource = expect(await management('POST', '/resources', {
    name: unique('Orders'), indicator: `https://${unique('orders').replace('_', '-')}.example`,
  }), 201);
  const scopes = {};
  for (const name of names) {
    scopes[name] = expect(await management('POST', `/resources/${resource.id}/scopes`, { name, description: `May ${name}` }), 201);
  }
  const role = expect(await management('POST', '/roles', {
    name: unique('clerk'), description: 'Has it all', scopeIds: Object.values(scopes).map(({ id }) => id),
  }), 200);
  expect(await management('POST', `/users/${user.id}/roles`, { roleIds: [role.id] }), 201);
  return { resource, scopes };
}

/** An authorization request, with the verifier that redeems its code. */
export function authorization(client, more = {}) {
  const { verifier, challenge } = pkce();
  const parameters = {
    client_id: client.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile', state: 'st',
    code_challenge: challenge, code_challenge_method: 'S256', ...more,
  };
  return { url: `/oidc/auth?${form(parameters)}`, verifier };
}

/** A browser that has signed in for the request and stands at what comes next. */
export async function signedIn(username, url) {
  const browser = new Browser();
  await browser.follow(url);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  await identify(browser, username);
  const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);
  return { browser, at: (await browser.follow(redirectTo, isCallback)).url };
}

/** What the consent page is told. */
export async function asked(browser) {
  const response = await browser.open('/api/interaction/consent');
  return expect({ status: response.status, body: await response.json() }, 200);
}

/** A new organization of the user, in which they have a role that gives a new permission of organizations and one of an API. */
export async function createOrganization(user, { scopeName = unique('invite:member'), resourceScopes = [] } = {}) {
  const scope = expect(await management('POST', '/organization-scopes', { name: scopeName, description: 'Invite people' }), 201);
  const role = expect(await management('POST', '/organization-roles', {
    name: unique('owner'), organizationScopeIds: [scope.id], resourceScopeIds: resourceScopes,
  }), 201);
  const organization = await joinedOrganization(user);
  expect(await management('POST', `/organizations/${organization.id}/users/${user.id}/roles`, { organizationRoleIds: [role.id] }), 201);
  return { organization, scope, role };
}

/** A new organization that the user belongs to without a role. */
export async function joinedOrganization(user) {
  const organization = expect(await management('POST', '/organizations', { name: unique('Acme') }), 201);
  expect(await management('POST', `/organizations/${organization.id}/users`, { userIds: [user.id] }), 201);
  return organization;
}

/** Where the browser ends after the person allowed (POST) or refused (DELETE) it. */
export async function answer(browser, method, body = {}) {
  const response = await browser.open('/api/interaction/consent', {
    method, headers: { 'content-type': 'application/json' }, body: method === 'POST' ? JSON.stringify(body) : undefined,
  });
  const { redirectTo } = expect({ status: response.status, body: await response.json() }, 200);
  return (await browser.follow(redirectTo, isCallback)).url;
}

/** The whole way to a code: sign in, see the consent page, allow. */
export async function authorize(username, client, more) {
  const { url, verifier } = authorization(client, more);
  const { browser, at } = await signedIn(username, url);
  assert.match(at, /\/consent\?app_id=/);
  const landed = await answer(browser, 'POST');
  return { browser, code: returned(landed).code, verifier };
}

/** A call to the token endpoint. */
export async function token(fields) {
  const response = await fetch(`${base}/oidc/token`, { method: 'POST', headers: formHeaders, body: form(fields) });
  return { status: response.status, body: await response.json() };
}

export const redeem = (client, { code, verifier }) => token({
  grant_type: 'authorization_code', client_id: client.id, redirect_uri: callback, code, code_verifier: verifier,
}).then((response) => expect(response, 200));

export const refresh = (client, refreshToken, more = {}) =>
  token({ grant_type: 'refresh_token', client_id: client.id, refresh_token: refreshToken, ...more });
