// The document of the API: the same and whole in every topology, and the page on which it is browsed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { base } from '../src/client.mjs';
import { root } from '../src/product.mjs';

test('it is what clients are typed by, whichever processes answer', async () => {
  const served = await (await fetch(`${base}/api/swagger.json`)).json();
  const copy = JSON.parse(readFileSync(join(root, 'frontends/packages/api-client/openapi.json'), 'utf8'));
  assert.deepEqual(served.paths, copy.paths);
  assert.deepEqual(served.components, copy.components);
  assert.deepEqual(served.servers, [{ url: base }]);
});

test('it is browsed on a page of ours', async () => {
  const page = await fetch(`${base}/api/docs`);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-security-policy'), /script-src 'self'/);
});
