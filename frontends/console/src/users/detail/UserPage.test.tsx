import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, grace, list, setUp } from '../../test/data';
import { open } from '../../test/open';

const there = {
  ...setUp,
  'GET /api/users/:id': { body: grace },
  'GET /api/users': list([grace]),
  'GET /api/administrators': list([]),
};

test('saving keeps what the form does not show', async () => {
  const calls = serve({ ...there, 'PATCH /api/users/:id': (_, body) => ({ body: { ...grace, ...(body as object) } }) });
  const { user } = open(`/users/${grace.id}`);
  const name = await screen.findByLabelText('Name');
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  await user.clear(name);
  await user.type(name, 'Grace B. Hopper');
  await user.clear(screen.getByLabelText('Given name'));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('The user is saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    username: 'grace',
    primaryEmail: 'grace@example.com',
    primaryPhone: null,
    name: 'Grace B. Hopper',
    avatar: null,
    profile: { gender: 'kept' },
    customData: { plan: 'pro' },
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull());
});

test('leaving with unsaved changes asks first', async () => {
  serve(there);
  const { user, router } = open(`/users/${grace.id}`);
  await user.type(await screen.findByLabelText('Name'), '!');
  await user.click(screen.getByRole('tab', { name: 'Activity' }));
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await user.click(within(dialog).getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.pathname).toBe(`/users/${grace.id}`);
  expect(screen.getByLabelText('Name')).toHaveValue('Grace Hopper!');
});

test('suspending is confirmed, shown at once and undone', async () => {
  const calls = serve({ ...there, 'PATCH /api/users/:id/is-suspended': (_, change) => ({ body: { ...grace, ...(change as object) } }) });
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Suspend' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Suspend' }));
  expect(await screen.findByText('Suspended')).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith('is-suspended'))?.body).toEqual({ isSuspended: true });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Grace Hopper can sign in again.')).toBeVisible();
  expect(calls.findLast(({ path }) => path.endsWith('is-suspended'))?.body).toEqual({ isSuspended: false });
});

test('an administrator is appointed and dismissed, each confirmed and shown at once', async () => {
  const calls = serve({
    ...there,
    'PUT /api/administrators/:id': { status: 204 },
    'DELETE /api/administrators/:id': { status: 204 },
  });
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make administrator' }));
  const appoint = await screen.findByRole('dialog', { name: 'Make Grace Hopper an administrator?' });
  await expectAccessible(appoint);
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  await user.click(within(appoint).getByRole('button', { name: 'Make administrator' }));
  expect(await screen.findByText('Administrator')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Dismiss as administrator' }));
  const dismiss = await screen.findByRole('dialog', { name: 'Dismiss Grace Hopper as administrator?' });
  await user.click(within(dismiss).getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByText('Administrator')).toBeNull());
  expect(calls.filter(({ path }) => path.startsWith('/api/administrators/')).map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
});

test('the last administrator stays, and it is said why', async () => {
  const message = 'This is the last administrator who can sign in. Appoint another one first.';
  serve({
    ...there,
    'GET /api/administrators': list([grace]),
    'DELETE /api/administrators/:id': { status: 422, body: { code: 'administrator.last_one', message } },
  });
  const { user } = open(`/users/${grace.id}`);
  await screen.findByText('Administrator');
  await user.click(screen.getByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Dismiss as administrator' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Dismiss' }));
  expect(await screen.findByText(message)).toBeVisible();
  expect(screen.getByText('Administrator')).toBeVisible();
});

test('deleting wants the name typed, or copied out of a text from right to left', async () => {
  const calls = serve({ ...there, 'DELETE /api/users/:id': { status: 204 } });
  const { user, router } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const dialog = await screen.findByRole('dialog');
  await expectAccessible(dialog);
  expect(within(dialog).getByRole('button', { name: 'Delete user' })).toBeDisabled();
  await user.type(within(dialog).getByLabelText('Type grace to confirm.'), '\u2068grace\u2069');
  await user.click(within(dialog).getByRole('button', { name: 'Delete user' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/users'));
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('erasing for good wants a reason, the name typed and the own password', async () => {
  const calls = serve({
    ...there,
    'POST /api/verifications/password': { status: 201, body: { verificationRecordId: 'proof', expiresAt: '' } },
    'POST /api/users/:id/erasure': { status: 202, body: { position: 9, id: 'e9', at: '' } },
  });
  const { user, router } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Erase for good' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Erase Grace Hopper for good?' }));
  const submit = dialog.getByRole('button', { name: 'Erase for good' });
  await user.type(dialog.getByLabelText('Reason'), 'Asked for');
  await user.type(dialog.getByLabelText('Type grace to confirm'), 'grace');
  expect(submit).toBeDisabled();
  await user.type(dialog.getByLabelText('Your own password'), 'my own password');
  expect(dialog.getByRole('button', { name: 'Show' })).toHaveAttribute('aria-pressed', 'false');
  await user.click(submit);
  await screen.findByText('The person is erased.');
  expect(router.state.location.pathname).toBe('/users');
  const erasure = calls.find(({ path }) => path.endsWith('/erasure'));
  expect(erasure?.body).toEqual({ reason: 'Asked for' });
  expect(erasure?.headers.get('logto-verification-id')).toBe('proof');
});

test('a new password is generated, set and shown once', async () => {
  const calls = serve({ ...there, 'PATCH /api/users/:id/password': { body: grace } });
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Reset password' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Set password' }));
  const sent = await waitFor(() => {
    const call = calls.find(({ method }) => method === 'PATCH');
    expect(call).toBeDefined();
    return call?.body as { password: string };
  });
  expect(await within(dialog).findByText(sent.password)).toBeVisible();
});

test('the activity tells what happened, who did it, from where, and what changed', async () => {
  const suspended = event(9, 'user.suspended', {
    reason: 'Asked for',
    changes: [{ path: 'isSuspended', before: false, after: true }],
  });
  const created = event(1, 'user.created', {
    actor: { type: 'user', id: grace.id, name: 'Grace' },
    changes: [{ path: 'createdAt', before: null, after: Date.UTC(2026, 0, 15, 12) }],
  });
  const unknown = event(2, 'user.invented_later', { actor: { type: 'system', id: null, name: null }, erased: true });
  serve({ ...there, 'GET /api/users/:id/history': list([suspended, unknown, created]) });
  open(`/users/${grace.id}/activity`);
  await screen.findByText('Account created');
  const entries = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(entries[0]).toHaveTextContent(/Suspended.*By Ada Lovelace · 192.0.2.1 · Switzerland · Firefox, Linux.*Reason: Asked for.*isSuspendedfalse → true/);
  expect(entries[1]).toHaveTextContent(/Invented later.*By the system.*What was personal here was erased with the person\./);
  expect(entries[2]).toHaveTextContent(/Account created.*By themselves.*createdAtJan 15, 2026/);
  await expectAccessible();
});

test('earlier events are fetched page by page', async () => {
  const calls = serve({
    ...there,
    'GET /api/users/:id/history': (request) => {
      const page = new URL(request.url).searchParams.get('page');
      return page === '1' ? list([event(30, 'user.suspended')], 21) : list([event(1, 'user.created')], 21);
    },
  });
  const { user } = open(`/users/${grace.id}/activity`);
  await user.click(await screen.findByRole('button', { name: 'Show earlier' }));
  expect(await screen.findByText('Account created')).toBeVisible();
  expect(screen.getByText('Suspended')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
  expect(calls.filter(({ path }) => path.endsWith('history'))).toHaveLength(2);
});

test('roles of the right kind are assigned and removed', async () => {
  const role = { id: 'r1', name: 'Editor', description: 'Edits', type: 'User', isDefault: false };
  let assigned = false;
  const calls = serve({
    ...there,
    'GET /api/users/:id/roles': () => list(assigned ? [role] : []),
    'GET /api/roles': list([role]),
    'POST /api/users/:id/roles': () => {
      assigned = true;
      return { status: 201, body: { roleIds: ['r1'], addedRoleIds: ['r1'] } };
    },
    'DELETE /api/users/:id/roles/:role': () => {
      assigned = false;
      return { status: 204 };
    },
  });
  const { user } = open(`/users/${grace.id}/roles`);
  await user.click(await screen.findByRole('button', { name: 'Assign roles' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Editor' }));
  await user.click(within(dialog).getByRole('button', { name: 'Assign roles' }));
  await user.click(await screen.findByRole('button', { name: 'Remove role: Editor' }));
  const picked = calls.find(({ path }) => path === '/api/roles');
  expect(picked?.query.get('type')).toBe('User');
  expect(picked?.query.get('excludeUserId')).toBe(grace.id);
  await user.click(await screen.findByRole('button', { name: 'Remove role' }));
  expect(await screen.findByRole('heading', { name: 'No roles' })).toBeVisible();
});

test('an entry of the activity leads to the user as they were, and back', async () => {
  const calls = serve({
    ...there,
    'GET /api/users/:id': (request) => ({
      body: new URL(request.url).searchParams.has('asOf') ? { ...grace, name: 'Grace Murray', username: null } : grace,
    }),
    'GET /api/users/:id/roles': list([{ id: 'r1', name: 'Editor', description: 'Edits', type: 'User', isDefault: false }]),
    'GET /api/users/:id/history': list([event(9, 'user.deleted'), event(7, 'user.name_changed')]),
  });
  const { user, router } = open(`/users/${grace.id}/activity`);
  await user.click(await screen.findByRole('link', { name: 'As it was then' }));
  expect(await screen.findByRole('heading', { name: 'Grace Murray' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(/As it was on November 23, 2026.*position 7/);
  expect(screen.getByLabelText('Name')).toHaveValue('Grace Murray');
  expect(screen.getByLabelText('Name')).toBeDisabled();
  await user.click(screen.getByRole('tab', { name: 'Roles' }));
  expect(await screen.findByText('Editor')).toBeVisible();
  expect(router.state.location.search).toBe('?asOf=7');
  expect(calls.filter(({ query }) => query.get('asOf') === '7').map(({ path }) => path).toSorted()).toEqual([
    '/api/administrators',
    ...['', '/deletion-request', '/roles'].map((part) => `/api/users/${grace.id}${part}`),
  ]);
  await expectAccessible();
  await user.click(screen.getByRole('link', { name: 'Show as it is now' }));
  expect(await screen.findByLabelText('Name')).toHaveValue('Grace Hopper');
});

test('of a person who was erased since it says so', async () => {
  serve({ ...there, 'GET /api/users/:id': { body: { ...grace, username: null, primaryEmail: null, name: null, erased: true } }, 'GET /api/users/:id/roles': list([]) });
  open(`/users/${grace.id}?asOf=7`);
  expect(await screen.findByText(/This person was erased since/)).toBeVisible();
  expect(screen.getByRole('heading', { name: grace.id })).toBeVisible();
});
