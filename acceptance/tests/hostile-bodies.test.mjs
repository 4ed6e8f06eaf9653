// Bodies that are good but for one place: whatever is there, it is refused or taken, and never breaks anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, managementToken } from '../src/client.mjs';
import { bodyOf, documentedScopes, operationsOf } from '../src/operations/described.mjs';
import { entities } from '../src/operations/entities.mjs';
import { hostileBodies } from '../src/operations/hostile.mjs';

/** They would change what other tests rest on: settings, keys, read models, and who is an administrator. */
const NOT_HERE = /^\/api\/(projections|configs|signing-keys|setup|sign-in-exp|account-center|captcha-provider|custom-phrases|client-registration|cimd|administrators|custom-profile-fields)|erasure$/;

/** How long it may go on, in milliseconds. */
const LIMIT = 20_000;

const chosen = operationsOf().filter(({ path, operation }) =>
  bodyOf(operation) !== undefined && documentedScopes(operation, 'managementToken').length > 0 && !NOT_HERE.test(path));

/** What is there stands for the first parameter of a path. */
function placed(path, ids) {
  const first = ids[/^\/api\/([^{]*)\/\{/.exec(path)?.[1]];
  return path.replace(/\{\w+\}/, first ?? 'none').replace(/\{\w+\}/g, 'none');
}

test('no body brings the product down', async (context) => {
  const { ids, named } = await entities();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await managementToken()}` };
  const end = Date.now() + LIMIT;
  const broken = [];
  let sent = 0;
  for (const [index, { method, path, operation }] of chosen.entries()) {
    for (const { way, text } of hostileBodies(JSON.parse(JSON.stringify(named(path, bodyOf(operation)))), index)) {
      if (Date.now() > end) break;
      const response = await fetch(base + placed(path, ids), { method, headers, body: text });
      const answer = await response.text();
      sent++;
      const isRefused = response.status < 500 || response.status === 501;
      if (!isRefused || (response.status >= 400 && !answer.includes('"code"'))) broken.push(`${method} ${path} ${way} ${text.slice(0, 200)}: ${response.status} ${answer}`);
    }
  }
  context.diagnostic(`${sent} bodies of ${chosen.length} operations`);
  assert.deepEqual(broken, []);
});
