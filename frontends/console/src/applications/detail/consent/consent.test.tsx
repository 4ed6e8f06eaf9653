import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, notes, setUp } from '../../../test/data';
import { open } from '../../../test/open';

const partner = { ...notes, isThirdParty: true };
const orders = { id: 'r1', name: 'Orders', indicator: 'https://orders.example' };
const read = { id: 's1', name: 'read:orders', description: 'See orders' };
const write = { id: 's2', name: 'write:orders', description: null };
const scopes = {
  organizationScopes: [],
  resourceScopes: [{ resource: orders, scopes: [read] }],
  organizationResourceScopes: [],
  userScopes: ['profile'],
};
const page = `/applications/${notes.id}/permissions`;
const invite = { id: 'o1', name: 'invite:member', description: 'Invite people', tenantId: 'default' };
const server = {
  ...setUp,
  'GET /api/organization-scopes': { body: [invite] },
  'GET /api/applications/:id': { body: partner },
  'GET /api/applications/:id/user-consent-scopes': { body: scopes },
  'POST /api/applications/:id/user-consent-scopes': { status: 201 },
  'DELETE /api/applications/:id/user-consent-scopes/:type/:scope': { status: 204 },
};

test('what people are asked about themselves is ticked and unticked', async () => {
  const calls = serve(server);
  const { user } = open(page);
  expect(await screen.findByRole('checkbox', { name: 'Name, picture and profile' })).toBeChecked();
  await expectAccessible();
  await user.click(screen.getByRole('checkbox', { name: 'E-mail address' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ userScopes: ['email'] }));
  await user.click(screen.getByRole('checkbox', { name: 'Name, picture and profile' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe(
      `/api/applications/${notes.id}/user-consent-scopes/user-scopes/profile`,
    ),
  );
});

test('permissions of an API are added, those that are there are not offered again', async () => {
  const calls = serve({
    ...server,
    'GET /api/resources': { body: [orders, { id: 'management-api', name: 'Management API', indicator: 'https://x' }] },
    'GET /api/resources/:id/scopes': list([read, write]),
  });
  const { user } = open(page);
  await user.click((await screen.findAllByRole('button', { name: 'Add permissions' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: 'API' }));
  const choice = await screen.findByRole('option', { name: 'Orders', hidden: true });
  expect(screen.queryByRole('option', { name: 'Management API', hidden: true })).toBeNull();
  await user.click(choice);
  await user.click(await within(dialog).findByRole('checkbox', { name: 'write:orders' }));
  expect(within(dialog).queryByRole('checkbox', { name: 'read:orders' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Add permissions' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ resourceScopes: ['s2'] }));
});

test('a permission of an API is removed after a question, and put back', async () => {
  const calls = serve(server);
  const { user } = open(page);
  await user.click(await screen.findByRole('button', { name: 'Remove read:orders' }));
  const question = await screen.findByRole('dialog', { name: 'Remove read:orders?' });
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
  await user.click(within(question).getByRole('button', { name: 'Remove' }));
  await screen.findByText(/read:orders is removed/);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ resourceScopes: ['s1'] }));
  expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe(
    `/api/applications/${notes.id}/user-consent-scopes/resource-scopes/s1`,
  );
});

test('permissions in organizations are ticked, and those of APIs there are apart', async () => {
  const calls = serve({
    ...server,
    'GET /api/applications/:id/user-consent-scopes': {
      body: { ...scopes, resourceScopes: [], organizationResourceScopes: [{ resource: orders, scopes: [write] }] },
    },
  });
  const { user } = open(page);
  await user.click(await screen.findByRole('checkbox', { name: 'invite:member' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ organizationScopes: ['o1'] }),
  );
  await user.click(screen.getByRole('button', { name: 'Remove write:orders' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await screen.findByText(/write:orders is removed/);
  expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe(
    `/api/applications/${notes.id}/user-consent-scopes/organization-resource-scopes/s2`,
  );
});

test('only applications of third parties have permissions to ask for', async () => {
  serve({ ...server, 'GET /api/applications/:id': { body: notes } });
  open(`/applications/${notes.id}/settings`);
  await screen.findByRole('tab', { name: 'Settings' });
  expect(screen.queryByRole('tab', { name: 'Permissions' })).toBeNull();
});

test('an application of a third party starts with what every SDK asks for', async () => {
  const calls = serve({ ...server, 'GET /api/applications': list([]), 'POST /api/applications': { body: partner } });
  const { user, router } = open('/applications');
  await user.click((await screen.findAllByRole('button', { name: 'Create application' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), 'Partner');
  await user.click(within(dialog).getByRole('checkbox', { name: 'It belongs to a third party' }));
  await user.click(within(dialog).getByRole('button', { name: 'Create application' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/applications/${notes.id}`));
  const [created, enabled] = calls.filter(({ method }) => method === 'POST');
  expect(created?.body).toMatchObject({ type: 'SPA', name: 'Partner', isThirdParty: true });
  expect(enabled?.body).toEqual({ userScopes: ['profile'] });
});
