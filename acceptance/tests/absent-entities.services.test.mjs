// Each operation of the Management API on what is not there: it is refused with a status and a code that the document names,
// with 404 where the document names that, and nothing is stored.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { expect, management } from '../src/client.mjs';
import { entities } from '../src/operations/entities.mjs';
import { bodyOf, codesOf, documentedScopes, operationsOf } from '../src/operations/described.mjs';

/** Their parameters name what is always there, or what the operation makes. */
const ALWAYS_THERE = /configs\/oidc\/\{keyType\}(\/rotate)?$|^PUT \/api\/(configs\/(jwt-customizer|actions)|custom-phrases)/;

/** They list what nobody has, as in the compatible API, too. */
const EMPTY = /^GET \/api\/(resources\/\{resourceId\}\/scopes|users\/\{userId\}\/(grants|sessions))$/;

/** They refuse before they look: an administrator has to ask, or a setting is off. */
const REFUSED_BEFORE = /^POST \/api\/users\/\{userId\}\/erasure|password\/expiration$/;

const operations = operationsOf()
  .map((one) => ({ ...one, name: `${one.method} ${one.path}` }))
  .filter(({ path, name, operation }) => path.includes('{') && documentedScopes(operation, 'managementToken').length > 0 
    && !ALWAYS_THERE.test(name) && !EMPTY.test(name));

/** Parameters of paths that take not just any text. */
const PLACES = {
  tokenTypePath: 'access-token', actionType: 'action.postSignIn', keyType: 'cookie-keys', scopeType: 'user-scopes', scopeId: 'address', position: '999999999',
  entity: 'users', languageTag: 'da-DK',
};
const QUERIES = { reason: 'a test', from: '1', to: '2' };

let known;
before(async () => {
  known = await entities();
  expect(await management('POST', '/configs/oidc/cookie-keys/rotate'), 200);
});

const head = async () => expect(await management('GET', '/projections'), 200)[0].head;

/** What callers had stored since; what the system goes on with is not theirs. */
const storedSince = async (position) => expect(await management('GET', `/events?after=${position}`), 200).events
  .filter(({ actor }) => actor.type !== 'system').map(({ type }) => type);

/** The path with what is there in place of so many of its first parameters. */
function placed(path, isKnown) {
  const place = /^\/api\/([^{]*)\/\{/.exec(path)?.[1];
  let first = isKnown ? known.ids[place] : undefined;
  return path.slice('/api'.length).replace(/\{(\w+)\}/g, (_, name) => {
    const value = first ?? PLACES[name] ?? 'none';
    first = undefined;
    return value;
  });
}

function queryOf({ parameters = [] }) {
  const needed = parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => [name, QUERIES[name]]);
  return needed.length > 0 ? `?${new URLSearchParams(needed)}` : '';
}

/** What an operation answers, unless it refuses as the document says: with 404 where it names that and the path is wrong. */
async function wrongly({ method, path, name, operation }, isKnown, body) {
  const at = placed(path, isKnown) + queryOf(operation);
  const { status, body: answer } = await management(method, at, body);
  const isDocumented = codesOf(operation, String(status)).includes(answer?.code);
  const is404Expected = !isKnown && !REFUSED_BEFORE.test(name)
    && codesOf(operation, '404').some((code) => method !== 'GET' || code !== 'entity.not_found');
  return isDocumented && (status === 404 || !is404Expected) ? []
    : [`${name} at ${at}: ${status} ${JSON.stringify(answer)}, 404 by the document ${codesOf(operation, '404')}`];
}

async function allRefused(context, chosen, isKnown, bodies) {
  const wrong = [];
  const before = await head();
  for (const one of chosen) wrong.push(...await wrongly(one, isKnown, bodies(one)));
  context.diagnostic(`${chosen.length} operations`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(await storedSince(before), [], 'nothing is stored');
}

const right = ({ path, operation }) => known.named(path, bodyOf(operation));
const first = ({ path }) => known.ids[/^\/api\/([^{]*)\/\{/.exec(path)?.[1]];

test('what is not there at all', (context) => allRefused(context, operations, false, right));

test('what is not below something that is there', (context) => allRefused(context,
  operations.filter((one) => one.method === 'DELETE' && one.path.match(/\{/g).length > 1 && first(one)), true, right));

test('what a body names and is not there', (context) => allRefused(context,
  operations.filter((one) => first(one) && known.names(bodyOf(one.operation))), true, ({ operation }) => bodyOf(operation)));
