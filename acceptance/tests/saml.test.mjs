// People sign in to a service provider in SAML: requests in both bindings, responses that node-saml verifies, and what is refused.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { Browser, base, createUser, expect, management, unique } from '../src/client.mjs';
import { selfSigned } from '../src/self-signed.mjs';
import { acs, finished, PERSISTENT, posted, redirected, ServiceProvider } from '../src/service-provider.mjs';
import { until } from '../src/until.mjs';

const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const attributeMapping = { email: 'mail', name: 'displayName', username: 'uid', custom_data: 'data', roles: 'roles' };
const username = unique('saml');
let user;
let provider;

before(async () => {
  user = await createUser(username);
  expect(await management('PATCH', `/users/${user.id}`, { primaryEmail: `${username}@example.com`, name: 'Ada <b>&"' }), 200);
  provider = await ServiceProvider.create({ attributeMapping });
});

const relayState = '/deep?a=1&b="><script>alert(1)</script>';
const authnRequest = (more = {}) => `<p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${unique('r')}" Version="2.0" IssueInstant="${new Date().toISOString()}"${more.attributes ?? ''}>`
  + `<a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">${more.issuer ?? provider.entityId}</a:Issuer></p:AuthnRequest>`;
const deflated = (xml) => deflateRawSync(Buffer.from(xml)).toString('base64');
const ask = (fields, to = provider) => fetch(`${to.entryPoint}?${new URLSearchParams(fields)}`, { redirect: 'manual' });
const refusal = async (answer) => `${answer.status} ${(await answer.json()).code}`;
const INVALID = '400 application.saml.invalid_saml_request';

test('a request in the address leads to a signed response that names the person and tells what is mapped', async () => {
  const saml = await provider.saml();
  const back = await redirected(await saml.getAuthorizeUrlAsync(relayState, undefined, {}), username, provider);
  assert.equal(back.status, 200, back.page);
  assert.equal(back.action, acs);
  assert.equal(back.fields.RelayState, relayState);
  assert.doesNotMatch(back.page, /<script>alert/);
  assert.match(back.headers.get('content-security-policy'), /default-src 'none'.*form-action 'self' https:\/\/sp\.example\.com$/);
  const { profile } = await saml.validatePostResponseAsync(back.fields);
  assert.equal(profile.nameID, user.id);
  assert.equal(profile.nameIDFormat, PERSISTENT);
  assert.equal(profile.mail, `${username}@example.com`);
  assert.equal(profile.displayName, 'Ada <b>&"');
  assert.equal(profile.uid, username);
  assert.equal(profile.data, '{}');
  assert.equal(profile.roles, undefined);
  await assert.rejects(saml.validatePostResponseAsync(back.fields), /InResponseTo/);
  const asked = `/logs?applicationId=${provider.application.id}&logKey=SamlApplication.AuthnRequest`;
  await until('the request is in the audit log', async () => expect(await management('GET', asked), 200)[0]);
});

test('so does a request that is posted, and a session spares another sign-in', async () => {
  const saml = await provider.saml({ authnRequestBinding: 'HTTP-POST' });
  const browser = new Browser();
  const first = await posted(await saml.getAuthorizeFormAsync('state'), username, provider, browser);
  assert.equal((await saml.validatePostResponseAsync(first.fields)).profile.nameID, user.id);

  const again = await provider.saml();
  const { url } = await browser.follow(await again.getAuthorizeUrlAsync('', undefined, {}), (next) => next.startsWith(provider.callback));
  const second = await finished(url, browser);
  assert.equal(second.fields.RelayState, undefined);
  assert.equal((await again.validatePostResponseAsync(second.fields)).profile.nameID, user.id);

  const forced = await provider.saml({ forceAuthn: true });
  const asked = await browser.follow(await forced.getAuthorizeUrlAsync('', undefined, {}), (next) => next.startsWith(provider.callback));
  assert.match(asked.url, /\/sign-in/);
});

test('an assertion is encrypted for the service provider, signed before that or only around it', async () => {
  const { privateKey, certificate } = selfSigned('sp');
  const other = await ServiceProvider.create({ attributeMapping, nameIdFormat: EMAIL, encryption: { encryptAssertion: true, certificate } });
  for (const encryptThenSign of [false, true]) {
    expect(await other.change({ encryption: { encryptAssertion: true, encryptThenSign, certificate } }), 200);
    const saml = await other.saml({ decryptionPvk: privateKey, wantAssertionsSigned: !encryptThenSign });
    const back = await redirected(await saml.getAuthorizeUrlAsync('', undefined, {}), username, other);
    const xml = Buffer.from(back.fields.SAMLResponse, 'base64').toString();
    assert.match(xml, /EncryptedAssertion/);
    assert.doesNotMatch(xml, /example\.com"?<|displayName/);
    const { profile } = await saml.validatePostResponseAsync(back.fields);
    assert.equal(profile.nameID, `${username}@example.com`);
    assert.equal(profile.displayName, 'Ada <b>&"');
  }
});

test('where requests are signed, others are refused in both bindings', async () => {
  const { privateKey, certificate } = selfSigned('sp');
  const signer = { privateKey, signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256' };
  const other = await ServiceProvider.create({ requestSigning: { certificate, isRequired: true } });
  assert.match(await other.metadata(), /WantAuthnRequestsSigned="true"/);

  const saml = await other.saml(signer);
  const url = await saml.getAuthorizeUrlAsync('kept', undefined, {});
  const back = await redirected(url, username, other);
  assert.equal((await saml.validatePostResponseAsync(back.fields)).profile.nameID, user.id);
  const changed = new URL(url);
  changed.searchParams.set('RelayState', 'other');
  assert.equal(await refusal(await fetch(changed, { redirect: 'manual' })), INVALID);
  const plain = await other.saml();
  assert.equal(await refusal(await fetch(await plain.getAuthorizeUrlAsync('', undefined, {}), { redirect: 'manual' })), INVALID);

  const byForm = await other.saml({ ...signer, authnRequestBinding: 'HTTP-POST' });
  const page = await byForm.getAuthorizeFormAsync('kept');
  assert.equal((await byForm.validatePostResponseAsync((await posted(page, username, other)).fields)).profile.nameID, user.id);
  const foreign = await other.saml({ ...signer, privateKey: selfSigned('sp').privateKey, authnRequestBinding: 'HTTP-POST' });
  assert.equal(await refusal(await posted(await foreign.getAuthorizeFormAsync(''), username, other)), INVALID);
  const outdated = await other.saml({ ...signer, digestAlgorithm: 'sha1', authnRequestBinding: 'HTTP-POST' });
  assert.equal(await refusal(await posted(await outdated.getAuthorizeFormAsync(''), username, other)), INVALID);
  const unsigned = await other.saml({ authnRequestBinding: 'HTTP-POST' });
  assert.equal(await refusal(await posted(await unsigned.getAuthorizeFormAsync(''), username, other)), INVALID);
});

test('a new key pair signs once it is activated, and the metadata tells which one does', async () => {
  const other = await ServiceProvider.create();
  const before = await other.saml({ validateInResponseTo: 'never' });
  const secret = expect(await management('POST', `/saml-applications/${other.application.id}/secrets`, { lifeSpanInYears: 1 }), 201);
  expect(await management('PATCH', `/saml-applications/${other.application.id}/secrets/${secret.id}`, { active: true }), 200);
  const after = await other.saml();
  const back = await redirected(await after.getAuthorizeUrlAsync('', undefined, {}), username, other);
  assert.equal((await after.validatePostResponseAsync(back.fields)).profile.nameID, user.id);
  await assert.rejects(before.validatePostResponseAsync(back.fields), /signature/i);
});

test('where nothing may be shown and nobody is signed in, the service provider is told so', async () => {
  const saml = await provider.saml({ passive: true });
  const browser = new Browser();
  const { url } = await browser.follow(await saml.getAuthorizeUrlAsync('s', undefined, {}), (next) => next.startsWith(provider.callback));
  const back = await finished(url, browser);
  assert.equal(back.fields.RelayState, 's');
  assert.match(Buffer.from(back.fields.SAMLResponse, 'base64').toString(), /status:NoPassive/);
});

test('answers go to the registered address only, and only this service provider gets any', async () => {
  const elsewhere = ' AssertionConsumerServiceURL="https://evil.example/acs"';
  assert.equal(await refusal(await ask({ SAMLRequest: deflated(authnRequest({ attributes: elsewhere })) })), INVALID);
  assert.equal(await refusal(await ask({ SAMLRequest: deflated(authnRequest({ attributes: ` Destination="${base}/other"` })) })), INVALID);
  assert.equal(await refusal(await ask({ SAMLRequest: deflated(authnRequest({ issuer: 'urn:other' })) })), '400 application.saml.auth_request_issuer_not_match');
  assert.equal((await ask({ SAMLRequest: deflated(authnRequest()) })).status, 303);
});

test('what is no request of now, or tries the reader, is refused', async () => {
  const old = authnRequest().replace(/IssueInstant="[^"]+"/, 'IssueInstant="2020-01-01T00:00:00Z"');
  const entities = `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(99)}">${'c'.repeat(9)}]>${authnRequest()}`;
  const external = `<!DOCTYPE a SYSTEM "file:///etc/passwd">${authnRequest()}`;
  for (const xml of [old, entities, external, '<a/>', '<a>', '']) {
    assert.equal(await refusal(await ask({ SAMLRequest: deflated(xml) })), INVALID, xml.slice(0, 40));
  }
  assert.equal(await refusal(await ask({ SAMLRequest: deflated(' '.repeat(4 << 20)) })), INVALID);
  assert.equal(await refusal(await ask({ SAMLRequest: '*' })), INVALID);
  assert.equal(await refusal(await ask({})), INVALID);
  assert.equal(await refusal(await ask({ SAMLRequest: deflated(authnRequest()), RelayState: 'a'.repeat(513) })), '400 guard.invalid_input');
  assert.equal((await fetch(`${base}/api/saml/none/authn?SAMLRequest=a`)).status, 404);
});

test('a sign-in ends once, in the browser where it began', async () => {
  const saml = await provider.saml();
  const browser = new Browser();
  const start = async () => {
    const { url } = await browser.follow(await saml.getAuthorizeUrlAsync('', undefined, {}), (next) => next.startsWith(provider.callback));
    return url;
  };
  await redirected(await saml.getAuthorizeUrlAsync('', undefined, {}), username, provider, browser);
  const callback = await start();
  const stolen = browser.clone();
  const json = (from, url) => from.open(url, { headers: { accept: 'application/json' } });
  assert.equal(await refusal(await json(new Browser(), callback)), '400 application.saml.sp_initiated_saml_sso_session_not_found_in_cookies');
  assert.equal(await refusal(await json(browser, callback.replace(/state=[^&]+/, 'state=other'))), '400 application.saml.state_mismatch');
  assert.equal((await finished(callback, browser)).status, 200);
  assert.equal(await refusal(await json(browser, callback)), '400 application.saml.sp_initiated_saml_sso_session_not_found_in_cookies');
  assert.equal(await refusal(await json(stolen, callback)), '400 oidc.invalid_grant');
});

test('the code of a SAML application cannot be exchanged for tokens, and its id opens nothing else', async () => {
  const answer = await fetch(`${base}/oidc/token`, {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: provider.application.id, code: 'a', redirect_uri: provider.callback }),
  });
  assert.equal(answer.status, 401);
});
