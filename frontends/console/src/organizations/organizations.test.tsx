import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, grace, job, list, setUp } from '../test/data';
import { open } from '../test/open';

const acme = {
  tenantId: 'default', id: 'acme', name: 'Acme', description: 'A customer', customData: {}, isMfaRequired: false, color: {}, branding: {},
  customCss: null, createdAt: Date.UTC(2026, 0, 1),
};
const admin = { id: 'r1', name: 'admin', description: null, type: 'User', tenantId: 'default', scopes: [], resourceScopes: [] };
const there = {
  ...setUp,
  'GET /api/organizations/:id': { body: acme },
  'GET /api/organizations/:id/users': list([{ ...grace, organizationRoles: [] }]),
  'GET /api/organization-roles': list([admin]),
};

test('organizations are searched, and the search stays in the address', async () => {
  const calls = serve({ ...setUp, 'GET /api/organizations': list([acme]) });
  const { user, router } = open('/organizations');
  expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute('href', '/organizations/acme');
  await user.type(screen.getByRole('searchbox'), 'ac');
  await waitFor(() => expect(router.state.location.search).toBe('?search=ac'));
  await waitFor(() => expect(calls.at(-1)?.query.get('q')).toBe('ac'));
  await expectAccessible();
});

test('creating one leads to it', async () => {
  const calls = serve({ ...there, 'GET /api/organizations': list([]), 'POST /api/organizations': { status: 201, body: acme } });
  const { user, router } = open('/organizations');
  await user.click((await screen.findAllByRole('button', { name: 'Create organization' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Create organization' }));
  expect(await within(dialog).findByText('Fill in this field.')).toBeVisible();
  await user.type(within(dialog).getByLabelText(/^Name/), 'Acme');
  await user.click(within(dialog).getByRole('button', { name: 'Create organization' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/acme'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Acme' });
});

test('members get roles, are added and removed, and each is undone', async () => {
  const calls = serve({
    ...there,
    'GET /api/organizations/:id/users': list([{ ...grace, organizationRoles: [{ id: 'r0', name: 'guest' }] }]),
    'GET /api/organization-roles': list([admin, { ...admin, id: 'r0', name: 'guest' }]),
    'GET /api/users': list([grace]),
    'PUT /api/organizations/:id/users/:user/roles': { status: 204 },
    'POST /api/organizations/:id/users': { status: 201, body: {} },
    'DELETE /api/organizations/:id/users/:user': { status: 204 },
  });
  const { user } = open('/organizations/acme');
  const roles = await screen.findByRole('combobox', { name: 'Roles of Grace Hopper' });
  await user.click(roles);
  await user.click(await screen.findByRole('option', { name: 'admin', hidden: true }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ organizationRoleIds: ['r0', 'r1'] }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('It is as it was before.');
  expect(calls.findLast(({ method }) => method === 'PUT')?.body).toEqual({ organizationRoleIds: ['r0'] });

  await user.click(screen.getByRole('button', { name: 'Add members' }));
  let dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Grace Hopper' }));
  await user.click(within(dialog).getByRole('button', { name: 'Add members' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ userIds: [grace.id] }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: 'Remove member: Grace Hopper' }));
  dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Remove member' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  const earlier = calls.length;
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(calls.slice(earlier).filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body])).toEqual([
      ['POST', { userIds: [grace.id] }],
      ['PUT', { organizationRoleIds: ['r0'] }],
    ]),
  );
});

test('an application that acts in an organization is put back with its roles, a permission of a role alone', async () => {
  const calls = serve({
    ...there,
    'GET /api/organizations/:id/applications': list([{ ...job, organizationRoles: [{ id: 'r0', name: 'worker' }] }]),
    'DELETE /api/organizations/:id/applications/:application': { status: 204 },
    'POST /api/organizations/:id/applications': { status: 201 },
    'PUT /api/organizations/:id/applications/:application/roles': { status: 204 },
    'GET /api/organization-roles/:id': { body: admin },
    'GET /api/organization-roles/:id/scopes': list([{ id: 's1', name: 'invite:member' }]),
    'DELETE /api/organization-roles/:id/scopes/:scope': { status: 204 },
    'POST /api/organization-roles/:id/scopes': { status: 201 },
  });
  const { user, router } = open('/organizations/acme/applications');
  const sent = () => calls.filter(({ method }) => ['POST', 'PUT'].includes(method)).map(({ body }) => body);
  await user.click(await screen.findByRole('button', { name: 'Remove application: Nightly job' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove application' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('It is as it was before.');
  expect(sent()).toEqual([{ applicationIds: [job.id] }, { organizationRoleIds: ['r0'] }]);

  await router.navigate('/organization-roles/r1');
  await user.click(await screen.findByRole('button', { name: /: invite:member$/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove permission' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent().at(-1)).toEqual({ organizationScopeIds: ['s1'] }));
});

const joining = {
  ...there,
  'GET /api/sso-connectors': list([{ id: 'okta', connectorName: 'Acme Okta' }]),
  'GET /api/organizations/:id/jit/email-domains': list<{ emailDomain: string }>([]),
  'GET /api/organizations/:id/jit/sso-connectors': list<{ id: string }>([]),
  'GET /api/organizations/:id/jit/roles': list<{ id: string }>([]),
};

test('people of an enterprise join by themselves', async () => {
  const calls = serve({ ...joining, 'POST /api/organizations/:id/jit/sso-connectors': { status: 201 } });
  const { user } = open('/organizations/acme/just-in-time');
  await user.click(await screen.findByRole('combobox', { name: 'Enterprises, by their SSO connectors' }));
  await user.click(await screen.findByRole('option', { name: 'Acme Okta', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  const changes = calls.filter(({ method }) => method !== 'GET');
  expect(changes.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/organizations/acme/jit/sso-connectors', { ssoConnectorIds: ['okta'] }],
  ]);
  await expectAccessible();
});

test('of more e-mail domains than a page has, those that are not touched stay', async () => {
  let domains = Array.from({ length: 120 }, (_, index) => ({ emailDomain: `d${index}.example` }));
  const calls = serve({
    ...joining,
    'GET /api/organizations/:id/jit/email-domains': ({ url }) => {
      const { searchParams } = new URL(url);
      const size = Number(searchParams.get('page_size') ?? domains.length);
      return list(domains.slice(0, size), domains.length);
    },
    'POST /api/organizations/:id/jit/email-domains': (_: Request, domain: unknown) => {
      domains = [...domains, domain as { emailDomain: string }];
      return { status: 201, body: domain };
    },
    // Somebody else was faster.
    'DELETE /api/organizations/:id/jit/email-domains/:domain': { status: 404, body: { code: 'entity.not_found', message: 'no' } },
  });
  const { user } = open('/organizations/acme/just-in-time');
  const input = await screen.findByPlaceholderText('example.com');
  expect(screen.getByText('d119.example')).toBeVisible();
  await user.click(input);
  await user.keyboard('{Backspace}new.example{Enter}');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/organizations/acme/jit/email-domains', { emailDomain: 'new.example' }],
    ['DELETE', '/api/organizations/acme/jit/email-domains/d119.example', undefined],
  ]);
});

test('roles beyond the first page are offered to members', async () => {
  const roles = Array.from({ length: 101 }, (_, index) => ({ ...admin, id: `r${index}`, name: `role ${index}` }));
  serve({
    ...there,
    'GET /api/organization-roles': ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'));
      return list(roles.slice((page - 1) * 100, page * 100), roles.length);
    },
  });
  const { user } = open('/organizations/acme');
  await user.click(await screen.findByRole('combobox', { name: 'Roles of Grace Hopper' }));
  expect(await screen.findByRole('option', { name: 'role 100', hidden: true })).toBeInTheDocument();
});

test('settings send only what was changed', async () => {
  const calls = serve({ ...there, 'PATCH /api/organizations/:id': { body: { ...acme, description: null } } });
  const { user } = open('/organizations/acme/settings');
  await user.clear(await screen.findByLabelText('Description'));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ description: null });
  await expectAccessible();
});

test('saved settings are undone, and what was entered since stays', async () => {
  let now = acme;
  const calls = serve({
    ...there,
    'PATCH /api/organizations/:id': (_: Request, change: unknown) => ({ body: (now = { ...now, ...(change as object) }) }),
  });
  const { user } = open('/organizations/acme/settings');
  const description = await screen.findByLabelText('Description');
  await user.clear(description);
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await user.click(screen.getByLabelText(/^Name/));
  await user.paste(' Corp');
  await user.click(undo);
  await screen.findByText('It is as it was before.');
  expect(calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
    { description: null },
    { description: 'A customer' },
  ]);
  expect(screen.getByLabelText(/^Name/)).toHaveValue('Acme Corp');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(description).toHaveValue('A customer');
});

test('the past is shown with its relations, and cannot be changed', async () => {
  const calls = serve({ ...there, 'GET /api/organizations/:id': { body: { ...acme, name: 'Acme before' } } });
  const { user } = open('/organizations/acme?asOf=7');
  expect(await screen.findByRole('heading', { name: 'Acme before' })).toBeVisible();
  expect(await screen.findByText('Grace Hopper')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add members' })).toBeNull();
  expect(calls.find(({ path }) => path.endsWith('/users'))?.query.get('asOf')).toBe('7');
  await user.click(screen.getByRole('tab', { name: 'Settings' }));
  expect(await screen.findByLabelText(/^Name/)).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Delete organization' })).toBeNull();
});

test('any two versions are compared', async () => {
  serve({
    ...there,
    'GET /api/organizations/:id/history': list([event(9, 'organization.renamed'), event(7, 'organization.created')]),
    'GET /api/organizations/:id/diff': (request) => {
      const { searchParams } = new URL(request.url);
      expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['7', '9']);
      return { body: { from: 7, to: 9, changes: [{ path: 'name', before: 'Acme before', after: 'Acme' }] } };
    },
  });
  const { user, router } = open('/organizations/acme/activity');
  await user.click(await screen.findByRole('combobox', { name: 'Compare' }));
  await user.click((await screen.findAllByRole('option', { name: /Renamed/, hidden: true }))[0] as HTMLElement);
  await user.click(screen.getByRole('combobox', { name: 'with' }));
  await user.click((await screen.findAllByRole('option', { name: /Organization created/, hidden: true })).at(-1) as HTMLElement);
  const difference = await screen.findByRole('region', { name: 'What differs' });
  expect(await within(difference).findByText('Acme before')).toBeVisible();
  expect(router.state.location.search).toBe('?from=9&to=7');
});

test('versions that an address compares are compared, however long ago they were', async () => {
  serve({
    ...there,
    'GET /api/organizations/:id/history': list([event(9, 'organization.renamed'), event(8, 'organization.renamed')]),
    'GET /api/organizations/:id/diff': { body: { from: 7, to: 9, changes: [{ path: 'name', before: 'Acme before', after: 'Acme' }] } },
  });
  open('/organizations/acme/activity?from=7&to=9');
  expect(await screen.findByText('Acme before')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Compare' })).toHaveValue('7');
});
