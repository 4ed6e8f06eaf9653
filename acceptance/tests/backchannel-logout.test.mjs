// Applications hear that a session is over, sooner or later.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Browser, base, createApplication, createUser, expect, management, signIn, unique } from '../src/client.mjs';
import { authorization, callback } from '../src/third-party.mjs';
import { until } from '../src/until.mjs';

const received = [];
let server;
let address;
let status = 200;

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => {
      received.push(new URLSearchParams(body).get('logout_token'));
      response.writeHead(status).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/logout`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

async function signedIn() {
  const client = await createApplication('SPA', callback, {
    oidcClientMetadata: {
      redirectUris: [callback], postLogoutRedirectUris: [callback], backchannelLogoutUri: address, backchannelLogoutSessionRequired: true,
    },
  });
  const username = unique('elsewhere');
  const user = await createUser(username);
  await signIn(new Browser(), authorization(client, { scope: 'openid' }).url, { username, callback });
  const [session] = expect(await management('GET', `/users/${user.id}/sessions`), 200).sessions;
  return { client, user, sid: session.payload.uid };
}

const told = async ({ client, user, sid }) => {
  const before = received.length;
  return {
    next: async () => {
      await until('The application is told', () => received.length > before);
      const jwks = createRemoteJWKSet(new URL(`${base}/oidc/jwks`));
      const { payload, protectedHeader } = await jwtVerify(received[before], jwks, { issuer: `${base}/oidc`, audience: client.id, typ: 'logout+jwt' });
      assert.equal(protectedHeader.typ, 'logout+jwt');
      assert.deepEqual([payload.sub, payload.sid], [user.id, sid]);
      assert.deepEqual(payload.events, { 'http://schemas.openid.net/event/backchannel-logout': {} });
      assert.equal(payload.nonce, undefined);
    },
  };
};

const facts = async (type, { user }) =>
  expect(await management('GET', `/events?type=${type}&subject=user:${user.id}`), 200).events;

test('an application is told when the session is ended by an administrator', async () => {
  const at = await signedIn();
  const { next } = await told(at);
  expect(await management('DELETE', `/users/${at.user.id}/sessions/${at.sid}`), 204);
  await next();
  await until('The log says so', async () => (await facts('logout.delivered', at)).length === 1);
});

test('an application is told when the user is suspended', async () => {
  const at = await signedIn();
  const { next } = await told(at);
  expect(await management('PATCH', `/users/${at.user.id}/is-suspended`, { isSuspended: true }), 200);
  await next();
});

test('an application that cannot take it in is told again, and the log says both', async () => {
  const at = await signedIn();
  status = 500;
  expect(await management('DELETE', `/users/${at.user.id}/sessions/${at.sid}`), 204);
  const [failed] = await until('The log says that it failed', async () => {
    const failures = await facts('logout.delivery_failed', at);
    return failures.length > 0 && failures;
  });
  assert.equal(failed.payload.reason, 'status_500');
  status = 200;
  await until('It was told after all', async () => (await facts('logout.delivered', at)).length === 1);
});
