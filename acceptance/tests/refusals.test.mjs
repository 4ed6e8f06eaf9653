// Refusals of the Management API that come of what a request is, and not of what is there.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { base, createApplication, expect, management, managementToken, unique } from '../src/client.mjs';

const send = async (path, body, type) => {
  const headers = { authorization: `Bearer ${await managementToken()}`, ...(type ? { 'content-type': type } : {}) };
  const response = await fetch(`${base}/api${path}`, { method: 'POST', headers, body });
  return [response.status, (await response.json()).code];
};
const refused = ({ status, body }, wanted, code) => assert.deepEqual([status, body.code], [wanted, code], JSON.stringify(body));

test('a body that is no JSON and does not say it is', async () => {
  assert.deepEqual(await send('/users', '{"username":"ada"}', 'text/plain'), [415, 'request.general']);
});

test('a picture that is too large', async () => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(8.5 * 1024 * 1024)], { type: 'image/png' }), 'large.png');
  assert.deepEqual(await send('/user-assets', form), [400, 'guard.file_size_exceeded']);
});

test('keys of an application at two places', async () => {
  const { id } = await createApplication('Traditional', 'https://keys.example/callback');
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = { tokenEndpointAuthMethod: 'private_key_jwt', jwks: { keys: [publicKey.export({ format: 'jwk' })] }, jwksUri: 'https://keys.example/jwks' };
  refused(await management('PATCH', `/applications/${id}/client-metadata`, body), 422, 'application.keys_ambiguous');
});

test('a SAML application that is sent back to somewhere that is no web address', async () => {
  const nameIdFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
  const { id } = expect(await management('POST', '/saml-applications', { name: unique('sp'), nameIdFormat }), 201);
  const acsUrl = { binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', url: 'ftp://sp.example/acs' };
  refused(await management('PATCH', `/saml-applications/${id}`, { acsUrl }), 400, 'application.saml.acs_url_scheme_not_supported');
});
