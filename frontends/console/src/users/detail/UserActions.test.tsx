import { serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { grace, list, setUp } from '../../test/data';
import { session } from '../../session';
import { open } from '../../test/open';

const there = { ...setUp, 'GET /api/users/:id': { body: grace }, 'GET /api/administrators': list([]) };

test('a password expires after a question, which can be undone', async () => {
  const calls = serve({ ...there, 'PATCH /api/users/:id/password/expiration': { body: grace } });
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Expire password' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Expire password' }));
  expect(await screen.findByText('The password of Grace Hopper has expired.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  const sent = () => calls.filter(({ path }) => path.endsWith('expiration')).map(({ body }) => body);
  await waitFor(() => expect(sent()).toEqual([{ isExpired: true }, { isExpired: false }]));
});

test('who asked for deletion is marked, which can be dismissed', async () => {
  let requestedAt: number | null = Date.UTC(2026, 10, 1);
  serve({
    ...there,
    'GET /api/users/:id/deletion-request': () => ({ body: { requestedAt, dueAt: requestedAt && Date.UTC(2026, 11, 1) } }),
    'DELETE /api/users/:id/deletion-request': () => {
      requestedAt = null;
      return { status: 204 };
    },
  });
  const { user } = open(`/users/${grace.id}`);
  expect(await screen.findByText(/Asked for deletion on Nov 1, 2026, erased on Dec 1, 2026/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Dismiss the request' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Dismiss the request' }));
  expect(await screen.findByText('The account of Grace Hopper stays.')).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/Asked for deletion/)).toBeNull());
});

test('who has no password has none that expires', async () => {
  serve({ ...there, 'GET /api/users/:id': { body: { ...grace, hasPassword: false } } });
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await screen.findByRole('menuitem', { name: 'Suspend' });
  expect(screen.queryByRole('menuitem', { name: 'Expire password' })).toBeNull();
});

test('what is held about a person is exported as a file', async () => {
  const files: Blob[] = [];
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} });
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  serve({ ...there, 'GET /api/users/:id/export': { body: { user: grace, sessions: [], grants: [], events: [] } } });
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Export as JSON' }));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe(`user-${grace.id}.json`);
  expect(files[0]?.type).toBe('application/json');
  saved.mockRestore();
});

test('a personal access token is renamed', async () => {
  const token = { tenantId: 'default', userId: grace.id, name: 'Backup', value: '…', createdAt: 1, expiresAt: null };
  const calls = serve({
    ...there,
    'GET /api/users/:id/personal-access-tokens': { body: [token] },
    'PATCH /api/users/:id/personal-access-tokens': { body: { ...token, name: 'Backups' } },
  });
  const { user } = open(`/users/${grace.id}/tokens`);
  await user.click(await screen.findByRole('button', { name: 'Rename token: Backup' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 's');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ currentName: 'Backup', name: 'Backups' }));
});

test('without a network nothing is awaited in silence', async () => {
  serve({ ...there, 'GET /api/roles': list([]) });
  const { user, router } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Reset password' }));
  const dialog = await screen.findByRole('dialog');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  try {
    await user.click(within(dialog).getByRole('button', { name: 'Set password' }));
    expect(await screen.findByText(/cannot be reached/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Set password' })).toBeEnabled();
    await router.navigate('/roles');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  } finally {
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
  }
});

test('whoever is signed out while they enter something keeps it, and is told what to do', async () => {
  const refused = { status: 401, body: { code: 'auth.unauthorized', message: 'No.' } };
  let isSignedIn = true;
  const calls = serve({
    ...there,
    'GET /api/users/:id': () => (isSignedIn ? { body: grace } : refused),
    'PATCH /api/users/:id/password': refused,
  });
  const restart = vi.spyOn(session, 'restart').mockResolvedValue();
  const { user } = open(`/users/${grace.id}`);
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Reset password' }));
  const dialog = await screen.findByRole('dialog');
  isSignedIn = false;
  await user.click(within(dialog).getByRole('button', { name: 'Set password' }));
  expect(await screen.findByText(/no longer signed in/)).toBeVisible();
  const read = () => calls.filter(({ method, path }) => method === 'GET' && path === `/api/users/${grace.id}`).length;
  const before = read();
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(read()).toBeGreaterThan(before));
  await waitFor(() => expect(screen.getAllByText(/no longer signed in/)).toHaveLength(2));
  expect(within(dialog).getByRole('button', { name: 'Set password' })).toBeVisible();
  expect(restart).not.toHaveBeenCalled();
});
