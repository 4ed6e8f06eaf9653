// Uploaded pictures in a bucket of a server that speaks S3 and checks who asks.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import S3rver from '@20minutes/s3rver';
import { base, managementToken } from '../src/client.mjs';
import { Installation } from '../src/installation.mjs';
import { zipOf } from '../src/zip.mjs';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>';
const directory = mkdtempSync(join(tmpdir(), 'keystory-bucket-'));
const settings = {
  KEYSTORY_USER_ASSETS_BUCKET: 'pictures', KEYSTORY_USER_ASSETS_FORCE_PATH_STYLE: 'true',
  KEYSTORY_USER_ASSETS_ACCESS_KEY_ID: 'S3RVER', KEYSTORY_USER_ASSETS_ACCESS_SECRET_KEY: 'S3RVER',
};
let storage;
let installation;
let picture;

before(async () => {
  storage = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'pictures' }] });
  const { port } = await storage.run();
  settings.KEYSTORY_USER_ASSETS_ENDPOINT = `http://127.0.0.1:${port}`;
  installation = new Installation(settings);
  await installation.start();
});
after(async () => {
  installation?.remove();
  await storage?.close();
  rmSync(directory, { recursive: true, force: true });
});

async function upload() {
  const body = new FormData();
  body.append('file', new Blob([DRAWING]), 'drawing.svg');
  const response = await fetch(`${base}/api/user-assets`, {
    method: 'POST', headers: { authorization: `Bearer ${await managementToken()}` }, body,
  });
  return { status: response.status, body: await response.json() };
}

const kept = (name) => fetch(`${settings.KEYSTORY_USER_ASSETS_ENDPOINT}/pictures/${name}`);
const nameIn = (url) => url.slice(url.lastIndexOf('/') + 1);

test('a picture is an object of the bucket, and shown to anybody in a sandbox', async () => {
  const uploaded = await upload();
  assert.equal(uploaded.status, 200, JSON.stringify(uploaded.body));
  picture = uploaded.body.url;
  const object = await kept(nameIn(picture));
  assert.equal(await object.text(), DRAWING);
  assert.equal(object.headers.get('content-type'), 'image/svg+xml');
  assert.match(object.headers.get('cache-control'), /immutable/);

  assert.ok(picture.startsWith(`${base}/api/.well-known/user-assets/`), picture);
  const shown = await fetch(picture);
  assert.equal(await shown.text(), DRAWING);
  assert.match(shown.headers.get('content-security-policy'), /sandbox/);
  assert.equal((await fetch(picture.replace(/\w{21}/, 'a'.repeat(21)))).status, 404);
});

test('whoever starts next finds it there, and may show it where the bucket is public', async () => {
  await installation.stop();
  await installation.start({ KEYSTORY_USER_ASSETS_PUBLIC_URL: 'https://pictures.example.com/' });
  assert.equal(await (await fetch(picture)).text(), DRAWING);
  const { body: { url } } = await upload();
  assert.match(url, /^https:\/\/pictures\.example\.com\/\w{21}\.svg$/);
  assert.equal(await (await kept(nameIn(url))).text(), DRAWING);
});

test('sign-in pages of one’s own are kept where a public bucket is closed', async () => {
  const body = new FormData();
  body.append('file', new Blob([zipOf({ 'index.html': 'mine' })]), 'pages.zip');
  const response = await fetch(`${base}/api/sign-in-exp/default/custom-ui-assets`, {
    method: 'POST', headers: { authorization: `Bearer ${await managementToken()}` }, body,
  });
  const { customUiAssetId } = await response.json();
  assert.equal((await kept(`${customUiAssetId}.zip`)).status, 404);
  assert.equal((await kept(`private/${customUiAssetId}.zip`)).status, 200);
});

test('a secret that is wrong is told as a picture that could not be stored', async () => {
  await installation.stop();
  await installation.start({ KEYSTORY_USER_ASSETS_ACCESS_SECRET_KEY: 'wrong' });
  const refused = await upload();
  assert.deepEqual([refused.status, refused.body.code], [500, 'storage.upload_error']);
  const shown = await fetch(picture);
  assert.deepEqual([shown.status, (await shown.json()).code], [502, 'storage.download_error']);
});

test('a bucket without a key to it is no bucket', async () => {
  await installation.stop();
  const said = await installation.command([], 1, { KEYSTORY_USER_ASSETS_ACCESS_KEY_ID: '' });
  assert.match(said, /KEYSTORY_USER_ASSETS_BUCKET needs KEYSTORY_USER_ASSETS_ACCESS_KEY_ID/);
});
