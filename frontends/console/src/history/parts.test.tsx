import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, grace, job, list, notes, setUp } from '../test/data';
import { open } from '../test/open';

const acme = { id: 'acme', name: 'Acme', description: null, customData: {}, isMfaRequired: false, color: {}, branding: {}, customCss: null };
const policy = { mode: 'open', mostClients: 10, grantTypes: [], tokenEndpointAuthMethods: [], scopes: [], redirectHosts: [], redirectSchemes: [] };
/** What the usable buttons of the page say. */
const usableButtons = () =>
  within(screen.getByRole('main')).queryAllByRole('button').filter((button) => !button.closest('fieldset:disabled')).map(({ textContent }) => textContent);

const happened = list([event(7, 'something.changed')]);
const there = {
  ...setUp,
  'GET /api/users/:id': { body: grace },
  'GET /api/administrators': list([]),
  'GET /api/users/:id/organizations': list([{ ...acme, organizationRoles: [] }]),
  'GET /api/users/:id/grants': { body: { grants: [{ id: 'g1', payload: { clientId: notes.id, iat: 1 }, expiresAt: 1, application: notes }] } },
  'GET /api/organizations/:id': { body: acme },
  'GET /api/organizations/:id/users': list([{ ...grace, organizationRoles: [] }]),
  'GET /api/organizations/:id/applications': list([{ ...job, organizationRoles: [] }]),
  'GET /api/organization-roles': list([]),
  'GET /api/applications/:id': { body: job },
  'GET /api/applications/:id/organizations': list([{ ...acme, organizationRoles: [] }]),
  'GET /api/signing-keys': { body: [{ algorithm: 'RS256', keys: [{ id: 'k1', createdAt: 1, status: 'Previous' }] }] },
  'GET /api/configs/oidc/cookie-keys': { body: [{ id: 'c1', createdAt: 1 }] },
  'GET /api/configs/oidc/session': { body: { ttl: 60 } },
  'GET /api/configs/oidc/session/idle': { body: { idleTtl: null } },
  'GET /api/configs/id-token': { body: { enabledExtendedClaims: [] } },
  'GET /api/client-registration': { body: policy },
  'GET /api/client-registration/initial-access-tokens': list([{ id: 't1', name: 'Partners', uses: 0, mostUses: null, expiresAt: null }]),
  'GET /api/sign-in-exp': { body: { mfa: { factors: [], policy: 'UserControlled' } } },
  'GET /api/configs/cimd': { body: { enabled: false } },
  'GET /api/configs/credential-notices': { body: { enabled: false } },
  'GET /api/client-registration/history': list([]),
};

test.each([
  ['/organizations/acme', 'Grace Hopper', `/api/organizations/acme/users/${grace.id}/history`],
  ['/organizations/acme/applications', 'Nightly job', `/api/organizations/acme/applications/${job.id}/history`],
  [`/users/${grace.id}/organizations`, 'Acme', `/api/organizations/acme/users/${grace.id}/history`],
  [`/applications/${job.id}/organizations`, 'Acme', `/api/organizations/acme/applications/${job.id}/history`],
  ['/settings', 'Signing keys, RS256', '/api/signing-keys/RS256/history'],
  ['/settings', 'Cookie keys', '/api/signing-keys/cookies/history'],
  ['/settings/sessions', 'Sessions', '/api/configs/session/history'],
  ['/settings/sessions', 'ID tokens', '/api/configs/id-token/history'],
  ['/security', 'Sign-in experience', '/api/sign-in-exp/history'],
  ['/mfa', 'Sign-in experience', '/api/sign-in-exp/history'],
  ['/client-registration', 'Client ID metadata documents', '/api/configs/cimd/history'],
  ['/security', 'Tell people of changed credentials', '/api/configs/credential-notices/history'],
  ['/client-registration', 'Partners', '/api/client-registration/initial-access-tokens/t1/history'],
])('on %s the history of “%s” is told beside it, and leads to what there was then', async (page, name, history) => {
  const calls = serve({ ...there, [`GET ${history}`]: happened });
  const { user } = open(page);
  await user.click(await screen.findByRole('button', { name: `Activity: ${name}` }));
  const drawer = within(await screen.findByRole('dialog', { name: `Activity: ${name}` }));
  expect(await drawer.findByRole('link', { name: 'As it was then' })).toHaveAttribute('href', `${page}?asOf=7`);
  expect(drawer.getByLabelText('As of')).toBeVisible();
  await user.click(drawer.getByLabelText('As of'));
  expect(Date.parse(drawer.getByLabelText('As of').getAttribute('max') ?? '')).toBeLessThanOrEqual(Date.now());
  expect(calls.some(({ path }) => path === history)).toBe(true);
});

test.each([
  ['/custom-jwt/client-credentials', '/api/configs/jwt-customizer/client-credentials/history', {}],
  ['/client-registration', '/api/client-registration/history', {}],
  ['/settings/domains', '/api/domains/history', { 'GET /api/domains': { body: [] } }],
  [`/applications/${notes.id}/branding`, `/api/applications/${notes.id}/sign-in-experience/history`, {
    'GET /api/applications/:id': { body: notes },
    'GET /api/sign-in-exp': { body: { color: { primaryColor: '#111111', isDarkModeEnabled: true, darkPrimaryColor: '#222222' }, branding: {} } },
  }],
])('what became of what is on %s stands below it', async (page, history, more) => {
  serve({ ...there, ...more, [`GET ${history}`]: happened });
  open(page);
  const then = await screen.findByRole('link', { name: 'As it was then' });
  expect(then).toHaveAttribute('href', `${page}?asOf=7`);
  await expectAccessible(then.closest('section') ?? document.body); // beside it there may be the preview, a page of its own
});

test.each([
  ['/settings', '/api/signing-keys'],
  ['/settings', '/api/configs/oidc/cookie-keys'],
  ['/settings/sessions', '/api/configs/oidc/session'],
  ['/settings/sessions', '/api/configs/id-token'],
  ['/security', '/api/sign-in-exp'],
  ['/mfa', '/api/sign-in-exp'],
  ['/client-registration', '/api/client-registration'],
  ['/client-registration', '/api/configs/cimd'],
  ['/security', '/api/configs/credential-notices'],
])('the past of %s is read from %s, and cannot be changed', async (page, path) => {
  const calls = serve(there);
  open(`${page}?asOf=7`);
  expect(await screen.findByText('This is the past')).toBeVisible();
  await waitFor(() => expect(calls.some((call) => call.path === path && call.query.get('asOf') === '7')).toBe(true));
  await waitFor(() => expect(usableButtons()).toEqual([]));
  expect(screen.getByRole('link', { name: 'Show as it is now' })).toHaveAttribute('href', page);
  await expectAccessible();
});

test('another tab of a page shows the same moment', async () => {
  serve({ ...there, 'GET /api/domains': { body: [] } });
  const { user, router } = open('/settings/sessions?asOf=7');
  await user.click(await screen.findByRole('tab', { name: 'Domains' }));
  await waitFor(() => expect(router.state.location).toMatchObject({ pathname: '/settings/domains', search: '?asOf=7' }));
});

test('of a history that was left for the past nothing is open when the page is back in the present', async () => {
  serve({ ...there, 'GET /api/configs/session/history': happened });
  const { user } = open('/settings/sessions');
  await user.click(await screen.findByRole('button', { name: 'Activity: Sessions' }));
  await user.click(await screen.findByRole('link', { name: 'As it was then' }));
  await user.click(await screen.findByRole('link', { name: 'Show as it is now' }));
  expect(await screen.findByRole('button', { name: 'Activity: Sessions' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('of organizations that a user lets an application act in it tells where there were any', async () => {
  serve({
    ...there,
    'GET /api/users/:id/grants/:grant/history': happened,
    'GET /api/applications/:id/users/:user/consent-organizations/history': list([event(8, 'organization_consent.given')]),
  });
  const { user } = open(`/users/${grace.id}/grants`);
  await user.click(await screen.findByRole('button', { name: `Activity: ${notes.name}` }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByRole('heading', { name: 'Organizations that it may act in' })).toBeVisible();
  expect(drawer.getByText('Given')).toBeVisible();
  await expectAccessible();
});

test('a script that was not there at a moment is not made up', async () => {
  serve({ ...there, 'GET /api/configs/jwt-customizer/:type': { status: 404, body: { code: 'entity.not_found', message: 'none' } } });
  open('/custom-jwt?asOf=7');
  expect(await screen.findByRole('heading', { name: 'No script' })).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Script' })).toBeNull();
});
