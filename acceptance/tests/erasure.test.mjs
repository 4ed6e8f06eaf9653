// A person is forgotten: nothing that was personal can be read anywhere any more, and nothing fails because of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser, createApplication, expect, form, management, password, pkce, register, signIn, unique } from '../src/client.mjs';
import { administratorInPerson } from '../src/console-session.mjs';
import { query, tablesWith } from '../src/database.mjs';
import { until } from '../src/until.mjs';

const callback = 'http://localhost:9/callback';
/** In everything that is known of the person; stands nowhere else. */
const mark = unique('mark').replaceAll('_', '');
const phone = `4179${String(Date.now()).slice(-9)}`;
const username = `${mark}_ada`;
let application;
let id;
let hook;
let invitation;

const authorization = (more = {}) => `/oidc/auth?${form({
  client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile offline_access',
  prompt: 'consent', code_challenge: pkce().challenge, code_challenge_method: 'S256', ...more,
})}`;

const snapshots = () => query('select fold from log.snapshot where stream = $1', [`user:${id}`]);

const toldHook = () => management('GET', `/hooks/${hook}/recent-logs`);

const setAside = async () => expect(await management('GET', '/projections/log/dead-letters'), 200);

class MarkedBrowser extends Browser {
  open(url, init = {}) {
    return super.open(url, { ...init, headers: { ...init.headers, 'user-agent': `Browser of ${mark}` } });
  }
}

async function tryInVain(identifier) {
  const browser = new MarkedBrowser();
  await browser.follow(authorization({ login_hint: `${mark}@example.com` }));
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  expect(await browser.experience('POST', '/verification/password', {
    identifier: { type: 'username', value: identifier }, password: 'not-the-password-9',
  }), 422);
}

before(async () => {
  application = await createApplication('SPA', callback);
  hook = expect(await management('POST', '/hooks', {
    name: unique('hook'), events: ['PostSignIn'], config: { url: 'http://localhost:9/nobody', retries: 0 },
  }), 201).id;
  await tryInVain(username);
  const browser = new MarkedBrowser();
  await register(browser, authorization(), { username, callback });
  await browser.follow(authorization({ prompt: 'none' }), (url) => url.startsWith(callback));
  id = expect(await management('GET', `/users?search=${username}`), 200)[0].id;
  expect(await management('PATCH', `/users/${id}`, {
    username: `${mark}_renamed`, primaryEmail: `${mark}@example.com`, primaryPhone: phone, name: `Name ${mark}`,
    avatar: `https://example.com/${mark}.png`, customData: { note: mark }, profile: { nickname: mark },
  }), 200);
  invitation = expect(await management('POST', '/one-time-tokens', { email: `${mark}@example.com` }), 201).id;
  await tryInVain(`${mark}_renamed`);
  await signIn(new MarkedBrowser(), authorization(), { username: `${mark}_renamed`, callback });
  await until('a hook is told of it', async () => JSON.stringify((await toldHook()).body).includes(mark));
});

after(() => management('DELETE', `/hooks/${hook}`));

test('a long story is kept in snapshots', async () => {
  for (let n = 0; n < 200; n += 1) {
    expect(await management('PATCH', `/users/${id}`, { name: `Name ${mark} ${n}` }), 200);
  }
  await until('its state and its view are kept', async () => (await snapshots()).length >= 2);
});

test('a read model sets a refused sign-in of theirs aside', async () => {
  await query('alter table read.log add constraint poison check (not is_refused) not valid');
  await tryInVain(`${mark}_renamed`);
  await until('it is set aside', async () => (await setAside()).length > 0);
  await query('alter table read.log drop constraint poison');
});

test('what is personal is readable where it is used, and nowhere in the log', async () => {
  const found = await tablesWith(mark);
  assert.ok(found.includes('read."user"'), found.join());
  assert.deepEqual(found.filter((table) => /^(log|log_archive|vault|token)\./.test(table)), []);
});

test('an erased person stands in no table any more, by whatever they were known', async () => {
  const inPerson = await administratorInPerson();
  const { verificationRecordId } = expect(await inPerson.account('POST', '/verifications/password', { password }), 201);
  const erased = expect(await inPerson.api('POST', `/users/${id}/erasure`, { reason: 'Asked for' },
    { 'logto-verification-id': verificationRecordId }), 202);
  assert.ok(erased.position > 0 && erased.id);
  assert.deepEqual(await tablesWith(mark), []);
  assert.deepEqual(await tablesWith(phone), []);
  assert.deepEqual(await snapshots(), []);
});

test('nor does it come back from what was set aside of them', async () => {
  const [letter] = await setAside();
  assert.ok(!JSON.stringify(letter).includes(mark));
  expect(await management('POST', `/projections/log/dead-letters/${letter.position}/retry`), 202);
  await until('it is taken in', async () => (await setAside()).length === 0);
  assert.deepEqual(await tablesWith(mark), []);
});

test('nor does a rebuild bring them back', async () => {
  const paths = [];
  for (const name of ['user', 'session', 'interaction', 'log', 'one-time-token', 'oidc-user']) {
    const { id: rebuild } = expect(await management('POST', `/projections/${name}/rebuilds`, {}), 202);
    paths.push([name, `/projections/${name}/rebuilds/${rebuild}`]);
  }
  for (const [name, path] of paths) {
    const verified = await until(`${name} is rebuilt`, async () => {
      const { body } = await management('GET', path);
      return ['verified', 'failed'].includes(body.state) && body;
    });
    assert.deepEqual([name, verified.state, verified.differences], [name, 'verified', []]);
    expect(await management('POST', `${path}/switch`), 202);
    await until(`${name} is switched`, async () => (await management('GET', path)).body.state === 'switched');
  }
  assert.deepEqual(await tablesWith(mark), []);
});

test('what happened to them stays told, without what was personal', async () => {
  const pages = [];
  for (const page of [1, 2, 3]) {
    pages.push(...expect(await management('GET', `/users/${id}/history?page_size=100&page=${page}`), 200));
  }
  assert.equal(pages[0].type, 'user.erased');
  assert.equal(pages[0].reason, 'Asked for');
  assert.equal(pages.at(-1).type, 'user.created');
  assert.deepEqual([pages[0].erased, pages.at(-1).erased], [undefined, true]);
  assert.ok(!JSON.stringify(pages).includes(mark));
  assert.deepEqual(await snapshots(), []);
});

test('wherever something personal stood it says that they were erased', async () => {
  const token = expect(await management('GET', `/one-time-tokens/${invitation}`), 200);
  assert.deepEqual([token.email, token.erased], [null, true]);
  assert.deepEqual(expect(await management('GET', `/one-time-tokens?email=${mark}%40example.com`), 200), []);
  const { events } = expect(await management('GET', `/events?type=user.*&subject=user:${id}`), 200);
  assert.deepEqual([events[0].type, events[0].erased, events[0].payload.username], ['user.created', true, null]);
  const then = expect(await management('GET', `/users/${id}?asOf=${events[0].position}`), 200);
  assert.deepEqual([then.username, then.erased], [null, true]);
  const logs = expect(await management('GET', `/logs?userId=${id}&page_size=100`), 200);
  const steps = logs.filter(({ payload }) => payload.interactionId);
  assert.ok(steps.length > 0);
  assert.deepEqual([...new Set(steps.map(({ payload }) => payload.erased))], [true], JSON.stringify(logs));
  assert.ok(!JSON.stringify(logs).includes('"ip"'));
  const told = expect(await toldHook(), 200).filter(({ payload }) => payload.hookRequest.body.userId === id);
  assert.ok(told.length > 0 && told.every(({ payload }) => payload.erased === true), JSON.stringify(told));
  assert.ok(!JSON.stringify(told).includes(mark));
  const exported = expect(await management('GET', `/users/${id}/export`), 200);
  assert.deepEqual([exported.user, exported.erased, JSON.stringify(exported).includes(mark)], [null, true, false]);
});

test('they are gone for everybody else, and their username is free', async () => {
  const gone = await management('GET', `/users/${id}`);
  assert.deepEqual([gone.status, gone.body.code, gone.body.data.erased], [404, 'entity.not_exists_with_id', true]);
  assert.deepEqual(expect(await management('GET', `/users?search=${mark}`), 200), []);
  expect(await management('POST', '/users', { username }), 200);
});
