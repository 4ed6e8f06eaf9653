// What the event feed promises: pages without loss, resuming, waiting, streaming, scopes, and a record of reading.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  base, basic, createUser, expect, form, formHeaders, management, managementApi, managementToken, unique,
} from '../src/client.mjs';

let types;

before(async () => {
  types = new Map(expect(await management('GET', '/events/types'), 200).map((type) => [type.name, type]));
});

const read = async (query) => expect(await management('GET', `/events?${form(query)}`), 200);
const headOf = async () => (await read({ limit: 1 })).head;

/** A token of a machine whose role gives these scopes of the Management API. */
async function tokenWith(...scopes) {
  const known = expect(await management('GET', '/resources/management-api/scopes'), 200);
  const role = expect(await management('POST', '/roles', {
    name: unique('reader'), description: 'reads events', type: 'MachineToMachine',
    scopeIds: scopes.map((name) => known.find((scope) => scope.name === name).id),
  }), 200);
  const machine = expect(await management('POST', '/applications', { name: unique('reader'), type: 'MachineToMachine' }), 200);
  expect(await management('POST', `/applications/${machine.id}/roles`, { roleIds: [role.id] }), 201);
  const [secret] = expect(await management('GET', `/applications/${machine.id}/secrets`), 200);
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { ...formHeaders, authorization: basic(machine.id, secret.value) },
    body: form({ grant_type: 'client_credentials', resource: managementApi, scope: scopes.join(' ') }),
  });
  return expect({ status: response.status, body: await response.json() }, 200).access_token;
}

async function get(path, token, headers = {}) {
  const response = await fetch(`${base}/api${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  return { status: response.status, body: await response.json() };
}

/** Reads server-sent events until one is wanted, and closes the stream. */
async function nextStreamed(query, token, headers, isWanted) {
  const end = new AbortController();
  const response = await fetch(`${base}/api/events?${form(query)}`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers },
    signal: AbortSignal.any([end.signal, AbortSignal.timeout(60_000)]),
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/event-stream/);
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      const event = data && JSON.parse(data);
      if (event && isWanted(event)) {
        assert.equal(/^id: (.*)$/m.exec(block)[1], String(event.position));
        end.abort();
        return event;
      }
    }
  }
  throw new Error('The stream ended');
}

test('pages hold every position once, and every payload is as its schema says about null', async () => {
  let after = 0;
  const { head } = await read({ limit: 1 });
  while (after < head) {
    const page = await read({ after, limit: 1000 });
    page.events.forEach((event, i) => {
      assert.equal(event.position, after + i + 1);
      const { properties, required } = types.get(event.type).schema;
      assert.deepEqual(Object.keys(event.payload).filter((field) => !(field in properties)), [], event.type);
      assert.deepEqual(required.filter((field) => !(field in event.payload)), [], event.type);
      for (const [field, value] of Object.entries(event.payload)) {
        const mayBeNull = [properties[field].type ?? 'null'].flat().includes('null');
        assert.ok(value !== null || mayBeNull, `${event.type}.${field} is null`);
      }
    });
    after = page.next;
  }
});

test('a reader that stops goes on where it was', async () => {
  const after = await headOf();
  const { id } = await createUser(unique('feed'));
  expect(await management('PATCH', `/users/${id}`, { name: 'Other' }), 200);
  const query = { subject: `user:${id}`, limit: 1 };
  const first = await read({ ...query, after });
  assert.equal(first.events[0].type, 'user.created');
  const seen = [];
  for (let page = first; page.events.length; page = await read({ ...query, after: page.next })) {
    seen.push(page.events[0].type);
  }
  assert.ok(seen.includes('user.name_changed'));
  assert.equal(seen.filter((type) => type === 'user.created').length, 1);
});

test('backwards it is the same events, from the newest on', async () => {
  const { id } = await createUser(unique('feed'));
  expect(await management('PATCH', `/users/${id}`, { name: 'Other' }), 200);
  const query = { subject: `user:${id}`, type: 'user.*' };
  const positions = ({ events }) => events.map(({ position }) => position);
  const forwards = positions(await read(query));
  const seen = [];
  for (let before = (await headOf()) + 1; before > 0;) {
    const page = await read({ ...query, order: 'desc', limit: 1, before });
    seen.push(...positions(page));
    before = page.next;
  }
  assert.ok(seen.length > 1);
  assert.deepEqual(seen, forwards.toReversed());
});

test('a long poll hears of a write that is made meanwhile', async () => {
  const after = await headOf();
  const waiting = read({ after, type: 'user.created', wait: 20 });
  const { id } = await createUser(unique('feed'));
  const page = await waiting;
  assert.deepEqual(page.events.map((event) => event.stream.id), [id]);
});

test('a stream goes on behind Last-Event-ID, and hears of what happens', async () => {
  const token = await managementToken();
  const { id } = await createUser(unique('feed'));
  const query = { subject: `user:${id}` };
  const created = await nextStreamed(query, token, {}, (event) => event.type === 'user.created');
  const heard = nextStreamed(query, token, { 'last-event-id': String(created.position) }, (event) => {
    assert.ok(event.position > created.position);
    return event.type === 'user.name_changed';
  });
  expect(await management('PATCH', `/users/${id}`, { name: 'Streamed' }), 200);
  assert.equal((await heard).payload.name, 'Streamed');
});

test('scopes decide who reads, and who sees what is personal', async () => {
  const username = unique('feed');
  const { id } = await createUser(username);
  const path = `/events?${form({ subject: `user:${id}`, type: 'user.created' })}`;

  const blind = await get(path, await tokenWith('read:events'));
  assert.equal(blind.status, 200);
  assert.equal(blind.body.events[0].payload.username, null);
  assert.ok(blind.body.events[0].withheld.includes('username'));
  assert.ok(!JSON.stringify(blind.body).includes(username));

  const seeing = await tokenWith('read:events', 'read:personal-data');
  assert.equal((await get(path, seeing)).body.events[0].payload.username, username);
  assert.equal((await get('/users', seeing)).status, 403);

  const other = await get(path, await tokenWith('read:personal-data'));
  assert.equal(other.status, 403);
  assert.equal(other.body.code, 'auth.forbidden');
  assert.equal((await fetch(`${base}/api/events`)).status, 401);
});

test('reading is recorded once, and reading the record is not', async () => {
  const { id } = await createUser(unique('feed'));
  const after = await headOf();
  await read({ subject: `user:${id}` });
  const records = await read({ after, type: 'audit.events_read' });
  assert.equal(records.events.filter((event) => event.payload.filter.subject === `user:${id}`).length, 1);
  assert.deepEqual((await read({ after: records.next })).events, []);
});

test('a request is told as a tree', async () => {
  const { headers } = await management('POST', '/users', { username: unique('feed') });
  const tree = expect(await management('GET', `/events/tree/${headers.get('x-request-id')}`), 200);
  assert.equal(tree.causes[0].event.type, 'user.created');
  assert.equal(tree.actor.type, 'application');
  assert.equal((await management('GET', '/events/tree/none')).status, 404);
});
