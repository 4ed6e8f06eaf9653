// People sign in at a social provider that speaks SAML, and link who they are there: the product itself, as the identity
// provider of its own people.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { base, createApplication, expect, identify, management, password, unique } from '../src/client.mjs';
import { callsWith } from '../src/own-account.mjs';
import { opened as open, userInfo } from '../src/sign-in-pages.mjs';
import { post, Upstream } from '../src/upstream.mjs';

const callback = 'http://localhost:9/callback';
const connectorId = unique('saml').replaceAll('_', '-');
const back = `${base}/callback/${connectorId}`;
let upstream;
let application;

before(async () => {
  upstream = await Upstream.itself();
  const { metadataUrl } = await upstream.samlClient({
    entityId: `${base}/saml/${connectorId}`, assertionConsumerServiceUrl: `${base}/api/authn/saml/${connectorId}`,
  });
  expect(await management('POST', '/connectors', {
    id: connectorId, connectorId: 'saml', metadata: { target: connectorId, name: { en: 'Works' } },
    config: { idpMetadataXml: await (await fetch(metadataUrl)).text(), profileMap: { email: 'mail', name: 'displayName' } },
  }), 200);
  expect(await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: [connectorId], socialSignIn: {} }), 200);
  application = await createApplication('SPA', callback);
});

after(async () => {
  await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: [] });
  await management('DELETE', `/connectors/${connectorId}`);
});

const opened = () => open(application, callback);
const path = `/verification/social/${connectorId}`;

const sent = async (browser) => expect(await browser.experience('POST', `${path}/authorization-uri`, { state: randomUUID(), redirectUri: back }), 200);

async function proven(browser, user) {
  const { authorizationUri, verificationId } = await sent(browser);
  const connectorData = await upstream.samlArrival(authorizationUri, user);
  expect(await browser.experience('POST', `${path}/verify`, { connectorData, verificationId }), 200);
  return verificationId;
}

test('a stranger registers by the provider, and signs in by it from then on', async () => {
  const far = await upstream.createUser({ name: 'Ada', primaryEmail: `${unique('far')}@example.org` });
  const first = await opened();
  const verificationId = await proven(first.browser, far);
  const unknown = await first.browser.experience('POST', '/identification', { verificationId });
  assert.deepEqual([unknown.status, unknown.body.code, unknown.body.data?.relatedUser], [404, 'user.identity_not_exist', undefined]);
  expect(await first.browser.experience('PUT', '/interaction-event', { interactionEvent: 'Register' }), 204);
  expect(await first.browser.experience('POST', '/profile', { type: 'username', value: unique('near') }), 204);
  expect(await first.browser.experience('POST', '/identification', { verificationId }), 201);
  const me = await userInfo(await first.finish());
  assert.equal(me.name, 'Ada');
  assert.equal(me.email, null);
  assert.equal(me.identities[connectorId].userId, far.id);

  const second = await opened();
  expect(await second.browser.experience('POST', '/identification', { verificationId: await proven(second.browser, far) }), 204);
  assert.equal((await userInfo(await second.finish())).sub, me.sub);
});

test('an answer counts where it was asked for, in the browser that brought it', async () => {
  const { browser } = await opened();
  const { authorizationUri, verificationId } = await sent(browser);
  const answer = await upstream.samlSignIn(authorizationUri, await upstream.createUser());
  const unasked = await post({ ...answer, fields: { ...answer.fields, RelayState: 'a.b' } });
  assert.deepEqual([unasked.status, (await unasked.json()).code], [400, 'session.connector_validation_session_not_found']);
  const nowhere = await post({ ...answer, action: `${base}/api/authn/saml/none` });
  assert.deepEqual([nowhere.status, (await nowhere.json()).code], [404, 'connector.not_found']);
  const other = await sent((await opened()).browser);
  const { RelayState } = (await upstream.samlSignIn(other.authorizationUri, await upstream.createUser())).fields;
  const foreign = await post({ ...answer, fields: { ...answer.fields, RelayState } });
  assert.deepEqual([foreign.status, (await foreign.json()).code], [400, 'connector.invalid_response']);

  const taken = await post(answer);
  const location = taken.headers.get('location');
  assert.deepEqual([taken.status, location.split('?')[0]], [302, back]);
  const { state } = Object.fromEntries(new URL(location).searchParams);
  const guessed = await browser.experience('POST', `${path}/verify`, { connectorData: { state, code: 'guessed' }, verificationId });
  assert.deepEqual([guessed.status, guessed.body.code], [401, 'connector.social_auth_code_invalid']);
});

test('people link who they are there, after they have proven to be themselves', async () => {
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { social: 'Edit' } }), 200);
  const far = await upstream.createUser();
  const username = unique('own');
  const near = expect(await management('POST', '/users', { username, password }), 200);
  const { browser, finish } = await opened();
  await identify(browser, username);
  const account = callsWith((await finish()).access_token);

  const begun = expect(await account('POST', '/verifications/social', {
    connectorId, state: randomUUID(), redirectUri: `${base}/account/callback/social/${connectorId}`,
  }), 201);
  const connectorData = await upstream.samlArrival(begun.authorizationUri, far);
  expect(await account('POST', '/verifications/social/verify', { verificationRecordId: begun.verificationRecordId, connectorData }), 200);
  const { verificationRecordId } = expect(await account('POST', '/verifications/password', { password }), 201);
  expect(await account('POST', '/my-account/identities', { newIdentifierVerificationRecordId: begun.verificationRecordId },
    { 'logto-verification-id': verificationRecordId }), 204);
  assert.equal(expect(await management('GET', `/users/${near.id}/identities/${connectorId}`), 200).identity.userId, far.id);
});

test('an administrator learns what is missing, and the page is told of the provider', async () => {
  const kind = expect(await management('GET', '/connector-factories/saml'), 200);
  assert.deepEqual([kind.type, kind.isStandard], ['Social', true]);
  const refused = await management('POST', '/connectors', {
    connectorId: 'saml', metadata: { target: unique('none') }, config: { idpEntityId: 'urn:idp', signInEndpoint: 'nowhere' },
  });
  assert.deepEqual([refused.status, refused.body.code, refused.body.data], [400, 'connector.invalid_config',
    ['signInEndpoint has to be an absolute http or https address', 'x509Certificate is required']]);
  assert.match(await (await fetch(back)).text(), new RegExp(`"id":"${connectorId}"`));
});
