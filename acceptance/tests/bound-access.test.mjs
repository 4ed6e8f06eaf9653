// Access tokens that are bound to a key (RFC 9449, 7), at our own APIs: good with a fresh proof of that key and with nothing else.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { base, basic, bootstrap, form, formHeaders, managementApi, unique } from '../src/client.mjs';

const roles = `${base}/api/roles`;
let key;
let token;

before(async () => {
  key = await newKey('ES256');
  token = await boundToken(key);
});

async function newKey(alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return { alg, privateKey, jwk: await exportJWK(publicKey) };
}

/** A proof for a request; claims that are undefined are left out. */
const proof = ({ alg, privateKey, jwk }, claims) =>
  new SignJWT({ jti: randomUUID(), ...claims }).setProtectedHeader({ typ: 'dpop+jwt', alg, jwk }).setIssuedAt().sign(privateKey);

const ath = (text) => createHash('sha256').update(text).digest('base64url');
const forRoles = (more = {}, by = key) => proof(by, { htm: 'GET', htu: roles, ath: ath(token), ...more });

async function boundToken(by) {
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { ...formHeaders, authorization: basic(bootstrap.id, bootstrap.secret), DPoP: await proof(by, { htm: 'POST', htu: `${base}/oidc/token` }) },
    body: form({ grant_type: 'client_credentials', resource: managementApi, scope: 'all' }),
  });
  const answer = await response.json();
  assert.equal(answer.token_type, 'DPoP', JSON.stringify(answer));
  return answer.access_token;
}

const read = (headers) => fetch(`${roles}?page_size=1`, { headers });
const withProof = async (dpop) => read({ authorization: `DPoP ${token}`, dpop: await dpop });

async function refused(response, error) {
  assert.equal(response.status, 401);
  assert.match(response.headers.get('www-authenticate'), new RegExp(`^DPoP error="${error}", algs="[^"]*\\bES256\\b`));
  assert.equal((await response.json()).code, `auth.${error}`);
}

test('with a proof of its key it reads and writes', async () => {
  const answer = await withProof(forRoles());
  assert.equal(answer.status, 200);
  assert.ok(answer.headers.get('dpop-nonce'));
  const made = await fetch(roles, {
    method: 'POST',
    headers: { authorization: `DPoP ${token}`, dpop: await forRoles({ htm: 'POST' }), 'content-type': 'application/json' },
    body: JSON.stringify({ name: unique('bound'), description: 'made with a bound token' }),
  });
  assert.equal(made.status, 200);
  const { id } = await made.json();
  const one = `${roles}/${id}`;
  const headers = { authorization: `DPoP ${token}`, dpop: await forRoles({ htm: 'DELETE', htu: one }) };
  assert.equal((await fetch(one, { method: 'DELETE', headers })).status, 204);
});

test('without a proof it is refused, whatever it is called', async () => {
  await refused(await read({ authorization: `Bearer ${token}` }), 'invalid_token');
  await refused(await read({ authorization: `Bearer ${token}`, dpop: await forRoles() }), 'invalid_token');
  await refused(await read({ authorization: `DPoP ${token}` }), 'invalid_dpop_proof');
});

test('a proof of another key, for another request or for another token is refused', async () => {
  await refused(await withProof(forRoles({}, await newKey('ES256'))), 'invalid_token');
  for (const other of [{ htm: 'POST' }, { htu: `${base}/api/users` }, { ath: undefined }, { ath: ath('another') }]) {
    await refused(await withProof(forRoles(other)), 'invalid_dpop_proof');
  }
});

test('of many requests with the same proof one is answered', async () => {
  const same = await forRoles();
  const statuses = (await Promise.all(Array.from({ length: 50 }, () => withProof(same)))).map(({ status }) => status);
  assert.deepEqual(statuses.sort(), [200, ...Array(49).fill(401)]);
});

test('a nonce that is not the server\'s is answered by one that is', async () => {
  const first = await withProof(forRoles({ nonce: 'another' }));
  const nonce = first.headers.get('dpop-nonce');
  await refused(first, 'use_dpop_nonce');
  assert.equal((await withProof(forRoles({ nonce }))).status, 200);
});

test('a token that is bound to nothing is not one to be proved', async () => {
  const plain = await (await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { ...formHeaders, authorization: basic(bootstrap.id, bootstrap.secret) },
    body: form({ grant_type: 'client_credentials', resource: managementApi, scope: 'all' }),
  })).json();
  const headers = { authorization: `DPoP ${plain.access_token}`, dpop: await forRoles({ ath: ath(plain.access_token) }) };
  await refused(await read(headers), 'invalid_token');
});
