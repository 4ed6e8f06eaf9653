// Each field of each body, sent as another type or longer than the document allows: it is refused with its path.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { base, managementToken } from '../src/client.mjs';
import { bodyWith, fieldsOf, isLimited, ofAnotherType, placedAnywhere } from '../src/operations/fields.mjs';
import { signedIn } from '../src/signed-in.mjs';

const document = await (await fetch(`${base}/api/swagger.json`)).json();
const fields = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).flatMap(([method, { requestBody }]) => {
  const schema = requestBody?.content['application/json']?.schema;
  return schema ? [...fieldsOf(document, schema)].map((field) => ({ method: method.toUpperCase(), path, field })) : [];
}));
const tokens = {};

before(async () => {
  tokens.management = await managementToken();
  tokens.account = (await signedIn()).tokens().access_token;
});

const isAccount = (path) => /^\/api\/(my-account|verifications)\b/.test(path);

async function refusal({ method, path, field: { way } }, value) {
  const response = await fetch(base + placedAnywhere(path), {
    method, body: JSON.stringify(bodyWith(way, value)), headers: {
      'content-type': 'application/json', authorization: `Bearer ${isAccount(path) ? tokens.account : tokens.management}`,
    },
  });
  const text = await response.text();
  const isNamed = way.filter((step) => step !== 0).every((name) => text.includes(name));
  return response.status === 400 && text.includes('"guard.invalid_input"') && isNamed ? [] : [`${method} ${path} ${way.join('.')}: ${response.status} ${text}`];
}

async function wrong(context, chosen, value) {
  const answers = [];
  for (const one of chosen) answers.push(...await refusal(one, value(one.field)));
  context.diagnostic(`${chosen.length} fields of ${new Set(chosen.map(({ method, path }) => method + path)).size} operations`);
  assert.deepEqual(answers, []);
}

test('a value of another type', (context) => wrong(context, fields, ofAnotherType));

test('a text that is too long', (context) =>
  wrong(context, fields.filter(({ field }) => isLimited(field)), ({ maxLength }) => 'x'.repeat(maxLength + 1)));
