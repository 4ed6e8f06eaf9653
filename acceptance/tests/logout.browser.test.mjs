// Signing out in a browser: asked or not, sent back, and applications in the same browser hear of it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createApplication, createUser, expect, form, management, pkce, unique } from '../src/client.mjs';
import { until } from '../src/until.mjs';

const username = unique('leaving');
let chromium;
let server;
let address;
const visits = [];

before(async () => {
  server = createServer((request, response) => {
    visits.push(new URL(request.url, address));
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Shop</title><p>The shop</p>');
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  address = `http://localhost:${server.address().port}`;
  chromium = await Chromium.start('logout');
  await createUser(username);
});
after(async () => {
  await chromium?.close();
  server.close();
  server.closeAllConnections();
});

async function signedIn(page) {
  const application = await createApplication('SPA', `${address}/callback`, {
    oidcClientMetadata: { redirectUris: [`${address}/callback`], postLogoutRedirectUris: [`${address}/bye`] },
  });
  expect(await management('PATCH', `/applications/${application.id}/client-metadata`, {
    frontchannelLogoutUri: `${address}/out`, frontchannelLogoutSessionRequired: true,
  }), 200);
  await page.goto(`${base}/oidc/auth?${form({
    client_id: application.id, redirect_uri: `${address}/callback`, response_type: 'code', scope: 'openid',
    code_challenge: pkce().challenge, code_challenge_method: 'S256',
  })}`);
  await signIn(page, username);
  await page.waitForURL(`${address}/callback?**`);
  return application;
}

const visited = (path) => visits.filter(({ pathname }) => pathname === path);

test('who signs out at an application comes back to it, and what it wanted loaded was loaded', async () => {
  const page = await chromium.open();
  const application = await signedIn(page);
  await page.goto(`${base}/oidc/session/end?${form({
    client_id: application.id, post_logout_redirect_uri: `${address}/bye`, state: 'st',
  })}`);
  await page.waitForURL(`${address}/bye?state=st`);
  const [out] = await until('The application was loaded', () => visited('/out').length > 0 && visited('/out'));
  assert.equal(out.searchParams.get('iss'), `${base}/oidc`);
  assert.match(out.searchParams.get('sid'), /^\w+$/);
  await page.context().close();
});

test('who is asked may stay, or goes', async () => {
  const page = await chromium.open();
  await signedIn(page);
  await page.goto(`${base}/oidc/session/end`);
  await page.getByRole('heading', { name: 'Sign out?' }).waitFor();
  await chromium.keep(page, 'question');
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await page.getByRole('heading', { name: 'You are still signed in' }).waitFor();
  await chromium.keep(page, 'kept');
  await page.goto(`${base}/oidc/session/end`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${base}/signed-out`);
  await page.getByText('signed out').first().waitFor();
  await chromium.keep(page, 'signed-out');
  await page.context().close();
});

test('nothing was complained about', () => assert.deepEqual(chromium.complaints, []));
