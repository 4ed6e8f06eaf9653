import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../test/data';
import { open } from '../test/open';

const acme = { tenantId: 'default', id: 'acme', name: 'Acme', description: null, customData: {}, isMfaRequired: false, color: {}, branding: {} };
const QUESTION = { name: 'Close without saving?' };

async function openCreation() {
  serve({ ...setUp, 'GET /api/organizations': list([]) });
  const { user } = open('/organizations');
  await user.click((await screen.findAllByRole('button', { name: 'Create organization' }))[0] as HTMLElement);
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'Create organization' })) };
}

test('a dialogue begins with its first field', async () => {
  const { dialog } = await openCreation();
  await waitFor(() => expect(dialog.getByLabelText(/^Name/)).toHaveFocus());
});

test('a dialogue with something entered asks before it is closed', async () => {
  const { user, dialog } = await openCreation();
  await user.type(dialog.getByLabelText(/^Name/), 'Acme');
  await user.keyboard('{Escape}');
  await expectAccessible(await screen.findByRole('dialog', QUESTION));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', QUESTION)).toBeNull());
  expect(dialog.getByLabelText(/^Name/)).toHaveValue('Acme');
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  await user.click(within(await screen.findByRole('dialog', QUESTION)).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a dialogue with nothing entered closes at once, and so it does by its own button', async () => {
  const { user } = await openCreation();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getAllByRole('button', { name: 'Create organization' })[0] as HTMLElement);
  await screen.findByRole('dialog', { name: 'Create organization' });
  await user.type(screen.getByLabelText(/^Name/), 'Acme');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what is searched for is not entered, what is picked is', async () => {
  serve({
    ...setUp,
    'GET /api/organizations/:id': { body: acme },
    'GET /api/organizations/:id/users': list([]),
    'GET /api/organization-roles': list([]),
    'GET /api/users': list([grace]),
  });
  const { user } = open('/organizations/acme');
  await user.click(await screen.findByRole('button', { name: 'Add members' }));
  const search = within(await screen.findByRole('dialog')).getByRole('searchbox');
  await user.type(search, 'grace');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Add members' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Grace Hopper' }));
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('dialog', QUESTION)).toBeVisible();
});
