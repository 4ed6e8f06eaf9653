// Domains of one's own: proved by records that a name server gives, then an address of the provider and of its pages.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { Browser, base, createApplication, createUser, expect, form, management, password, pkce, unique } from '../src/client.mjs';
import { NameServer } from '../src/name-server.mjs';
import { nameServerOf } from '../src/product.mjs';

let names;
before(async () => { names = await NameServer.at(nameServerOf(base ?? 'http://localhost:1')); });
after(() => names.close());

const newName = () => `${unique('login').replace('_', '-')}.example.com`;
const add = async (domain) => expect(await management('POST', '/domains', { domain }), 201);
const verified = async ({ id }) => expect(await management('POST', `/domains/${id}/verification`), 200);
const remove = async ({ id }) => expect(await management('DELETE', `/domains/${id}`), 204);

function publish({ dnsRecords }) {
  for (const { name, type, value } of dnsRecords) names.set(name, type === 'CNAME' ? 'A' : type, type === 'CNAME' ? '192.0.2.1' : value);
}

/** What is answered under a name that leads here. */
function under(host, path, { method = 'GET', headers = {}, body } = {}) {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { ...headers, host: `${host}:${port}` } }, (answer) => {
      let text = '';
      answer.on('data', (part) => { text += part; }).on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const metadata = async (host) => JSON.parse((await under(host, '/oidc/.well-known/openid-configuration')).text);
const at = (host) => { const { protocol, port } = new URL(base); return `${protocol}//${host}:${port}`; };

test('a domain is active once its records are there, and no longer when they are gone', async () => {
  const name = newName();
  const added = await add(name.toUpperCase());
  assert.deepEqual(Object.keys(added).sort(), ['createdAt', 'dnsRecords', 'domain', 'errorMessage', 'id', 'status']);
  assert.equal(added.domain, name);
  assert.equal(added.status, 'PendingVerification');
  const waiting = await verified(added);
  assert.equal(waiting.status, 'PendingVerification');
  assert.match(waiting.errorMessage, /has no CNAME record/);
  publish(added);
  assert.deepEqual(await verified(added), { ...added, status: 'Active' });
  assert.deepEqual(expect(await management('GET', `/domains/${added.id}`), 200).status, 'Active');

  names.forget(`_keystory.${name}`, 'TXT');
  const lost = await verified(added);
  assert.equal(lost.status, 'Error');
  assert.match(lost.errorMessage, /has no TXT record/);
  const history = expect(await management('GET', '/domains/history'), 200).map(({ type }) => type);
  for (const type of ['domain.added', 'domain.verified', 'domain.verification_failed']) assert.ok(history.includes(type), type);
  await remove(added);
  assert.equal((await management('GET', `/domains/${added.id}`)).status, 404);
});

test('the provider answers under an active domain, and under no other name that a request may hold', async () => {
  const name = newName();
  const added = await add(name);
  publish(added);
  assert.equal((await metadata(name)).authorization_endpoint, `${base}/oidc/auth`, 'not active yet');
  await verified(added);
  const found = await metadata(name);
  assert.equal(found.issuer, `${base}/oidc`);
  assert.equal(found.authorization_endpoint, `${at(name)}/oidc/auth`);
  assert.equal(found.jwks_uri, `${at(name)}/oidc/jwks`);
  for (const host of [`x.${name}`, 'evil.example', '127.0.0.1', name.replace('.com', '.org')]) {
    assert.equal((await metadata(host)).authorization_endpoint, `${base}/oidc/auth`, host);
  }
  await remove(added);
  assert.equal((await metadata(name)).authorization_endpoint, `${base}/oidc/auth`);
});

test('people who sign in under a domain stay there until the application has them back', async () => {
  const added = await add(newName());
  publish(added);
  await verified(added);
  const callback = 'https://app.example.com/callback';
  const application = await createApplication('SPA', callback);
  const username = unique('guest');
  await createUser(username);
  const { verifier, challenge } = pkce();
  const query = form({ client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid', code_challenge: challenge, code_challenge_method: 'S256' });
  const cookies = new Map();
  const open = async (path, method = 'GET', body) => {
    const answer = await under(added.domain, path, { method, body: body && JSON.stringify(body), headers: {
      cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '), 'content-type': 'application/json' } });
    for (const line of answer.headers['set-cookie'] ?? []) cookies.set(...line.split('; ')[0].split(/=(.*)/s).slice(0, 2));
    assert.ok(answer.status < 400, `${path}: ${answer.status} ${answer.text}`);
    return answer;
  };
  assert.match((await open(`/oidc/auth?${query}`)).headers.location, /^\/sign-in/);
  await open('/api/experience', 'PUT', { interactionEvent: 'SignIn' });
  const proof = await open('/api/experience/verification/password', 'POST', { identifier: { type: 'username', value: username }, password });
  await open('/api/experience/identification', 'POST', { verificationId: JSON.parse(proof.text).verificationId });
  const { redirectTo } = JSON.parse((await open('/api/experience/submit', 'POST')).text);
  assert.ok(redirectTo.startsWith(`${at(added.domain)}/oidc/auth/`), redirectTo);
  let next = new URL(redirectTo);
  for (let hop = 0; hop < 5 && next.href.startsWith(at(added.domain)); hop++) {
    next = new URL((await open(next.pathname + next.search)).headers.location, next);
  }
  assert.ok(next.href.startsWith(callback), next.href);
  const tokens = await under(added.domain, '/oidc/token', { method: 'POST', headers: { origin: at(added.domain), 'content-type': 'application/x-www-form-urlencoded' },
    body: form({ grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code: next.searchParams.get('code'), code_verifier: verifier }) });
  assert.equal(tokens.status, 200, tokens.text);
  const { iss } = JSON.parse(Buffer.from(JSON.parse(tokens.text).id_token.split('.')[1], 'base64url'));
  assert.equal(iss, `${base}/oidc`);
  await remove(added);
});

test('what shows others whose a domain is, is answered under it alone', async () => {
  const added = await add(newName());
  const verificationFiles = [{ path: '/.well-known/proof.txt', content: 'ours', contentType: 'text/plain' }];
  assert.deepEqual(expect(await management('PUT', `/domains/${added.id}/verification-files`, { verificationFiles }), 200), verificationFiles);
  const answer = await under(added.domain, '/.well-known/proof.txt');
  assert.equal(answer.status, 200);
  assert.equal(answer.text, 'ours');
  assert.equal((await new Browser().open('/.well-known/proof.txt')).status, 404);
  await remove(added);
  assert.equal((await under(added.domain, '/.well-known/proof.txt')).status, 404);
});

test('what is no name, is there already or is the product\'s own is refused', async () => {
  const added = await add(newName());
  assert.equal((await management('POST', '/domains', { domain: added.domain })).body.code, 'domain.domain_in_use');
  for (const domain of ['', 'localhost', '127.0.0.1', '[::1]', 'a_b.example.com', 'https://example.com', 'example.com/x', '*.example.com', `${'a'.repeat(64)}.com`]) {
    const refused = await management('POST', '/domains', { domain });
    assert.equal(`${refused.status} ${refused.body.code}`, '400 guard.invalid_input', domain);
  }
  const old = expect(await management('POST', '/domains/cleanup', { staleDays: 1 }), 200);
  assert.deepEqual(Object.keys(old).sort(), ['deletedCount', 'failedCount', 'scannedCount', 'skippedActiveCount']);
  await remove(added);
});
