// The document of the API: the same and whole in every topology, and the page on which it is browsed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { base } from '../src/client.mjs';
import { root } from '../src/product.mjs';

test('it is what clients are typed by, whichever processes answer', async () => {
  const served = await (await fetch(`${base}/api/swagger.json`)).json();
  const copy = JSON.parse(readFileSync(join(root, 'frontends/packages/api-client/openapi.json'), 'utf8'));
  assert.deepEqual(served.paths, copy.paths);
  assert.deepEqual(served.components, copy.components);
  assert.deepEqual(served.servers, [{ url: base }]);
});

test('its examples are what it describes', () => {
  const { components, paths } = JSON.parse(readFileSync(join(root, 'frontends/packages/api-client/openapi.json'), 'utf8'));
  const schemas = new Ajv({ strict: false, validateFormats: false, allErrors: true })
    .addSchema({ $id: 'document', components: { schemas: components.schemas } });
  const examplesOf = ({ example, examples = {} }) => [example, ...Object.values(examples)].filter((one) => one !== undefined)
    .map((one) => (one.$ref ? components.examples[one.$ref.split('/').at(-1)].value : one));
  const wrong = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).flatMap(([method, { requestBody, responses }]) =>
    [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {})).flatMap((body) => {
      const isRight = schemas.compile(JSON.parse(JSON.stringify(body.schema).replaceAll('"#/components', '"document#/components')));
      return examplesOf(body).filter((example) => !isRight(example)).map(() => `${method} ${path} ${JSON.stringify(isRight.errors)}`);
    })));
  assert.deepEqual(wrong, []);
});

test('it is browsed on a page of ours', async () => {
  const page = await fetch(`${base}/api/docs`);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-security-policy'), /script-src 'self'/);
});
