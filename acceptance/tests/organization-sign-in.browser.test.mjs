// A person is led to the sign-in of their organization, which is another installation of the product that speaks SAML, and
// comes back signed in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from '../src/accessibility.mjs';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createApplication, expect, management, unique } from '../src/client.mjs';
import { SinglePageApp } from '../src/single-page-app.mjs';
import { Upstream } from '../src/upstream.mjs';

const domain = `${unique('org').replaceAll('_', '-')}.example`;
let chromium;
let app;
let upstream;
let connector;

before(async () => {
  upstream = await Upstream.start('127.0.0.1');
  connector = expect(await management('POST', '/sso-connectors', {
    providerName: 'SAML', connectorName: unique('org'), domains: [domain], branding: { displayName: 'Analytical Engines' },
  }), 200);
  const { providerConfig } = expect(await management('GET', `/sso-connectors/${connector.id}`), 200);
  const config = await upstream.samlClient(providerConfig.serviceProvider);
  expect(await management('PATCH', `/sso-connectors/${connector.id}`, { config }), 200);
  expect(await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: true }), 200);
  app = await SinglePageApp.start();
  const { id } = await createApplication('SPA', app.callback, {
    oidcClientMetadata: { redirectUris: [app.callback], postLogoutRedirectUris: [app.address] },
    customClientMetadata: { corsAllowedOrigins: [app.address] },
  });
  app.register({ endpoint: base, appId: id, scopes: ['email'] });
  chromium = await Chromium.start('organization-sign-in');
});

after(async () => {
  await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: false });
  await management('DELETE', `/sso-connectors/${connector?.id}`);
  await Promise.all([chromium?.close(), app?.close(), upstream?.stop()]);
});

test('from the sign-in page to that of the organization, and back with an account', async () => {
  const email = `ada@${domain}`;
  const { username } = await upstream.createUser({ primaryEmail: email, name: 'Ada' });
  const page = await chromium.open();
  await page.goto(app.address);
  await page.getByText('Signed out').waitFor();
  await page.evaluate((back) => { void window.client.signIn(back); }, app.callback);
  await page.getByRole('link', { name: 'Sign in with your organization' }).click();
  await page.getByRole('heading', { name: 'Sign in with your organization' }).waitFor();
  await isAccessible(page, 'organization');
  await chromium.keep(page, 'address');
  await page.getByLabel('E-mail address').fill('ada@nowhere.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('No organization signs in here with this address').waitFor();
  await isAccessible(page, 'no organization');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.origin === upstream.origin);
  await signIn(page, username);
  await page.getByText('Signed in').waitFor();
  const claims = await page.evaluate(() => window.client.getIdTokenClaims());
  assert.deepEqual([claims.email, claims.name], [email, 'Ada']);
  await page.context().close();
});

test('who comes back where no sign-in waits learns so', async () => {
  const page = await chromium.open();
  await page.goto(`${base}/callback/${connector.id}?state=foreign&error=AuthnFailed`);
  await page.getByRole('heading', { name: 'This sign-in is no longer open' }).waitFor();
  await isAccessible(page, 'callback');
  await chromium.keep(page, 'over');
  await page.context().close();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
