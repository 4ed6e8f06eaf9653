import type { Account, AccountCenter } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from './test/open';
import { prove, proven } from './test/prove';

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

test('a picture is kept once it is chosen, and the one before can be had back', async () => {
  const before = 'https://example.com/before.png';
  const after = 'https://example.com/after.png';
  let avatar: unknown = before;
  const calls = serve({
    ...there,
    'GET /api/my-account': () => ({ body: { ...me, avatar } }),
    'POST /api/my-account/user-assets/avatar': { body: { url: after } },
    'PATCH /api/my-account': (_, body) => {
      ({ avatar } = body as { avatar: unknown });
      return { body: me };
    },
  });
  const { user } = open('/profile');
  await screen.findByRole('button', { name: 'Upload a picture' });
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], 'me.png', { type: 'image/png' }));
  await screen.findByText('Your picture is saved.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(avatar).toBe(before));
  await user.click(screen.getByRole('button', { name: 'Remove picture' }));
  await screen.findByText('Your picture is removed.');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove picture' })).toBeNull());
  expect(calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([{ avatar: after }, { avatar: before }, { avatar: null }]);
  await expectAccessible();
});

test('a picture that is refused leaves the one that there is', async () => {
  serve({ ...there, 'POST /api/my-account/user-assets/avatar': { status: 400, body: { code: 'guard.file_size_exceeded', message: 'Too large.' } } });
  const { user } = open('/profile');
  await screen.findByRole('button', { name: 'Upload a picture' });
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], 'me.png', { type: 'image/png' }));
  expect(await screen.findByText('Too large.')).toBeVisible();
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
  expect(screen.queryByRole('heading', { name: 'Delete account' })).toBeNull();
});

test('where a page for it is named, people are led to the deletion of their account', async () => {
  const url = 'https://example.com/goodbye';
  serve({ ...there, 'GET /api/.well-known/account-center': { body: { ...all.body, deleteAccountUrl: url } } });
  open('/security');
  await screen.findByRole('heading', { name: 'Delete account' });
  expect(screen.getByRole('link', { name: 'Go to that page' })).toHaveAttribute('href', url);
  await expectAccessible();
});

test('a new password is set with the proof of the old one', async () => {
  const calls = serve({
    ...there,
    ...proven,
    'POST /api/my-account/password': { status: 204 },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await user.type(await within(dialog).findByLabelText('New password'), 'a new password');
  await expectAccessible(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Change password' }));
  await screen.findByText('Your password is changed.');
  const change = calls.find(({ path }) => path === '/api/my-account/password');
  expect(change?.headers.get('logto-verification-id')).toBe('proof');
  expect(change?.body).toEqual({ password: 'a new password' });
});

test('a wrong password is said at the field, and nothing is asked after it', async () => {
  serve({ ...there, 'POST /api/verifications/password': { status: 422, body: { code: 'session.invalid_credentials', message: 'no' } } });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await waitFor(() =>
    expect(within(dialog).getByLabelText('Current password')).toHaveAccessibleDescription(/This is not your current password/));
  await waitFor(() => expect(within(dialog).getByLabelText('Current password')).toHaveFocus());
  await user.tab();
  expect(within(dialog).getByRole('button', { name: 'Show password' })).toHaveFocus();
  expect(within(dialog).queryByLabelText('New password')).toBeNull();
});

test.each([
  [{ code: 'user.same_password' }, /the password you have already/],
  [{ code: 'password.rejected', data: [{ code: 'password_rejected.pwned' }] }, /data breach/],
])('a new password that is refused with %j is said at the field', async (refusal, text) => {
  serve({ ...there, ...proven, 'POST /api/my-account/password': { status: 422, body: { message: 'no', ...refusal } } });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await user.type(await within(dialog).findByLabelText('New password'), 'a new password');
  await user.click(within(dialog).getByRole('button', { name: 'Change password' }));
  await waitFor(() => expect(within(dialog).getByLabelText('New password')).toHaveAccessibleDescription(expect.stringMatching(text) as never));
});

test('somebody without a password proves by a code who they are, and sets one', async () => {
  const calls = serve({
    ...there,
    'GET /api/my-account': { body: { ...me, hasPassword: false } },
    'POST /api/verifications/verification-code': { status: 201, body: { verificationRecordId: 'coded', expiresAt: '' } },
    'POST /api/verifications/verification-code/verify': { body: { verificationRecordId: 'coded' } },
    'POST /api/my-account/password': { status: 204 },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Use a code by SMS' }));
  await user.click(within(dialog).getByRole('button', { name: 'Send code' }));
  await user.type(await within(dialog).findByLabelText('Code'), '123 456');
  await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
  await user.type(await within(dialog).findByLabelText('New password'), 'a new password');
  await user.click(within(dialog).getByRole('button', { name: 'Change password' }));
  await screen.findByText('Your password is changed.');
  expect(calls.find(({ path }) => path.endsWith('/verify'))?.body).toEqual({
    identifier: { type: 'phone', value: '41791234567' }, verificationId: 'coded', code: '123456',
  });
  expect(calls.find(({ path }) => path === '/api/my-account/password')?.headers.get('logto-verification-id')).toBe('coded');
});

test('the username is changed with the proof of the password', async () => {
  const calls = serve({
    ...there,
    ...proven,
    'PATCH /api/my-account': { body: { ...me, username: 'hopper' } },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Change username' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await user.clear(await within(dialog).findByLabelText('Username'));
  await user.type(within(dialog).getByLabelText('Username'), 'hopper');
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
