import type { SsoConnector } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, setUp } from '../test/data';
import { open } from '../test/open';

const logo = 'data:image/svg+xml;base64,PHN2Zy8+';
const okta: SsoConnector = {
  tenantId: 'default',
  id: 's1',
  providerName: 'Okta',
  connectorName: 'Acme',
  config: { issuer: 'https://acme.okta.com', clientId: 'c', clientSecret: 'hidden' },
  domains: ['acme.com'],
  branding: {},
  syncProfile: false,
  enableTokenStorage: false,
  createdAt: Date.UTC(2026, 0, 1),
  name: 'Okta',
  providerType: 'oidc',
  providerLogo: logo,
  providerLogoDark: logo,
  providerConfig: { authorizationEndpoint: 'https://acme.okta.com/authorize' },
};
const saml: SsoConnector = {
  ...okta,
  providerName: 'SAML',
  name: 'SAML',
  providerType: 'saml',
  config: {},
  providerConfig: { serviceProvider: { entityId: 'https://us.test/enterprise-sso/s1', assertionConsumerServiceUrl: 'https://us.test/acs/s1' } },
};
const served = {
  ...setUp,
  'GET /api/sso-connector-providers': {
    body: [{ providerName: 'Okta', providerType: 'oidc', name: 'Okta', description: 'A directory.', logo, logoDark: logo }],
  },
  'GET /api/sso-connectors': list([okta]),
  'GET /api/sso-connectors/:id': { body: okta },
};
const pair = (id: string, active: boolean) => ({
  id, active, certificate: id, createdAt: 0, expiresAt: Date.UTC(2030, 0, 1), fingerprints: { sha256: { formatted: `${id}:BB:CC`, unformatted: '' } },
});
const sent = (calls: ReturnType<typeof serve>, wanted: string) => calls.find(({ method }) => method === wanted)?.body;

test('connectors are listed, and a new one is made for a provider', async () => {
  const calls = serve({ ...served, 'POST /api/sso-connectors': { body: okta } });
  const { user, router } = open('/enterprise-sso');
  expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute('href', '/enterprise-sso/s1');
  expect(screen.getByText('acme.com')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Add an enterprise connector' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: /^Identity provider/ }));
  await user.click(await screen.findByRole('option', { name: 'Okta', hidden: true }));
  await user.type(within(dialog).getByLabelText(/^Name/), 'Beta');
  await user.click(within(dialog).getByRole('button', { name: 'Add an enterprise connector' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/enterprise-sso/s1'));
  expect(sent(calls, 'POST')).toEqual({ providerName: 'Okta', connectorName: 'Beta' });
});

test('the connection is changed, and the secret that is not shown stays', async () => {
  const calls = serve({ ...served, 'PATCH /api/sso-connectors/:id': { body: { ...okta, config: { ...okta.config, scope: 'openid' } } } });
  const { user } = open('/enterprise-sso/s1');
  const scope = await screen.findByRole('textbox', { name: 'Scope' });
  expect(screen.getByLabelText(/^Client secret/)).toHaveValue('');
  expect(screen.getByText(`${window.location.origin}/callback/s1`)).toBeVisible();
  expect(screen.getByText('The provider says how it is reached')).toBeVisible();
  await expectAccessible();
  await user.type(scope, 'openid');
  await user.click(await screen.findByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(sent(calls, 'PATCH')).toEqual({ config: { ...okta.config, scope: 'openid' } }));
});

test('a SAML connector says what the provider has to know of us', async () => {
  serve({ ...served, 'GET /api/sso-connectors/:id': { body: saml } });
  open('/enterprise-sso/s1');
  expect(await screen.findByText('https://us.test/acs/s1')).toBeVisible();
  expect(screen.getByText('https://us.test/enterprise-sso/s1')).toBeVisible();
  expect(screen.getByText('Not set up yet, or the provider does not answer')).toBeVisible();
  expect(screen.getByRole('textbox', { name: /^Metadata/ })).toBeVisible();
  await expectAccessible();
});

test('it is dressed, and deleted once its name is typed', async () => {
  const calls = serve({ ...served, 'PATCH /api/sso-connectors/:id': { body: okta }, 'DELETE /api/sso-connectors/:id': { status: 204 } });
  const { user, router } = open('/enterprise-sso/s1/experience');
  await user.type(await screen.findByRole('textbox', { name: 'Display name' }), 'Acme Inc');
  await user.click(await screen.findByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(sent(calls, 'PATCH')).toEqual({ branding: { displayName: 'Acme Inc' } }));

  await user.click(screen.getByRole('tab', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Delete connector' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'Acme');
  await user.click(within(dialog).getByRole('button', { name: 'Delete connector' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/enterprise-sso'));
});

test('a SAML connector has key pairs, one of which signs its requests', async () => {
  const calls = serve({
    ...served,
    'GET /api/sso-connectors/:id': { body: saml },
    'PATCH /api/sso-connectors/:id': { body: { ...saml, config: { signAuthnRequest: true } } },
    'GET /api/sso-connectors/:id/signing-keys': { body: [pair('AA', true), pair('AB', false)] },
    'POST /api/sso-connectors/:id/signing-keys': { status: 201, body: pair('AC', true) },
    'PATCH /api/sso-connectors/:id/signing-keys/:key': { body: pair('AB', true) },
  });
  const { user } = open('/enterprise-sso/s1/keys');
  await user.click(await screen.findByRole('button', { name: /^Sign with AB/ }));
  await user.click(await screen.findByRole('button', { name: 'Sign with it' }));
  await screen.findByText('It signs from now on.');
  await user.click(screen.getByRole('button', { name: 'Create certificate' }));
  const dialog = await screen.findByRole('dialog', { name: 'Create certificate' });
  await user.click(within(dialog).getByRole('switch', { name: /^Sign with it at once/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Create certificate' }));
  await waitFor(() => expect(sent(calls, 'POST')).toEqual({ active: true }));
  await expectAccessible();
  await user.click(screen.getByRole('tab', { name: 'Connection' }));
  await user.click(await screen.findByRole('switch', { name: /^Sign requests to the provider/ }));
  await user.click(await screen.findByRole('button', { name: 'Save changes' }));
  const changes = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  await waitFor(() => expect(changes()).toEqual([{ active: true }, { config: { signAuthnRequest: true } }]));
});

test('the tokens of an OpenID provider are kept', async () => {
  const calls = serve({ ...served, 'PATCH /api/sso-connectors/:id': { body: { ...okta, enableTokenStorage: true } } });
  const { user } = open('/enterprise-sso/s1/experience');
  await user.click(await screen.findByRole('switch', { name: /^Keep its tokens/ }));
  await user.click(await screen.findByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(sent(calls, 'PATCH')).toEqual({ enableTokenStorage: true }));
});

test('of a SAML provider there are no tokens to keep', async () => {
  serve({ ...served, 'GET /api/sso-connectors/:id': { body: saml } });
  open('/enterprise-sso/s1/experience');
  expect(await screen.findByRole('switch', { name: /^Name and picture/ })).toBeVisible();
  expect(screen.queryByRole('switch', { name: /^Keep its tokens/ })).toBeNull();
});

test('what a SAML provider says of itself is shown with how long its certificate is good, or why it says nothing', async () => {
  const { providerConfig } = saml;
  const identityProvider = { entityId: 'https://idp.test', signInEndpoint: 'https://idp.test/sso', certificateExpiresAt: 1, isCertificateValid: false };
  serve({ ...served, 'GET /api/sso-connectors/:id': { body: { ...saml, providerConfig: { ...providerConfig, identityProvider } } } });
  const { router } = open('/enterprise-sso/s1');
  expect(await screen.findByText('Expired')).toBeVisible();
  expect(screen.getByText('https://idp.test/sso')).toBeVisible();
  const problem = { code: 'connector.unreachable', message: 'The provider cannot be reached.', data: { reason: 'status_404' } };
  serve({ ...served, 'GET /api/sso-connectors/:id': { body: { ...saml, id: 's2', providerConfig: { ...providerConfig, problem } } } });
  await router.navigate('/enterprise-sso/s2');
  expect(await screen.findByText('The provider cannot be reached. Status 404.')).toBeVisible();
});
