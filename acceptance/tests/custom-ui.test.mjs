// Sign-in pages of one's own: uploaded as a zip, shown at every address of the built-in ones, and signed in on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Browser, base, createUser, expect, form, management, managementToken, pkce, signIn, unique } from '../src/client.mjs';
import { until } from '../src/until.mjs';
import { zipOf } from '../src/zip.mjs';

const PAGE = '<!doctype html><title>Mine</title><script nonce="__KEYSTORY_NONCE__" src="/assets/app.js"></script><!--keystory:settings-->';
const FILES = { 'index.html': PAGE, 'assets/app.js': 'document.title = "Run"', 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };

after(() => change({ customUiAssets: null, customUiCsp: {} }));

const change = async (settings) => management('PATCH', '/sign-in-exp', settings);

async function upload(zip) {
  const body = new FormData();
  body.append('file', new Blob([zip], { type: 'application/zip' }), 'pages.zip');
  const response = await fetch(`${base}/api/sign-in-exp/default/custom-ui-assets`, {
    method: 'POST', headers: { authorization: `Bearer ${await managementToken()}` }, body,
  });
  return { status: response.status, body: await response.json() };
}

const authorization = (client, callback) => `/oidc/auth?${form({
  client_id: client, redirect_uri: callback, response_type: 'code', scope: 'openid', prompt: 'login',
  code_challenge: pkce().challenge, code_challenge_method: 'S256',
})}`;

const pageFor = async (client, callback, path = '/sign-in', browser = new Browser()) => {
  await browser.open(authorization(client, callback));
  const response = await browser.open(path, { headers: { accept: 'text/html' } });
  return { headers: response.headers, html: await response.text() };
};
const isMine = ({ html }) => html.includes('<title>Mine</title>');
const ofDemo = (path) => pageFor('demo-app', `${base}/demo-app`, path);

test('uploaded pages are shown at every address, with their files, under a strict policy', async () => {
  const { customUiAssetId: id } = expect(await upload(zipOf(FILES)), 200);
  assert.equal(isMine(await ofDemo()), false, 'not before somebody switches to them');
  const changed = expect(await change({
    customUiAssets: { id, createdAt: Date.now() }, customUiCsp: { scriptSrc: ['https://cdn.example.com'], connectSrc: ['https://api.example.com'] },
  }), 200);
  assert.equal(changed.customUiAssets.id, id);
  await until('the uploaded pages', async () => isMine(await ofDemo()));

  for (const path of ['/sign-in', '/register', '/forgot-password', '/callback/some-connector', '/unknown-session', '/sign-in/verification-code']) {
    const page = await ofDemo(path);
    assert.ok(isMine(page), path);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
    const policy = page.headers.get('content-security-policy');
    const nonce = /nonce="([^"]+)"/.exec(page.html)[1];
    assert.ok(policy.includes(`script-src 'self' 'nonce-${nonce}' https://cdn.example.com;`), policy);
    assert.ok(policy.includes("connect-src 'self' https://api.example.com;"), policy);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.match(page.html, /id="keystory-settings"/);
  }

  const script = await fetch(`${base}/assets/app.js`);
  assert.equal(await script.text(), FILES['assets/app.js']);
  assert.match(script.headers.get('content-type'), /^text\/javascript/);
  assert.equal(script.headers.get('cache-control'), 'no-cache');
  assert.equal((await fetch(`${base}/assets/app.js`, { headers: { 'if-none-match': script.headers.get('etag') } })).status, 304);
  assert.equal(await (await fetch(`${base}/logo.svg`)).text(), FILES['logo.svg']);
  for (const path of ['/assets/other.js', '/actuator/env', '/.env', '/index.html']) assert.equal((await fetch(base + path)).status, 404, path);
});

test('people sign in on them, and administrators of the console on the built-in ones', async () => {
  const user = await createUser(unique('grace'));
  const callback = `${base}/demo-app`;
  const url = await signIn(new Browser(), authorization('demo-app', callback), { username: user.username, callback });
  assert.ok(new URL(url).searchParams.get('code'), url);
  const ofConsole = await pageFor('admin-console', `${base}/console/callback`);
  assert.equal(isMine(ofConsole), false);
  assert.match(ofConsole.html, /keystory-settings/);
});

test('the built-in pages come back, and what is not stored is not switched to', async () => {
  const current = expect(await management('GET', '/sign-in-exp'), 200).customUiAssets;
  const refused = await change({ customUiAssets: { id: 'a'.repeat(21), createdAt: 1 } });
  assert.deepEqual([refused.status, refused.body.code], [404, 'entity.not_exists_with_id']);
  expect(await change({ customUiAssets: null }), 200);
  await until('the built-in pages', async () => !isMine(await ofDemo()));
  assert.equal((await fetch(`${base}/assets/app.js`)).status, 404);
  expect(await change({ customUiAssets: current }), 200);
  await until('the uploaded pages', async () => isMine(await ofDemo()));
});

test('a zip that is no site is refused, and so are sources that would end the policy', async () => {
  for (const [files, code] of [
    [{ 'index.html': PAGE, '../../evil.js': '' }, 'guard.invalid_input'],
    [{ 'dist/index.html': PAGE }, 'guard.invalid_input'],
    [{ 'index.html': PAGE, 'run.sh': '' }, 'guard.mime_type_not_allowed'],
  ]) {
    const { status, body } = await upload(zipOf(files));
    assert.deepEqual([status, body.code], [400, code], JSON.stringify(Object.keys(files)));
  }
  assert.equal((await upload(Buffer.from('no zip'))).body.code, 'guard.mime_type_not_allowed');
  assert.equal((await upload(Buffer.alloc(8.5 * 1024 * 1024))).body.code, 'guard.file_size_exceeded');
  const refused = await change({ customUiCsp: { scriptSrc: ["https://a.example; script-src *"] } });
  assert.deepEqual([refused.status, refused.body.code], [400, 'guard.invalid_input']);
});
