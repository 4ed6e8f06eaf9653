// People of an enterprise sign in at another installation of the product: by OpenID Connect, and by SAML.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { base, createApplication, expect, management, password, unique } from '../src/client.mjs';
import { callsWith } from '../src/own-account.mjs';
import { opened as open, userInfo } from '../src/sign-in-pages.mjs';
import { post, Upstream } from '../src/upstream.mjs';

const callback = 'http://localhost:9/callback';
const domains = { OIDC: `${unique('acme').replaceAll('_', '-')}.example`, SAML: `${unique('works').replaceAll('_', '-')}.example` };
const connectors = {};
let upstream;
let application;

before(async () => {
  upstream = await Upstream.start();
  for (const providerName of ['OIDC', 'SAML']) {
    const { id } = expect(await management('POST', '/sso-connectors', { providerName, connectorName: unique('acme'), domains: [domains[providerName]] }), 200);
    connectors[providerName] = id;
  }
  const { providerConfig } = expect(await management('GET', `/sso-connectors/${connectors.SAML}`), 200);
  const config = {
    OIDC: await upstream.ssoClient(connectors.OIDC, `${base}/callback/${connectors.OIDC}`),
    SAML: await upstream.samlClient(providerConfig.serviceProvider),
  };
  for (const name of ['OIDC', 'SAML']) {
    expect(await management('PATCH', `/sso-connectors/${connectors[name]}`, { config: config[name] }), 200);
  }
  expect(await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: true }), 200);
  application = await createApplication('SPA', callback);
});

after(async () => {
  await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: false });
  for (const id of Object.values(connectors)) await management('DELETE', `/sso-connectors/${id}`);
  await upstream?.stop();
});

const opened = () => open(application, callback);

/** What somebody brings who went to their enterprise, be it by themselves or after an answer that was posted. */
const brought = (name, address, user) => (name === 'OIDC' ? upstream.signIn(address, user) : upstream.samlArrival(address, user));

async function proven(browser, name, user) {
  const path = `/verification/sso/${connectors[name]}`;
  const { authorizationUri, verificationId } = expect(await browser.experience('POST', `${path}/authorization-uri`, {
    state: randomUUID(), redirectUri: `${base}/callback/${connectors[name]}`,
  }), 200);
  const connectorData = await brought(name, authorizationUri, user);
  expect(await browser.experience('POST', `${path}/verify`, { connectorData, verificationId }), 200);
  return verificationId;
}

const find = async (browser, email) =>
  expect(await browser.experience('GET', `/sso-connectors?email=${encodeURIComponent(email)}`), 200).connectorIds;

for (const name of ['OIDC', 'SAML']) {
  test(`${name}: a stranger registers by their enterprise, joins what they belong to, and signs in from then on`, async () => {
    const email = `${unique('new')}@${domains[name]}`;
    const organization = expect(await management('POST', '/organizations', { name: unique('org') }), 201);
    expect(await management('PUT', `/organizations/${organization.id}/jit/sso-connectors`, { ssoConnectorIds: [connectors[name]] }), 204);
    const far = await upstream.createUser({ primaryEmail: email, name: 'Ada' });
    const first = await opened();
    assert.deepEqual(await find(first.browser, email), [connectors[name]]);
    const verificationId = await proven(first.browser, name, far);
    const unknown = await first.browser.experience('POST', '/identification', { verificationId });
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'user.sso_identity_not_exist']);
    expect(await first.browser.experience('PUT', '/interaction-event', { interactionEvent: 'Register' }), 204);
    expect(await first.browser.experience('POST', '/identification', { verificationId }), 201);
    const me = await userInfo(await first.finish());
    assert.equal(me.email, email);
    assert.equal(me.name, 'Ada');
    assert.deepEqual(me.sso_identities.map(({ identityId, ssoConnectorId }) => [identityId, ssoConnectorId]), [[far.id, connectors[name]]]);
    const members = expect(await management('GET', `/organizations/${organization.id}/users`), 200);
    assert.deepEqual(members.map(({ id }) => id), [me.sub]);

    const second = await opened();
    expect(await second.browser.experience('POST', '/identification', { verificationId: await proven(second.browser, name, far) }), 204);
    assert.equal((await userInfo(await second.finish())).sub, me.sub);
    const { ssoIdentity } = expect(await management('GET', `/users/${me.sub}/sso-identities/${connectors[name]}`), 200);
    assert.equal(ssoIdentity.identityId, far.id);
    expect(await management('DELETE', `/users/${me.sub}`), 204);
    const third = await opened();
    const gone = await third.browser.experience('POST', '/identification', { verificationId: await proven(third.browser, name, far) });
    assert.deepEqual([gone.status, gone.body.code], [404, 'user.sso_identity_not_exist']);
  });

  test(`${name}: an account with an address of the enterprise is linked, one with another address is not`, async () => {
    const primaryEmail = `${unique('both')}@${domains[name]}`;
    const near = expect(await management('POST', '/users', { primaryEmail, username: unique('near'), password }), 200);
    const { browser, finish } = await opened();
    expect(await browser.experience('POST', '/identification', { verificationId: await proven(browser, name, await upstream.createUser({ primaryEmail })) }), 204);
    assert.equal((await userInfo(await finish())).sub, near.id);

    const foreign = `${unique('foreign')}@example.org`;
    expect(await management('POST', '/users', { primaryEmail: foreign, username: unique('near') }), 200);
    const other = await opened();
    const refused = await other.browser.experience('POST', '/identification', {
      verificationId: await proven(other.browser, name, await upstream.createUser({ primaryEmail: foreign })),
    });
    assert.deepEqual([refused.status, refused.body.code], [404, 'user.sso_identity_not_exist']);
  });
}

test('an answer to one connector is none to another, and none without the browser that brought it', async () => {
  const far = await upstream.createUser();
  const { browser } = await opened();
  const path = `/verification/sso/${connectors.SAML}`;
  const { authorizationUri, verificationId } = expect(await browser.experience('POST', `${path}/authorization-uri`, {
    state: randomUUID(), redirectUri: `${base}/callback/${connectors.SAML}`,
  }), 200);
  const answer = await upstream.samlSignIn(authorizationUri, far);
  const elsewhere = await post({ ...answer, action: `${base}/api/authn/single-sign-on/saml/${connectors.OIDC}` });
  assert.deepEqual([elsewhere.status, (await elsewhere.json()).code], [400, 'session.connector_validation_session_not_found']);
  const taken = await post(answer);
  const { state } = Object.fromEntries(new URL(taken.headers.get('location')).searchParams);
  const guessed = await browser.experience('POST', `${path}/verify`, { connectorData: { state, code: 'guessed' }, verificationId });
  assert.deepEqual([guessed.status, guessed.body.code], [401, 'connector.social_auth_code_invalid']);
});

test('tokens of an enterprise are kept where its connector says so, handed to whom they are of, and forgotten', async () => {
  expect(await management('PATCH', `/sso-connectors/${connectors.OIDC}`, { enableTokenStorage: true }), 200);
  expect(await management('PATCH', '/account-center', { enabled: true }), 200);
  const primaryEmail = `${unique('kept')}@${domains.OIDC}`;
  const near = expect(await management('POST', '/users', { primaryEmail, username: unique('kept'), password }), 200);
  const far = await upstream.createUser({ primaryEmail });
  const { browser, finish } = await opened();
  expect(await browser.experience('POST', '/identification', { verificationId: await proven(browser, 'OIDC', far) }), 204);
  const own = callsWith((await finish()).access_token);
  const path = `/my-account/sso-identities/${connectors.OIDC}/access-token`;

  const given = expect(await own('GET', path), 200);
  const asked = await fetch(`${upstream.origin}/oidc/me`, { headers: { authorization: `Bearer ${given.access_token}` } });
  assert.equal((await asked.json()).sub, far.id);
  const identity = `/users/${near.id}/sso-identities/${connectors.OIDC}`;
  assert.equal(expect(await management('GET', identity), 200).tokenSecret, undefined);
  const { tokenSecret } = expect(await management('GET', `${identity}?includeTokenSecret=true`), 200);
  assert.deepEqual([tokenSecret.type, tokenSecret.userId, tokenSecret.ssoConnectorId, tokenSecret.issuer, tokenSecret.identityId],
    ['federated_token_set', near.id, connectors.OIDC, `${upstream.origin}/oidc`, far.id]);
  const all = expect(await management('GET', `/users/${near.id}/all-identities?includeTokenSecret=true`), 200);
  assert.deepEqual(all.ssoIdentities[0].tokenSecret, tokenSecret);
  assert.equal(JSON.stringify(all).includes(given.access_token), false);

  expect(await management('DELETE', `/secrets/${tokenSecret.id}`), 204);
  const gone = await own('GET', path);
  assert.deepEqual([gone.status, gone.body.code], [404, 'secrets.third_party_token_set.token_not_found']);
});

test('the pages know that people sign in through their enterprises', async () => {
  const page = await (await fetch(`${base}/callback/${connectors.SAML}`)).text();
  assert.match(page, new RegExp(`"ssoConnectors":\\[[^\\]]*"id":"${connectors.SAML}"`));
});
