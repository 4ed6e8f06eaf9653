// The story of a sign-in: every step with its decision and reason, what it led to, and the tokens that came of it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  base, Browser, createApplication, createUser, expect, form, formHeaders, management, pkce, signIn, unique,
} from '../src/client.mjs';
import { until } from '../src/until.mjs';

const callback = 'http://localhost:9/callback';
let application;
let username;
let user;

before(async () => {
  application = await createApplication('SPA', callback);
  username = unique('story');
  user = await createUser(username);
});

const list = async (query) => expect(await management('GET', `/interactions?${form({ applicationId: application.id, ...query })}`), 200);

/** Signs in after a wrong password, and redeems the code. */
async function signInAtSecond() {
  const browser = new Browser();
  const { verifier, challenge } = pkce();
  const address = `/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid offline_access', prompt: 'consent',
    code_challenge: challenge, code_challenge_method: 'S256',
  })}`;
  await browser.follow(address);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  const wrong = await browser.experience('POST', '/verification/password', {
    identifier: { type: 'username', value: username }, password: 'not-the-password',
  });
  assert.equal(wrong.status, 422);
  const url = await signIn(browser, address, { username, callback });
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: formHeaders,
    body: form({
      grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code_verifier: verifier,
      code: new URL(url).searchParams.get('code'),
    }),
  });
  expect({ status: response.status, body: await response.json() }, 200);
}

test('a sign-in is listed with its outcome, and told from its first step to its tokens', async () => {
  await signInAtSecond();
  const [finished] = await until('the sign-in is listed', async () => {
    const found = await list({ userId: user.id, outcome: 'finished' });
    return found.length > 0 && found;
  });
  assert.equal(finished.kind, 'SignIn');
  assert.equal(finished.applicationName, application.name);
  assert.equal(finished.userName, user.name);
  assert.equal(finished.reason, null);

  const story = await until('its tokens are told', async () => {
    const told = expect(await management('GET', `/interactions/${finished.id}/story`), 200);
    return told.tokens.length > 0 && told;
  });
  const types = story.steps.map(({ event }) => event.type);
  const wanted = ['interaction.started', 'interaction.kind_chosen', 'interaction.password_verified', 'interaction.user_identified',
    'interaction.submitted', 'interaction.finished', 'session.started', 'grant.given', 'token.code_issued'];
  for (const type of wanted) assert.ok(types.includes(type), `${type} of ${types}`);
  assert.deepEqual(story.steps.map(({ event }) => event.position), story.steps.map(({ event }) => event.position).toSorted((a, b) => a - b));
  assert.ok(story.steps.every(({ afterMs }, index) => index === 0 ? afterMs === 0 : afterMs >= 0));
  assert.deepEqual(story.tokens.map(({ event }) => event.type), ['token.issued']);
  assert.equal(story.isWhole, true);
  assert.ok(!JSON.stringify(story).includes('Correct-horse'));
});

test('a refused step says by which rule, and what it was about', async () => {
  const [refused] = await until('the attempt is listed', async () => {
    const found = (await list({ outcome: 'open' })).filter(({ refusals }) => refusals > 0);
    return found.length > 0 && found;
  });
  assert.equal(refused.reason, 'session.invalid_credentials');
  const { steps } = expect(await management('GET', `/interactions/${refused.id}/story`), 200);
  const refusal = steps.find(({ decision }) => decision === 'refused');
  assert.equal(refusal.reason.code, 'session.invalid_credentials');
  assert.equal(refusal.event.payload.identifier.value, username);
  const chosen = steps.find(({ event }) => event.type === 'interaction.kind_chosen');
  assert.deepEqual(chosen.changes, [{ path: 'kind', before: null, after: 'SignIn' }]);
});

test('that a story was read is on record', async () => {
  const [first] = await list({});
  expect(await management('GET', `/interactions/${first.id}/story`), 200);
  const { head } = expect(await management('GET', '/events?limit=1'), 200);
  const { events } = expect(await management('GET', `/events?${form({ type: 'audit.events_read', after: Math.max(0, head - 100) })}`), 200);
  assert.ok(events.some(({ payload }) => payload.filter.subject === `interaction:${first.id}`));
});

test('what is asked wrongly is refused', async () => {
  assert.equal((await management('GET', '/interactions?outcome=happy')).status, 400);
  assert.equal((await management('GET', '/interactions/nothing/story')).status, 404);
});
