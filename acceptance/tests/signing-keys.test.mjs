// Keys are replaced while the product is used: nobody fails to verify what it signs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { base, basic, bootstrap, expect, form, formHeaders, management, managementApi } from '../src/client.mjs';
import { until } from '../src/until.mjs';

const keys = '/configs/oidc/private-keys';
const published = async () => (await (await fetch(`${base}/oidc/jwks`)).json()).keys;

async function issued() {
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { ...formHeaders, authorization: basic(bootstrap.id, bootstrap.secret) },
    body: form({ grant_type: 'client_credentials', resource: managementApi, scope: 'all' }),
  });
  return expect({ status: response.status, body: await response.json() }, 200).access_token;
}

/** Issues and verifies without a pause until the work is done, and answers which keys signed. */
async function verifiedDuring(work) {
  const jwks = createRemoteJWKSet(new URL(`${base}/oidc/jwks`), { cooldownDuration: 0 });
  const signedWith = new Set();
  let done = false;
  const verifying = (async () => {
    while (!done) signedWith.add((await jwtVerify(await issued(), jwks)).protectedHeader.kid);
  })();
  const answer = await work().finally(() => { done = true; });
  await verifying;
  signedWith.add((await jwtVerify(await issued(), jwks)).protectedHeader.kid);
  return { answer, signedWith };
}

test('a key is replaced at once, and every token is verified meanwhile', async () => {
  const [before] = expect(await management('GET', keys), 200);
  const { answer, signedWith } = await verifiedDuring(async () => {
    const rotated = await management('POST', `${keys}/rotate`, { rotationGracePeriod: 0 });
    await until('The new key signs', async () => decodeProtectedHeader(await issued()).kid !== before.id);
    return rotated;
  });
  const [current, previous] = expect(answer, 200);
  assert.deepEqual([current.status, previous.status, previous.id], ['Current', 'Previous', before.id]);
  assert.deepEqual([...signedWith], [before.id, current.id]);
  assert.deepEqual(expect(await management('GET', keys), 200), answer.body);
  expect(await management('DELETE', `${keys}/${previous.id}`), 204);
  assert.ok(!(await published()).some((key) => key.kid === previous.id));
});

test('a next key is published, waits for its turn, and signs then', async () => {
  const [before] = expect(await management('GET', keys), 200);
  const { signedWith } = await verifiedDuring(async () => {
    const [next] = expect(await management('POST', `${keys}/rotate`, { rotationGracePeriod: 5 }), 200);
    assert.equal(next.status, 'Next');
    assert.ok((await published()).some((key) => key.kid === next.id));
    assert.equal((await management('POST', `${keys}/rotate`, {})).body.code, 'oidc.invalid_request');
    assert.equal((await management('DELETE', `${keys}/${before.id}`)).body.code, 'oidc.only_previous_key_can_be_deleted');
    await until('The next key is the current one', async () => expect(await management('GET', keys), 200)[0].status === 'Current');
    await until('The next key signs', async () => decodeProtectedHeader(await issued()).kid === next.id);
  });
  assert.equal(signedWith.size, 2);
});

test('keys of other algorithms are replaced beside it', async () => {
  const shown = async () => expect(await management('GET', '/signing-keys'), 200).find((ring) => ring.algorithm === 'ES256').keys;
  const [before] = await shown();
  const [current] = expect(await management('POST', '/signing-keys/ES256/rotations', { gracePeriod: 0 }), 201);
  assert.deepEqual((await shown()).map((key) => key.id), [current.id, before.id]);
  assert.ok(!expect(await management('GET', keys), 200).some((key) => key.id === current.id));
});

test('cookies that were given out before their secret was replaced still count', async () => {
  const [before] = expect(await management('GET', '/configs/oidc/cookie-keys'), 200);
  const rotated = expect(await management('POST', '/configs/oidc/cookie-keys/rotate'), 200);
  assert.deepEqual([rotated.length, rotated[1]], [2, before]);
  assert.equal((await management('DELETE', '/configs/oidc/cookie-keys/none')).body.code, 'oidc.key_not_found');
});
