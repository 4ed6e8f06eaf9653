import type { Account, AccountCenter } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from './test/open';

const me: Account = {
  id: 'grace0000001',
  username: 'grace',
  primaryEmail: 'grace@example.com',
  primaryPhone: '41791234567',
  name: 'Grace Hopper',
  avatar: null,
  profile: { givenName: 'Grace' },
  hasPassword: true,
  hasSecurityVerificationMethod: true,
};

const centre = (fields: AccountCenter['fields'], enabled = true) => ({ body: { enabled, fields, deleteAccountUrl: null } });
const all = centre({ name: 'Edit', avatar: 'Edit', profile: 'Edit', username: 'Edit', email: 'ReadOnly', phone: 'ReadOnly', password: 'Edit' });
const there = { 'GET /api/my-account': { body: me }, 'GET /api/.well-known/account-center': all };

test('only what has changed of the profile is sent', async () => {
  const calls = serve({ ...there, 'PATCH /api/my-account': { body: me }, 'PATCH /api/my-account/profile': { body: {} } });
  const { user } = open('/');
  await user.type(await screen.findByLabelText('Nickname'), 'Amazing');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your profile is saved.');
  const patches = calls.filter(({ method }) => method === 'PATCH');
  expect(patches.map(({ path, body }) => [path, body])).toEqual([['/api/my-account/profile', { nickname: 'Amazing' }]]);
  await expectAccessible();
});

test('fields that are off are not shown, fields that may only be read cannot be changed', async () => {
  serve({ ...there, 'GET /api/.well-known/account-center': centre({ name: 'ReadOnly', email: 'ReadOnly' }) });
  const { user } = open('/profile');
  expect(await screen.findByLabelText('Name')).toHaveAttribute('readonly');
  expect(screen.queryByLabelText('Nickname')).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Security' }));
  expect(await screen.findByText('grace@example.com')).toBeVisible();
  expect(screen.queryByText('Phone number')).toBeNull();
  expect(screen.getByText(/Passwords cannot be changed here/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull();
});

test('a new password is set with the proof of the old one', async () => {
  const calls = serve({
    ...there,
    'POST /api/verifications/password': { status: 201, body: { verificationRecordId: 'proof', expiresAt: '2030-01-01T00:00:00Z' } },
    'POST /api/my-account/password': { status: 204 },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Current password'), 'old password');
  await user.type(within(dialog).getByLabelText('New password'), 'a new password');
  await expectAccessible(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Change password' }));
  await screen.findByText('Your password is changed.');
  const change = calls.find(({ path }) => path === '/api/my-account/password');
  expect(change?.headers.get('logto-verification-id')).toBe('proof');
  expect(change?.body).toEqual({ password: 'a new password' });
});

test.each([
  ['/api/verifications/password', { code: 'session.invalid_credentials' }, 'Current password', 'This is not your current password.'],
  ['/api/my-account/password', { code: 'user.same_password' }, 'New password', /the password you have already/],
  ['/api/my-account/password', { code: 'password.rejected', data: [{ code: 'password_rejected.pwned' }] }, 'New password', /data breach/],
])('%s refusing with %j is said at the field', async (path, refusal, field, text) => {
  serve({
    ...there,
    'POST /api/verifications/password': { status: 201, body: { verificationRecordId: 'proof', expiresAt: '' } },
    [`POST ${path}`]: { status: 422, body: { message: 'no', ...refusal } },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Current password'), 'old password');
  await user.type(within(dialog).getByLabelText('New password'), 'a new password');
  await user.click(within(dialog).getByRole('button', { name: 'Change password' }));
  await waitFor(() => expect(within(dialog).getByLabelText(field)).toHaveAccessibleDescription(expect.stringMatching(text) as never));
});

test('the username is changed with the proof of the password', async () => {
  const calls = serve({
    ...there,
    'POST /api/verifications/password': { status: 201, body: { verificationRecordId: 'proof', expiresAt: '' } },
    'PATCH /api/my-account': { body: { ...me, username: 'hopper' } },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change username' }));
  const dialog = await screen.findByRole('dialog');
  await user.clear(within(dialog).getByLabelText('Username'));
  await user.type(within(dialog).getByLabelText('Username'), 'hopper');
  await user.type(within(dialog).getByLabelText('Current password'), 'password');
  await user.click(within(dialog).getByRole('button', { name: 'Change username' }));
  await screen.findByText('Your username is now hopper.');
  const change = calls.find(({ method }) => method === 'PATCH');
  expect(change?.body).toEqual({ username: 'hopper' });
  expect(change?.headers.get('logto-verification-id')).toBe('proof');
});

test.each([
  ['by its settings', { 'GET /api/.well-known/account-center': centre({}, false) }],
  ['by the API', { 'GET /api/my-account': { status: 400, body: { code: 'account_center.not_enabled', message: 'off' } } }],
])('an account centre that is off, %s, says so', async (_, change) => {
  serve({ ...there, ...change });
  open('/');
  expect(await screen.findByRole('heading', { name: 'Accounts are not looked after here' })).toBeVisible();
  await expectAccessible();
});
