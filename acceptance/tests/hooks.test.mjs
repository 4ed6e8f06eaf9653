// Another system is told what happens, verifies who says so, and can look up what it was told; the audit log tells the rest.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import {
  Browser, createApplication, createUser, expect, form, management, pkce, register, signIn, unique,
} from '../src/client.mjs';
import { until } from '../src/until.mjs';

let server;
let url;
const received = [];

before(async () => {
  server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${server.address().port}/hook`;
});

after(() => server.close());

const hmac = (key, ...parts) => parts.reduce((mac, part) => mac.update(part), createHmac('sha256', key));
const told = (hook) => received.filter(({ body }) => JSON.parse(body).hookId === hook.id);

function verify({ headers, body }, { signingKey }) {
  assert.equal(headers['logto-signature-sha-256'], hmac(signingKey, body).digest('hex'));
  const signed = hmac(Buffer.from(signingKey.replace('whsec_', ''), 'base64'), `${headers['webhook-id']}.${headers['webhook-timestamp']}.`, body);
  assert.equal(headers['webhook-signature'], `v1,${signed.digest('base64')}`);
}

test('a new user is told, signed in both ways, and what was told can be looked up and told again', async () => {
  const hook = expect(await management('POST', '/hooks', { name: 'h', events: ['User.Created'], config: { url } }), 201);
  const user = await createUser(unique('hooked'));
  const [message] = await until('The hook was told', () => told(hook).length === 1 && told(hook));
  verify(message, hook);
  const body = JSON.parse(message.body);
  assert.deepEqual([body.event, body.method, body.path, body.data.id], ['User.Created', 'POST', '/api/users', user.id]);

  const logs = `/hooks/${hook.id}/recent-logs`;
  const [log] = await until('The delivery is listed', async () => {
    const listed = expect(await management('GET', logs), 200);
    return listed.length === 1 && listed;
  });
  assert.deepEqual([log.key, log.payload.result, log.payload.response.statusCode], ['TriggerHook.User.Created', 'Success', 204]);
  assert.deepEqual(log.payload.hookRequest.body, body);

  expect(await management('POST', `/hooks/${hook.id}/redeliveries`, { position: log.payload.position }), 202);
  const again = await until('The hook was told again', () => told(hook)[1]);
  assert.deepEqual(again.body, message.body);
  assert.equal(again.headers['webhook-id'], message.headers['webhook-id']);

  expect(await management('DELETE', `/hooks/${hook.id}`), 204);
  assert.equal((await management('GET', logs)).status, 404);
});

test('who registers and who signs in is told, with the interaction, the person and the application', async () => {
  const hook = expect(await management('POST', '/hooks', { name: 'h', events: ['PostRegister', 'PostSignIn'], config: { url } }), 201);
  const callback = 'http://localhost:9/callback';
  const application = await createApplication('SPA', callback);
  const address = () => `/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile', prompt: 'login',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`;
  const username = unique('told');
  for (const [event, kind, comeIn] of [['PostRegister', 'Register', register], ['PostSignIn', 'SignIn', signIn]]) {
    await comeIn(new Browser(), address(), { username, callback });
    const message = await until(`${event} was told`, () => told(hook).find(({ body }) => JSON.parse(body).event === event));
    verify(message, hook);
    const body = JSON.parse(message.body);
    assert.deepEqual([body.interactionEvent, body.user.username, body.application.id, body.application.type],
      [kind, username, application.id, 'SPA']);
    assert.equal(body.userId, body.user.id);
    await until('The interaction is told', async () =>
      (await management('GET', `/interactions/${body.sessionId}/story`)).body.interaction?.userId === body.userId);
    assert.ok(body.userIp);
    assert.ok(!message.body.includes('Correct-horse'), 'no secret is told');
  }
  assert.equal(told(hook).length, 2);
});

test('the audit log lists the tokens of an application', async () => {
  const logs = await until('A token was issued', async () => {
    const listed = expect(await management('GET', '/logs?logKey=ExchangeTokenBy.ClientCredentials&page_size=1&enableCap=true'), 200);
    return listed.length === 1 && listed;
  });
  assert.equal(logs[0].payload.result, 'Success');
  assert.deepEqual(logs[0].payload.tokenTypes, ['AccessToken']);
  assert.deepEqual(expect(await management('GET', `/logs/${logs[0].id}`), 200), logs[0]);
});
