import type { Account } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { open } from '../test/open';
import { prove, proven } from '../test/prove';

const me: Account = {
  id: 'grace0000001',
  username: 'grace',
  primaryEmail: 'grace@example.com',
  primaryPhone: null,
  hasPassword: true,
  hasSecurityVerificationMethod: true,
};
const centre = (fields: object) => ({ body: { enabled: true, fields, deleteAccountUrl: null } });
const there = {
  ...proven,
  'GET /api/my-account': { body: me },
  'GET /api/.well-known/account-center': centre({ email: 'Edit', phone: 'Edit' }),
  'POST /api/verifications/verification-code': { status: 201, body: { verificationRecordId: 'new', expiresAt: '' } },
  'POST /api/verifications/verification-code/verify': { body: { verificationRecordId: 'new' } },
  'POST /api/my-account/primary-email': { status: 204 },
  'POST /api/my-account/primary-phone': { status: 204 },
};

afterEach(() => vi.useRealTimers());

test('an e-mail address is set by a proof and the code that it received', async () => {
  const calls = serve(there);
  const { user } = open('/security');
  await user.click(await screen.findByRole('link', { name: 'Change e-mail address' }));
  await prove(user, document.body);
  const field = await screen.findByLabelText('New e-mail address');
  expect(field).toHaveFocus();
  await user.type(field, 'grace@example.com');
  await user.click(screen.getByRole('button', { name: 'Send code' }));
  expect(await screen.findByText('This is your address already.')).toBeVisible();
  await user.clear(field);
  await user.type(field, 'ｈｏｐｐｅｒ＠example.com');
  await user.click(screen.getByRole('button', { name: 'Send code' }));
  const code = await screen.findByLabelText('Code');
  expect(code).toHaveFocus();
  expect(code).toHaveAccessibleDescription('It was sent to hopper@example.com.');
  expect(screen.getByText(/another code sent in \d+ seconds/)).toBeVisible();
  await expectAccessible();
  await user.type(code, '123456');
  await user.click(screen.getByRole('button', { name: 'Set this address' }));
  expect(await screen.findByText('Your e-mail address is now hopper@example.com.')).toBeVisible();
  const change = calls.find(({ path }) => path === '/api/my-account/primary-email');
  expect(change?.body).toEqual({ email: 'hopper@example.com', newIdentifierVerificationRecordId: 'new' });
  expect(change?.headers.get('logto-verification-id')).toBe('proof');
  await expectAccessible();
});

test('a phone number is entered with its country, and an application is returned to', async () => {
  const calls = serve(there);
  const { user } = open('/phone?redirect=https://app.example.com/settings');
  await prove(user, document.body);
  await user.selectOptions(await screen.findByLabelText('Country'), 'CH');
  await user.type(screen.getByLabelText('New phone number'), '０７９ 123 45 67');
  await user.click(screen.getByRole('button', { name: 'Send code' }));
  await user.type(await screen.findByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Set this number' }));
  expect(await screen.findByRole('link', { name: 'Back to app.example.com' })).toHaveAttribute('href', 'https://app.example.com/settings');
  expect(calls.find(({ path }) => path === '/api/my-account/primary-phone')?.body).toEqual({
    phone: '41791234567', newIdentifierVerificationRecordId: 'new',
  });
});

test('an address that somebody else has is refused where it is entered', async () => {
  serve({ ...there, 'POST /api/my-account/primary-email': { status: 422, body: { code: 'user.email_already_in_use', message: 'no' } } });
  const { user } = open('/email?identifier=other@example.com&redirect=javascript:alert(1)');
  await prove(user, document.body);
  expect(await screen.findByLabelText('New e-mail address')).toHaveValue('other@example.com');
  await user.click(screen.getByRole('button', { name: 'Send code' }));
  await user.type(await screen.findByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Set this address' }));
  await waitFor(() => expect(screen.getByLabelText('New e-mail address')).toHaveAccessibleDescription(/Somebody else here has this address/));
});

test('an address that people sign in with elsewhere is refused before a code is sent there', async () => {
  serve({ ...there, 'POST /api/verifications/verification-code': { status: 422, body: { code: 'session.sso_enabled', message: 'no' } } });
  const { user } = open('/email?identifier=grace@acme.example');
  await prove(user, document.body);
  await user.click(await screen.findByRole('button', { name: 'Send code' }));
  await waitFor(() => expect(screen.getByLabelText('New e-mail address')).toHaveAccessibleDescription(/sign in with their organization/));
});

test('a wrong code is said at its field, and after a minute another one is sent', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const calls = serve({
    ...there,
    'POST /api/verifications/verification-code/verify': { status: 400, body: { code: 'verification_code.code_mismatch', message: 'no' } },
  });
  const { user } = open('/email');
  await prove(user, document.body);
  await user.type(await screen.findByLabelText('New e-mail address'), 'hopper@example.com');
  await user.click(screen.getByRole('button', { name: 'Send code' }));
  await user.type(await screen.findByLabelText('Code'), '000000');
  await user.click(screen.getByRole('button', { name: 'Set this address' }));
  await waitFor(() => expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/This code is not right/));
  vi.advanceTimersByTime(61_000);
  await user.click(await screen.findByRole('button', { name: 'Send another code' }));
  expect(await screen.findByText(/another code sent in \d+ seconds/)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Another code is on its way.');
  expect(screen.getByLabelText('Code')).toHaveFocus();
  expect(calls.filter(({ path }) => path === '/api/verifications/verification-code')).toHaveLength(2);
});

test('the last thing that one signs in with is not removed', async () => {
  serve({ ...there, 'DELETE /api/my-account/primary-email': { status: 400, body: { code: 'user.last_sign_in_method_required', message: 'no' } } });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Remove e-mail address' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  expect(await screen.findByText(/This is the last thing you sign in with/)).toBeVisible();
});

test('an address that may only be read is not changed here', async () => {
  serve({ ...there, 'GET /api/.well-known/account-center': centre({ email: 'ReadOnly' }) });
  open('/email');
  expect(await screen.findByText(/This cannot be changed here/)).toBeVisible();
});
