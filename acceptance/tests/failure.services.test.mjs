// One service at a time is killed: the others go on, what needs it is told when to come back, and all is well again.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Browser, base, expect, form, management, pkce, unique } from '../src/client.mjs';
import { isAlive, processOf } from '../src/processes.mjs';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

const port = Number(new URL(base).port);
let person;

before(async () => {
  person = await signedIn();
});

const refresh = () => person.refresh();
const read = () => management('GET', '/users?page_size=1');
const write = () => management('POST', '/users', { username: unique('meanwhile') });
const authorize = () => new Browser().open(`/oidc/auth?${form({
  client_id: 'demo-app', redirect_uri: `${base}/demo-app`, response_type: 'code', scope: 'openid',
  code_challenge: pkce().challenge, code_challenge_method: 'S256',
})}`);

async function kill(program, settings) {
  const pid = processOf(program, settings);
  process.kill(pid, 'SIGKILL');
  await until(`${program} is gone`, () => !isAlive(pid));
}

/** A request may still meet a connection that breaks under it; then nobody knows what it did, and it is told so. */
async function onFreshConnection(ask) {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 502) return answer;
    assert.ok(['service.broken_off', 'request.outcome_unknown'].includes(answer.body.code), answer.body.code);
  }
}

/** What is said until it works again. */
async function refusalsOf(ask) {
  const refusals = [];
  await until('it works again', async () => {
    const answer = await onFreshConnection(ask);
    if (answer.status < 400) return true;
    refusals.push(answer);
    return false;
  });
  return refusals;
}

function isToldWhenToComeBack({ status, headers }) {
  assert.equal(status, 503);
  assert.ok(Number(headers.get('retry-after')) > 0, 'Retry-After');
}

async function allIsWell() {
  await until('every service is up', async () => (await fetch(`${base}/health`)).ok);
  const other = await signedIn();
  assert.equal(await other.hasSession(), true);
  expect(await person.refresh(), 200);
}

for (const { service, main, offset, needs, goesOn } of [
  { service: 'command', main: 'CommandService', offset: 10, needs: [write, authorize], goesOn: [read, refresh] },
  { service: 'query', main: 'QueryService', offset: 11, needs: [read], goesOn: [write, refresh] },
  { service: 'oidc', main: 'OidcService', offset: 12, needs: [refresh, authorize], goesOn: [read, write] },
]) {
  test(`without the ${service} service the others go on, and it is started again`, async () => {
    await read();
    await kill(`.${main}`, { KEYSTORY_NODE: service, KEYSTORY_PORT: String(port + offset) });
    for (const ask of needs) isToldWhenToComeBack(await onFreshConnection(ask));
    for (const ask of goesOn) expect(await ask(), 200);
    (await refusalsOf(needs[0])).forEach(isToldWhenToComeBack);
    await allIsWell();
  });
}

test('an edge that was killed is started again', async () => {
  await kill('edge-proxy-0.1.0.jar', { KEYSTORY_PORT: String(port) });
  await until('the edge answers again', () => write().then(({ status }) => status === 200, () => false));
  await allIsWell();
});
