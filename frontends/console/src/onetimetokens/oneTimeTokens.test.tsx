import type { OneTimeToken } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, setUp } from '../test/data';
import { open } from '../test/open';

const token: OneTimeToken = {
  tenantId: 'default', id: 't1', email: 'grace@example.com', token: 't1secret', context: { jitOrganizationIds: ['acme'] }, status: 'active',
  createdAt: Date.UTC(2026, 0, 1), expiresAt: Date.UTC(2030, 0, 1),
};
const there = {
  ...setUp,
  'GET /api/one-time-tokens': list([token]),
  'GET /api/one-time-tokens/:id': { body: token },
  'GET /api/organizations': list([{ id: 'acme', name: 'Acme' }]),
  'GET /api/organizations/:id': { body: { id: 'acme', name: 'Acme' } },
};

test('tokens are narrowed to an address and to what became of them', async () => {
  const calls = serve(there);
  const { user, router } = open('/one-time-tokens?status=active');
  expect(await screen.findByRole('link', { name: 'grace@example.com' })).toHaveAttribute('href', '/one-time-tokens/t1');
  await user.type(screen.getByLabelText('E-mail address'), 'grace@example.com{Enter}');
  await waitFor(() => expect(router.state.location.search).toBe('?status=active&email=grace%40example.com'));
  await waitFor(() => expect(calls.at(-1)?.query.get('email')).toBe('grace@example.com'));
  expect(calls.at(-1)?.query.get('status')).toBe('active');
  await expectAccessible();
});

test('deleting one says that the token goes, not the person', async () => {
  serve({ ...there, 'DELETE /api/one-time-tokens/:id': { status: 204 } });
  const { user } = open('/one-time-tokens/t1');
  await user.click(await screen.findByRole('button', { name: 'Delete token' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete the token for grace@example.com?' }));
  await user.type(dialog.getByRole('textbox'), 'grace@example.com');
  await user.click(dialog.getByRole('button', { name: 'Delete token' }));
  expect(await screen.findByText('The token for grace@example.com is deleted.')).toBeVisible();
});

test('one is made for somebody who joins an organization, and its page has what the link holds', async () => {
  const calls = serve({ ...there, 'GET /api/one-time-tokens': list([]), 'POST /api/one-time-tokens': { status: 201, body: token } });
  const { user, router } = open('/one-time-tokens');
  await user.click((await screen.findAllByRole('button', { name: 'Create one-time token' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Create one-time token' }));
  expect(await within(dialog).findByText('Fill in this field.')).toBeVisible();
  await user.type(within(dialog).getByLabelText(/^E-mail address/), 'grace@example.com');
  await user.type(within(dialog).getByLabelText('Valid for'), '60');
  await user.click(within(dialog).getByRole('combobox', { name: 'Joins these organizations' }));
  await user.click(await screen.findByRole('option', { name: 'Acme', hidden: true }));
  await user.click(within(dialog).getByRole('button', { name: 'Create one-time token' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/one-time-tokens/t1'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    email: 'grace@example.com', expiresIn: 60, context: { jitOrganizationIds: ['acme'] },
  });
  expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute('href', '/organizations/acme');
  await user.click(screen.getByRole('button', { name: 'Show: Parameters of the link' }));
  expect(screen.getByText('one_time_token=t1secret&login_hint=grace%40example.com')).toBeVisible();
});

test('an organization that was found keeps its name while another one is searched for', async () => {
  const found: Record<string, { id: string; name: string }[]> = { Acm: [{ id: 'acme', name: 'Acme' }], Glo: [{ id: 'globex', name: 'Globex' }] };
  serve({ ...there, 'GET /api/organizations': ({ url }: Request) => list(found[new URL(url).searchParams.get('q') ?? ''] ?? []) });
  const { user } = open('/one-time-tokens');
  await user.click(await screen.findByRole('button', { name: 'Create one-time token' }));
  const dialog = await screen.findByRole('dialog');
  const organizations = within(dialog).getByRole('combobox', { name: 'Joins these organizations' });
  await user.type(organizations, 'Acm');
  await user.click(await screen.findByRole('option', { name: 'Acme', hidden: true }));
  await user.type(organizations, 'Glo');
  await screen.findByRole('option', { name: 'Globex', hidden: true });
  expect(within(dialog).getByText('Acme')).toBeVisible();
});

test('one is revoked once it was asked for again, and lets nobody in any more', async () => {
  let now = token;
  const calls = serve({
    ...there,
    'GET /api/one-time-tokens/:id': () => ({ body: now }),
    'PUT /api/one-time-tokens/:id/status': (_: Request, change: unknown) => ({ body: (now = { ...now, ...(change as object) }) }),
  });
  const { user } = open('/one-time-tokens/t1');
  await user.click(await screen.findByRole('button', { name: 'Revoke' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('The token for grace@example.com is revoked.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ status: 'revoked' });
  expect(await screen.findByText('Revoked')).toBeVisible();
  expect(screen.queryByText('How it is used')).toBeNull();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await expectAccessible();
});

test('as it was once it says nothing of how it is used, as that may have ended since', async () => {
  serve(there);
  open('/one-time-tokens/t1?asOf=7');
  expect(await screen.findByRole('link', { name: 'Acme' })).toBeVisible();
  expect(screen.getByText('Active')).toBeVisible();
  expect(screen.queryByText('How it is used')).toBeNull();
});
