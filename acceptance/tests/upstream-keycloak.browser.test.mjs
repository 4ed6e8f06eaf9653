// People sign in at an identity provider that is not ours, Keycloak: socially, and as those of an enterprise by OpenID
// Connect and by SAML.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Chromium } from '../src/chromium.mjs';
import { base, createApplication, expect, management, unique } from '../src/client.mjs';
import { Keycloak, signInAtKeycloak } from '../src/keycloak.mjs';
import { SinglePageApp } from '../src/single-page-app.mjs';

const target = unique('keycloak').replaceAll('_', '-');
const domains = { OIDC: `${target}.oidc.example`, SAML: `${target}.saml.example` };
const connectors = {};
let chromium;
let app;
let keycloak;

before(async () => {
  keycloak = await Keycloak.start();
  expect(await management('POST', '/connectors', { id: target, ...await keycloak.connector(target, `${base}/callback/${target}`) }), 200);
  for (const providerName of ['OIDC', 'SAML']) {
    const { id } = expect(await management('POST', '/sso-connectors', {
      providerName, connectorName: unique('works'), domains: [domains[providerName]],
    }), 200);
    connectors[providerName] = id;
  }
  await configure('OIDC', { issuer: keycloak.realm, ...await keycloak.openIdClient(`${base}/callback/${connectors.OIDC}`) });
  expect(await management('POST', `/sso-connectors/${connectors.SAML}/signing-keys`, { active: true }), 201);
  await configure('SAML', { ...keycloak.samlConfig, signAuthnRequest: true });
  const metadata = await fetch(`${base}/api/authn/single-sign-on/saml/${connectors.SAML}/metadata`);
  const understood = await keycloak.samlClient(await metadata.text());
  assert.deepEqual([understood['saml.client.signature'], understood['saml.encrypt']], ['true', 'true']);
  expect(await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: true, socialSignInConnectorTargets: [target], socialSignIn: {} }), 200);
  app = await SinglePageApp.start();
  const { id } = await createApplication('SPA', app.callback, {
    oidcClientMetadata: { redirectUris: [app.callback], postLogoutRedirectUris: [app.address] },
    customClientMetadata: { corsAllowedOrigins: [app.address] },
  });
  app.register({ endpoint: base, appId: id, scopes: ['email', 'identities'] });
  chromium = await Chromium.start('upstream-keycloak');
});

after(async () => {
  await management('PATCH', '/sign-in-exp', { singleSignOnEnabled: false, socialSignInConnectorTargets: [] });
  await management('DELETE', `/connectors/${target}`);
  for (const id of Object.values(connectors)) await management('DELETE', `/sso-connectors/${id}`);
  await Promise.all([chromium?.close(), app?.close(), keycloak?.stop()]);
});

async function configure(name, config) {
  expect(await management('PATCH', `/sso-connectors/${connectors[name]}`, { config }), 200);
}

/** A page on which somebody begins to sign in, straight at a provider where one is named. */
async function begun(directSignIn) {
  const page = await chromium.open();
  await page.goto(app.address);
  await page.getByText('Signed out').waitFor();
  await page.evaluate((options) => { void window.client.signIn(options); }, { redirectUri: app.callback, directSignIn });
  return page;
}

/** What the application learns of whom Keycloak sends back. */
async function told(page, { username }, meanwhile = async () => {}) {
  await page.waitForURL((url) => url.origin === keycloak.origin);
  await signInAtKeycloak(page, username);
  await meanwhile();
  await page.getByText('Signed in').waitFor();
  const claims = await page.evaluate(() => window.client.fetchUserInfo());
  await page.context().close();
  return claims;
}

async function throughOrganization(email) {
  const page = await begun();
  await page.getByRole('link', { name: 'Sign in with your organization' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  return page;
}

test('socially: a stranger registers, and signs in from then on', async () => {
  const email = `${unique('ada')}@example.org`;
  const far = await keycloak.createUser(email);
  const choose = async () => {
    const page = await begun();
    await page.getByRole('button', { name: 'Continue with Keycloak' }).click();
    return page;
  };
  const first = await choose();
  const claims = await told(first, far, async () => {
    await first.getByRole('heading', { name: 'A little more is needed' }).waitFor();
    await first.getByLabel('Username').fill(unique('near'));
    await first.getByRole('button', { name: 'Continue' }).click();
  });
  assert.deepEqual([claims.email, claims.name, claims.identities[target].userId], [email, 'Ada Lovelace', far.id]);
  assert.equal((await told(await choose(), far)).sub, claims.sub);
  assert.equal((await told(await begun({ method: 'social', target }), far)).sub, claims.sub);
});

for (const [name, wanted] of Object.entries({ OIDC: 'Ada Lovelace', SAML: 'Ada' })) {
  test(`as somebody of an enterprise, by ${name}: a stranger registers, and signs in from then on`, async () => {
    const email = `${unique('ada').toLowerCase()}@${domains[name]}`;
    const far = await keycloak.createUser(email);
    const claims = await told(await throughOrganization(email), far);
    assert.deepEqual([claims.email, claims.name], [email, wanted]);
    assert.equal(claims.sso_identities[0].ssoConnectorId, connectors[name]);
    assert.equal((await told(await throughOrganization(email), far)).sub, claims.sub);
    assert.equal((await told(await begun({ method: 'sso', target: connectors[name] }), far)).sub, claims.sub);
  });
}

test('what Keycloak is asked is signed, or else it does not answer; what it answers in SAML is encrypted', async () => {
  const email = `${unique('eve').toLowerCase()}@${domains.SAML}`;
  const answers = [];
  const page = await throughOrganization(email);
  page.on('request', (request) => { if (request.url().includes('/single-sign-on/saml/')) answers.push(request.postData()); });
  await told(page, await keycloak.createUser(email));
  assert.equal(answers.length, 1);
  const xml = Buffer.from(new URLSearchParams(answers[0]).get('SAMLResponse'), 'base64').toString();
  assert.match(xml, /<\w+:EncryptedAssertion/);
  assert.doesNotMatch(xml, /<\w+:Assertion/);

  await configure('SAML', { ...keycloak.samlConfig, signAuthnRequest: false });
  const refused = await throughOrganization(email);
  await refused.waitForURL((url) => url.origin === keycloak.origin);
  await refused.getByText('Invalid requester').waitFor();
  await refused.context().close();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
