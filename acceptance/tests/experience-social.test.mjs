// People sign in at another installation of the product, register by it, and link what they have in both.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { base, createApplication, expect, form, formHeaders, identify, management, password, unique } from '../src/client.mjs';
import { callsWith } from '../src/own-account.mjs';
import { opened as open, userInfo } from '../src/sign-in-pages.mjs';
import { Upstream } from '../src/upstream.mjs';

const callback = 'http://localhost:9/callback';
const connectorId = unique('far').replace('_', '-');
const back = `${base}/callback/${connectorId}`;
let upstream;
let application;

before(async () => {
  upstream = await Upstream.start();
  expect(await management('POST', '/connectors', { id: connectorId, ...await upstream.connector(connectorId, back) }), 200);
  expect(await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: [connectorId], socialSignIn: {} }), 200);
  application = await createApplication('SPA', callback);
});

after(async () => {
  await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: [] });
  await management('DELETE', `/connectors/${connectorId}`);
  await upstream?.stop();
});

const opened = (interactionEvent) => open(application, callback, interactionEvent);

/** The verification of somebody who came back from there. */
async function returned(browser, user) {
  const path = `/verification/social/${connectorId}`;
  const { authorizationUri, verificationId } = expect(await browser.experience('POST', `${path}/authorization-uri`, {
    state: randomUUID(), redirectUri: back,
  }), 200);
  const connectorData = await upstream.signIn(authorizationUri, user);
  const verify = () => browser.experience('POST', `${path}/verify`, { connectorData, verificationId });
  expect(await verify(), 200);
  return { verificationId, verify };
}

/** The same, told twice: the answer is taken to the provider once, where a second use of its code ends what it gave for the first. */
async function proven(browser, user) {
  const { verificationId, verify } = await returned(browser, user);
  expect(await verify(), 200);
  return verificationId;
}

test('the pages know which providers there are', async () => {
  const offered = await (await fetch(`${base}/api/.well-known/sign-in-exp`)).json();
  assert.deepEqual(offered.socialConnectors.map(({ id, target, name }) => ({ id, target, name })),
    [{ id: connectorId, target: connectorId, name: { en: 'The other one' } }]);
  assert.match(await (await fetch(back)).text(), new RegExp(`"socialConnectors":\\[\\{"id":"${connectorId}"`));
});

test('a stranger registers by the provider, and signs in by it from then on', async () => {
  const email = `${unique('new')}@example.org`;
  const far = await upstream.createUser({ primaryEmail: email, name: 'Ada' });
  const first = await opened();
  const verificationId = await proven(first.browser, far);
  const unknown = await first.browser.experience('POST', '/identification', { verificationId });
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'user.identity_not_exist']);
  expect(await first.browser.experience('PUT', '/interaction-event', { interactionEvent: 'Register' }), 204);
  const missing = await first.browser.experience('POST', '/identification', { verificationId });
  assert.deepEqual([missing.status, missing.body.data.missingProfile], [422, ['username']]);
  expect(await first.browser.experience('POST', '/profile', { type: 'username', value: unique('near') }), 204);
  expect(await first.browser.experience('POST', '/identification', {}), 201);
  const me = await userInfo(await first.finish());
  assert.equal(me.email, email);
  assert.equal(me.name, 'Ada');
  assert.equal(me.identities[connectorId].userId, far.id);

  const second = await opened();
  expect(await second.browser.experience('POST', '/identification', { verificationId: await proven(second.browser, far) }), 204);
  assert.equal((await userInfo(await second.finish())).sub, me.sub);
});

test('an account with the same verified address is linked on request', async () => {
  const primaryEmail = `${unique('both')}@example.org`;
  const near = expect(await management('POST', '/users', { primaryEmail, username: unique('near'), password }), 200);
  const far = await upstream.createUser({ primaryEmail });
  const { browser, finish } = await opened();
  const verificationId = await proven(browser, far);
  const hint = await browser.experience('POST', '/identification', { verificationId });
  assert.deepEqual([hint.status, hint.body.data.relatedUser], [404, { type: 'email', value: primaryEmail }]);
  expect(await browser.experience('POST', '/identification', { verificationId, linkSocialIdentity: true }), 204);
  assert.equal((await userInfo(await finish())).sub, near.id);

  const { socialIdentities } = expect(await management('GET', `/users/${near.id}/all-identities`), 200);
  assert.equal(socialIdentities[0].identity.userId, far.id);
  const history = expect(await management('GET', `/users/${near.id}/history`), 200);
  assert.ok(history.some(({ type }) => type === 'user.identity_linked'));
  expect(await management('DELETE', `/users/${near.id}/identities/${connectorId}`), 200);
});

test('people link and unlink an identity themselves, after they have proven to be themselves', async () => {
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { social: 'Edit' } }), 200);
  const far = await upstream.createUser();
  const username = unique('own');
  const near = expect(await management('POST', '/users', { username, password }), 200);
  const { browser, finish } = await opened();
  await identify(browser, username);
  const { access_token: token } = await finish();
  const account = callsWith(token);

  const begun = expect(await account('POST', '/verifications/social', { connectorId, state: randomUUID(), redirectUri: back }), 201);
  const newIdentifierVerificationRecordId = begun.verificationRecordId;
  const early = await account('POST', '/my-account/identities', { newIdentifierVerificationRecordId });
  assert.deepEqual([early.status, early.body.code], [401, 'verification_record.permission_denied']);
  const { verificationRecordId } = expect(await account('POST', '/verifications/password', { password }), 201);
  const self = { 'logto-verification-id': verificationRecordId };
  const unproven = await account('POST', '/my-account/identities', { newIdentifierVerificationRecordId }, self);
  assert.deepEqual([unproven.status, unproven.body.code], [400, 'session.verification_failed']);
  const connectorData = await upstream.signIn(begun.authorizationUri, far);
  expect(await account('POST', '/verifications/social/verify', { verificationRecordId: newIdentifierVerificationRecordId, connectorData }), 200);
  expect(await account('POST', '/my-account/identities', { newIdentifierVerificationRecordId }, self), 204);
  assert.equal(expect(await management('GET', `/users/${near.id}/identities/${connectorId}`), 200).identity.userId, far.id);
  const forged = await account('POST', '/my-account/identities', { newIdentifierVerificationRecordId: 'forged' }, self);
  assert.deepEqual([forged.status, forged.body.code], [400, 'verification_record.not_found']);
  expect(await account('DELETE', `/my-account/identities/${connectorId}`, undefined, self), 204);
  const gone = await account('DELETE', `/my-account/identities/${connectorId}`, undefined, self);
  assert.deepEqual([gone.status, gone.body.code], [404, 'user.identity_not_exist']);
});

test('tokens of the provider are kept where the connector says so, handed to whom they are of, and forgotten', async () => {
  expect(await management('PATCH', `/connectors/${connectorId}`, { enableTokenStorage: true }), 200);
  const far = await upstream.createUser();
  const near = expect(await management('POST', '/users', { username: unique('kept'), password }), 200);
  expect(await management('PUT', `/users/${near.id}/identities/${connectorId}`, { userId: far.id }), 201);
  const { browser, finish } = await opened();
  const { verificationId } = await returned(browser, far);
  expect(await browser.experience('POST', '/identification', { verificationId }), 204);
  const { access_token: token } = await finish();
  const own = (method, body) => callsWith(token)(method, `/my-account/identities/${connectorId}/access-token`, body);

  const given = expect(await own('GET'), 200);
  const asked = await fetch(`${upstream.origin}/oidc/me`, { headers: { authorization: `Bearer ${given.access_token}` } });
  assert.equal((await asked.json()).sub, far.id);
  assert.ok(given.expires_in > 0);
  const refused = await own('PUT', { verificationRecordId: 'none' });
  assert.deepEqual([refused.status, refused.body.code], [400, 'verification_record.not_found']);

  await newProofs(callsWith(token), far);

  const plain = expect(await management('GET', `/users/${near.id}/identities/${connectorId}`), 200);
  assert.equal(plain.tokenSecret, undefined);
  const { tokenSecret } = expect(await management('GET', `/users/${near.id}/identities/${connectorId}?includeTokenSecret=true`), 200);
  assert.deepEqual([tokenSecret.type, tokenSecret.userId, tokenSecret.target, tokenSecret.identityId],
    ['federated_token_set', near.id, connectorId, far.id]);
  const all = expect(await management('GET', `/users/${near.id}/all-identities?includeTokenSecret=true`), 200);
  assert.deepEqual(all.socialIdentities[0].tokenSecret, tokenSecret);
  assert.equal(JSON.stringify(all).includes(given.access_token), false);

  expect(await management('DELETE', `/secrets/${tokenSecret.id}`), 204);
  const gone = await own('GET');
  assert.deepEqual([gone.status, gone.body.code], [404, 'secrets.third_party_token_set.token_not_found']);
});

/** Tokens that came with a new proof take the place of the old ones, if the proof is of the identity, and brought some. */
async function newProofs(account, far) {
  const put = async (target, user) => {
    const begun = expect(await account('POST', '/verifications/social', { connectorId, state: randomUUID(), redirectUri: back }), 201);
    const { verificationRecordId } = begun;
    const connectorData = await upstream.signIn(begun.authorizationUri, user);
    expect(await account('POST', '/verifications/social/verify', { verificationRecordId, connectorData }), 200);
    const { status, body } = await account('PUT', `/my-account/identities/${target}/access-token`, { verificationRecordId });
    return status === 200 ? status : [status, body.code];
  };
  assert.deepEqual(await put('elsewhere', far), [422, 'verification_record.social_verification.invalid_target']);
  assert.deepEqual(await put(connectorId, await upstream.createUser()), [422, 'user.identity_not_exists_in_current_user']);
  expect(await management('PATCH', `/connectors/${connectorId}`, { enableTokenStorage: false }), 200);
  assert.deepEqual(await put(connectorId, far), [422, 'verification_record.social_verification.token_response_not_found']);
  expect(await management('PATCH', `/connectors/${connectorId}`, { enableTokenStorage: true }), 200);
  assert.equal(await put(connectorId, far), 200);
}

test('what a provider posts goes on as a page, be it to sign in or to link an account', async () => {
  for (const page of [back, `${base}/account/callback/social/${connectorId}`]) {
    const answer = await fetch(page, { method: 'POST', headers: formHeaders, body: form({ code: 'c', state: 's', user: '{}' }), redirect: 'manual' });
    assert.deepEqual([answer.status, new URL(answer.headers.get('location'), base).href], [303, `${page}?code=c&state=s#user=%7B%7D`]);
    assert.equal((await fetch(new URL(answer.headers.get('location'), base))).status, 200);
  }
});
