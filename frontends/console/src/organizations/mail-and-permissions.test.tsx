import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp, usersOf } from '../test/data';
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

test('a permission of organizations is renamed on its page', async () => {
  const scope = { tenantId: 'default', id: 'os1', name: 'invite:member', description: null };
  const calls = serve({
    ...there,
    'GET /api/organization-scopes': list([scope]),
    'GET /api/organization-scopes/:id': { body: scope },
    'PATCH /api/organization-scopes/:id': { body: { ...scope, name: 'invite:members' } },
  });
  const { user, router } = open('/organization-template/permissions');
  await user.click(await screen.findByRole('link', { name: 'invite:member' }));
  await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 's');
  expect(router.state.location.pathname).toBe('/organization-scopes/os1');
  expect(screen.getByRole('tab', { name: 'Activity' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ name: 'invite:members' }));
});

const invitation = (id: string, status: string) => ({
  tenantId: 'default', id, organizationId: 'acme', inviterId: null, acceptedUserId: null, invitee: `${id}@example.com`, status,
  organizationRoles: [], createdAt: 1, updatedAt: 1, expiresAt: 2,
});

test('the message of an invitation is sent again while it is open', async () => {
  const calls = serve({
    ...there,
    'GET /api/organization-invitations': { body: [invitation('ada', 'Pending'), invitation('grace', 'Accepted')] },
    'POST /api/organization-invitations/:id/message': { status: 204 },
  });
  const { user } = open('/organizations/acme/invitations');
  await user.click(await screen.findByRole('button', { name: 'Send message to ada@example.com' }));
  expect(screen.queryByRole('button', { name: 'Send message to grace@example.com' })).toBeNull();
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'Link to accept it' }), 'https://app.test/join');
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: 'Send message' }));
  expect(await screen.findByText('The invitation is on its way to ada@example.com.')).toBeVisible();
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.path).toBe('/api/organization-invitations/ada/message');
  expect(sent?.body).toEqual({ link: 'https://app.test/join' });
});

test('an invitation has a page of its own, with what became of it', async () => {
  serve({
    ...there,
    'GET /api/organization-invitations/:id': { body: { ...invitation('ada', 'Accepted'), inviterId: grace.id, acceptedUserId: 'u2' } },
    'GET /api/users': usersOf([grace]),
  });
  open('/organization-invitations/ada');
  expect(await screen.findByRole('heading', { name: 'ada@example.com' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Invitations' })).toHaveAttribute('href', '/organizations/acme/invitations');
  expect(screen.getByText('Accepted')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Grace Hopper' })).toHaveAttribute('href', `/users/${grace.id}`);
  expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute('href', '/organizations/acme');
  expect(screen.getByRole('link', { name: 'u2' })).toHaveAttribute('href', '/users/u2');
  expect(screen.queryByRole('button', { name: /^Send message/ })).toBeNull();
  expect(screen.getByRole('tab', { name: 'Activity' })).toBeVisible();
  await expectAccessible();
});

test('who is invited is sent the message at once, unless somebody else does that', async () => {
  const calls = serve({
    ...there,
    'GET /api/organization-invitations': { body: [] },
    'POST /api/organization-invitations': { status: 201, body: invitation('ada', 'Pending') },
  });
  const { user } = open('/organizations/acme/invitations');
  const invite = async (name: string, fill: (dialog: ReturnType<typeof within>) => Promise<void>) => {
    await user.click((await screen.findAllByRole('button', { name: 'Invite somebody' }))[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^E-mail/ }), `${name}@example.com`);
    await fill(dialog);
    await user.click(dialog.getByRole('button', { name: 'Invite somebody' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return calls.filter(({ method }) => method === 'POST').at(-1)?.body;
  };
  const told = await invite('ada', (dialog) => user.type(dialog.getByRole('textbox', { name: 'Link to accept it' }), 'https://app.test/join'));
  expect(told).toMatchObject({ invitee: 'ada@example.com', organizationId: 'acme', messagePayload: { link: 'https://app.test/join' } });
  const untold = await invite('grace', (dialog) => user.click(dialog.getByRole('switch', { name: 'Send the message right away' })));
  expect(untold).toMatchObject({ invitee: 'grace@example.com', messagePayload: false });
  expect(untold).not.toHaveProperty('sends');
});
