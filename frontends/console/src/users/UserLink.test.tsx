import type { User } from '@keystory/api-client';
import { serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp, usersOf } from '../test/data';
import { open } from '../test/open';

const log = {
  tenantId: 'default',
  id: '1',
  key: 'Interaction.Create',
  payload: { key: 'Interaction.Create', result: 'Success', userId: grace.id },
  createdAt: Date.UTC(2026, 0, 1),
};

/** The log as the first page, once it calls Grace by her name; whoever is there is told by `users`. */
async function named(users: { there: User[] }, changes: Parameters<typeof serve>[0]) {
  serve({
    ...setUp,
    'GET /api/logs': list([log]),
    'GET /api/users': (request) => usersOf(users.there)(request),
    'GET /api/users/:id': () => ({ body: users.there[0] ?? grace }),
    'GET /api/administrators': list([]),
    ...changes,
  });
  const opened = open('/audit-log');
  await screen.findByRole('link', { name: 'Grace Hopper' });
  await opened.router.navigate(`/users/${grace.id}`);
  return opened;
}

async function rename(user: Awaited<ReturnType<typeof named>>['user']) {
  await user.type(await screen.findByLabelText('Name'), '!');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('The user is saved.');
}

test('whoever is renamed is called by the new name at once', async () => {
  const renamed = { ...grace, name: 'Grace Hopper!' };
  const users = { there: [grace] };
  const { user, router } = await named(users, {
    'PATCH /api/users/:id': () => {
      users.there = [renamed];
      return { body: renamed };
    },
  });
  await rename(user);
  await router.navigate('/audit-log');
  expect(await screen.findByRole('link', { name: 'Grace Hopper!' })).toBeVisible();
});

test('whoever is found gone is called by their name no longer', async () => {
  const users = { there: [grace] };
  const { user, router } = await named(users, {
    'PATCH /api/users/:id': () => {
      users.there = [];
      return { body: grace };
    },
  });
  await rename(user);
  await router.navigate(`/audit-log?userId=${grace.id}`);
  expect(await screen.findByRole('link', { name: grace.id })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'User' })).toHaveValue(grace.id));
});

test('the name of whoever is deleted is kept no longer', async () => {
  const users = { there: [grace] };
  const { user, router } = await named(users, {
    'DELETE /api/users/:id': () => {
      users.there = [];
      return { status: 204 };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Type grace to confirm.'), 'grace');
  await user.click(dialog.getByRole('button', { name: 'Delete user' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/users'));
  await router.navigate('/audit-log');
  await screen.findByRole('link', { name: log.key });
  expect(screen.queryByRole('link', { name: 'Grace Hopper' })).toBeNull();
  expect(await screen.findByRole('link', { name: grace.id })).toBeVisible();
});
