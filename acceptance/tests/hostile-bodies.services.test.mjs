// Bodies that are good but for one place: whatever is there, it is refused or taken, and never breaks anything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, expect, management, managementToken } from '../src/client.mjs';
import { bodyOf, documentedScopes, operationsOf } from '../src/operations/described.mjs';
import { entities } from '../src/operations/entities.mjs';
import { placedAnywhere } from '../src/operations/fields.mjs';
import { hostileBodies, unstorableBodies } from '../src/operations/hostile.mjs';
import { signedIn } from '../src/signed-in.mjs';

/** What is found here by its id, since it is nobody's but this test's; of other kinds nothing is found, so that nothing can change. */
const OWN = ['users', 'applications', 'organizations', 'organization-roles', 'organization-scopes', 'saml-applications'];

/** They would change what other tests rest on. */
const NOT_HERE = /^\/api\/(projections|configs|signing-keys|administrators|custom-phrases|\{)|erasure$/;

/** What is made here is deleted here. */
const MADE = /^\/api\/(applications|hooks|organizations|organization-roles|organization-scopes|resources|roles|saml-applications|sso-connectors|users)$/;

/** How long it may go on, in milliseconds. */
const LIMIT = 20_000;

const chosen = operationsOf().filter(({ path, operation }) =>
  (path.includes('{') || MADE.test(path)) && bodyOf(operation) !== undefined && documentedScopes(operation, 'managementToken').length > 0 && !NOT_HERE.test(path));

let made;
before(async () => { made = await entities(); });
after(async () => {
  for (const place of OWN) await management('DELETE', `/${place}/${made.ids[place]}`);
});

function placed(path) {
  const [, place] = /^\/api\/([^{]*)\/\{/.exec(path) ?? [];
  return path.replace(/\{\w+\}/, OWN.includes(place) ? made.ids[place] : 'none').replace(/\{\w+\}/g, 'none');
}

test('no body brings the product down', async (context) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await managementToken()}` };
  const end = Date.now() + LIMIT;
  const broken = [];
  let sent = 0;
  for (const [index, { method, path, operation }] of chosen.entries()) {
    for (const { way, text } of hostileBodies(JSON.parse(JSON.stringify(made.named(path, bodyOf(operation)))), index)) {
      if (Date.now() > end) break;
      const response = await fetch(base + placed(path), { method, headers, body: text });
      const answer = await response.text();
      sent++;
      if (MADE.test(path) && response.ok) await management('DELETE', `${path.slice('/api'.length)}/${JSON.parse(answer).id}`);
      const isRefused = response.status < 500 || response.status === 501;
      if (!isRefused || (response.status >= 400 && !answer.includes('"code"'))) broken.push(`${method} ${path} ${way} ${text.slice(0, 200)}: ${response.status} ${answer}`);
    }
  }
  context.diagnostic(`${sent} bodies of ${chosen.length} operations`);
  assert.deepEqual(broken, []);
});

test('what nothing can hold is refused by every operation that takes a body, and appends nothing', async (context) => {
  const tokens = { managementToken: await managementToken(), accountToken: (await signedIn()).tokens().access_token };
  const all = operationsOf().filter(({ operation }) => bodyOf(operation) !== undefined);
  const [{ head }] = expect(await management('GET', '/projections'), 200);
  const taken = [];
  let sent = 0;
  for (const [index, { method, path, operation }] of all.entries()) {
    const kind = Object.keys(tokens).find((name) => documentedScopes(operation, name).length > 0);
    const headers = { 'content-type': 'application/json', ...(kind && { authorization: `Bearer ${tokens[kind]}` }) };
    for (const { way, text } of unstorableBodies(JSON.parse(JSON.stringify(made.named(path, bodyOf(operation)))), index)) {
      const response = await fetch(base + placedAnywhere(path), { method, headers, body: text });
      const answer = await response.text();
      sent++;
      if (response.status !== 400 || !/"(guard.invalid_input|request.malformed_json)"/.test(answer)) taken.push(`${method} ${path} ${way} ${text.slice(0, 100)}: ${response.status} ${answer}`);
    }
  }
  context.diagnostic(`${sent} bodies of ${all.length} operations`);
  assert.deepEqual(taken, []);
  // What the system goes on with is not theirs.
  const { events } = expect(await management('GET', `/events?after=${head}`), 200);
  assert.deepEqual(events.filter(({ actor }) => actor.type !== 'system').map(({ type }) => type), []);
});
