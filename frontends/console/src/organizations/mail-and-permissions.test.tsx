import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../test/data';
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

test('a permission of organizations is renamed', async () => {
  const scope = { tenantId: 'default', id: 'os1', name: 'invite:member', description: null };
  const calls = serve({
    ...there,
    'GET /api/organization-scopes': list([scope]),
    'PATCH /api/organization-scopes/:id': { body: { ...scope, name: 'invite:members' } },
  });
  const { user } = open('/organization-template/permissions');
  await user.click(await screen.findByRole('button', { name: 'Edit permission: invite:member' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 's');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
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
  await user.click(await screen.findByRole('button', { name: 'Send the invitation to ada@example.com' }));
  expect(screen.queryByRole('button', { name: 'Send the invitation to grace@example.com' })).toBeNull();
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'Link to accept it' }), 'https://app.test/join');
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: 'Send message' }));
  expect(await screen.findByText('The invitation is on its way to ada@example.com.')).toBeVisible();
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.path).toBe('/api/organization-invitations/ada/message');
  expect(sent?.body).toEqual({ link: 'https://app.test/join' });
});
