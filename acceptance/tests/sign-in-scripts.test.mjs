// Scripts of administrators have their say in sign-ins: they let people in, deny them access, or fail; the story of the
// sign-in and the audit log say so.
import assert from 'node:assert/strict';
import { afterEach, before, test } from 'node:test';
import { createApplication, createUser, expect, management, password, unique } from '../src/client.mjs';
import { opened } from '../src/sign-in-pages.mjs';
import { until } from '../src/until.mjs';

const callback = 'http://localhost:9/callback';
const LAST = 'action.postSignIn';
const FIRST = 'action.postFirstFactorVerification';
const KEYS = { [LAST]: 'Action.PostSignIn', [FIRST]: 'Action.PostFirstFactorVerification' };
let application;
let username;
let user;

before(async () => {
  application = await createApplication('SPA', callback);
  username = unique('asked');
  user = await createUser(username);
});

afterEach(async () => {
  for (const type of [FIRST, LAST]) await management('DELETE', `/configs/actions/${type}`);
});

/** A script that is about our application only. */
async function set(type, rule, more = {}) {
  const script = `const runAction = async ({ event, environmentVariables, api }) => {
    if (event.application.id !== '${application.id}') return; ${rule} };`;
  const { status } = await management('PUT', `/configs/actions/${type}`, { script, enabled: true, environmentVariables: { KEY: 'open sesame' }, ...more });
  assert.ok([200, 201].includes(status));
}

/** A browser in which the password was right, and who it proves. */
async function proven() {
  const pages = await opened(application, callback);
  const identifier = { type: 'username', value: username };
  const proof = expect(await pages.browser.experience('POST', '/verification/password', { identifier, password }), 200);
  return { ...pages, identify: () => pages.browser.experience('POST', '/identification', proof) };
}

async function identified() {
  const pages = await proven();
  expect(await pages.identify(), 204);
  return pages;
}

const interaction = async () => expect(await management('GET', `/interactions?applicationId=${application.id}&page_size=1`), 200)[0];

/** What the story and the audit log of the newest sign-in say of a script. */
async function told(type, count) {
  const steps = await until('the story tells it', async () => {
    const { id } = await interaction();
    const story = expect(await management('GET', `/interactions/${id}/story`), 200);
    const found = story.steps.filter(({ event }) => event.type === 'interaction.action_decided');
    return found.length === count && { id, found };
  });
  const logs = await until('the audit log tells it', async () => {
    const found = expect(await management('GET', `/logs?logKey=${KEYS[type]}&applicationId=${application.id}`), 200);
    const own = found.filter(({ payload }) => payload.interactionId === steps.id);
    return own.length === count && own;
  });
  assert.ok(!JSON.stringify([steps, logs]).includes('open sesame'), 'it tells nothing of what is secret');
  return { story: steps.found.map(({ reason }) => reason?.code ?? null), logs: logs.map(({ payload }) => payload.result).toReversed() };
}

test('a script that has nothing against it lets people in', async () => {
  await set(LAST, `if (event.user.id !== '${user.id}' || environmentVariables.KEY !== 'open sesame') api.denyAccess(); return 7;`);
  const { finish } = await identified();
  assert.ok((await finish()).access_token);
  assert.deepEqual(await told(LAST, 1), { story: [null], logs: ['Success'] });
});

test('a script denies access, and says why', async () => {
  await set(LAST, "api.denyAccess('Not on Sundays.');", { onExecutionError: 'allow' });
  const { browser, finish } = await identified();
  const { code, data } = expect(await browser.experience('POST', '/submit'), 422);
  assert.deepEqual([code, data], ['action.general', { reason: 'denied', message: 'Not on Sundays.' }]);
  assert.deepEqual(await told(LAST, 1), { story: ['action.denied'], logs: ['Error'] });
  expect(await management('PATCH', `/configs/actions/${LAST}`, { enabled: false }), 200);
  assert.ok((await finish()).access_token, 'what is switched off has no say');
});

test('a script that fails keeps people out, unless it is said to let them in', async () => {
  await set(LAST, 'throw new Error(environmentVariables.KEY);');
  const { browser, finish } = await identified();
  const refused = expect(await browser.experience('POST', '/submit'), 422);
  assert.deepEqual([refused.code, refused.data], ['action.general', { reason: 'error' }]);
  expect(await management('PATCH', `/configs/actions/${LAST}`, { onExecutionError: 'allow' }), 200);
  assert.ok((await finish()).access_token);
  assert.deepEqual(await told(LAST, 2), { story: ['action.error', null], logs: ['Error', 'Success'] });
});

test('whom a script denies behind the first factor is not known', async () => {
  await set(FIRST, "if (event.verificationRecords[0].type === 'Password') api.denyAccess('No passwords here.');");
  const { browser, identify } = await proven();
  const { code, data } = expect(await identify(), 422);
  assert.deepEqual([code, data.message], ['action.general', 'No passwords here.']);
  expect(await browser.experience('POST', '/submit'), 404);
  assert.deepEqual(await told(FIRST, 1), { story: ['action.denied'], logs: ['Error'] });
});
