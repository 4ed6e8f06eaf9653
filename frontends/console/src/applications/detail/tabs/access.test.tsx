import { expectAccessible, serve } from '@keystory/testing';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, notes, setUp } from '../../../test/data';
import { open } from '../../../test/open';

const role = { tenantId: 'default', id: 'r1', name: 'admin', description: null, type: 'User', scopes: [], resourceScopes: [] };
const rule = { organizationId: 'gone', organizationRoleIds: ['r1'] };

test('members of an organization get in by their roles there, each rule entered in a row of its own', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': { body: { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [rule] } },
    'GET /api/users': list([]),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([{ id: 'acme', name: 'Acme' }]),
    'GET /api/organization-roles': list([role]),
    'PUT /api/applications/:id/access-control': (_, body) => ({ body }),
  });
  const { user } = open(`/applications/${notes.id}/access`);
  const rules = await screen.findByRole('group', { name: 'Members with certain roles' });
  await user.click(within(rules).getByRole('button', { name: 'Add' }));
  const added = within(rules).getByRole('group', { name: 'Members with certain roles 2' });
  const choose = async (input: string, option: string) => {
    const combobox = within(added).getByRole('combobox', { name: input });
    await user.click(combobox);
    const options = document.getElementById(combobox.getAttribute('aria-controls') ?? '');
    await user.click(await within(options as HTMLElement).findByRole('option', { name: option, hidden: true }));
  };
  await choose('Organization', 'Acme');
  await choose('Roles, one of which is enough', 'admin');
  await user.click(within(rules).getByRole('button', { name: 'Remove rule 1' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [{ organizationId: 'acme', organizationRoleIds: ['r1'] }],
  });
});
