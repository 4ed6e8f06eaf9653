import type { Account, Factor } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/open';
import { prove, proven } from '../test/prove';

const me: Account = { id: 'grace0000001', username: 'grace', hasPassword: true, hasSecurityVerificationMethod: true };
const app: Factor = { id: 'totp1', type: 'Totp', createdAt: '2026-01-02T10:00:00Z' };
const there = {
  'GET /api/my-account': { body: me },
  'GET /api/.well-known/account-center': { body: { enabled: true, fields: { mfa: 'Edit' }, deleteAccountUrl: null } },
  ...proven,
};

test('an authenticator app is set up with the proof of the password', async () => {
  const calls = serve({
    ...there,
    'GET /api/my-account/mfa-verifications': { body: [] },
    'POST /api/my-account/mfa-verifications/totp-secret/generate': { body: { secret: 'SECRET', secretQrCode: 'data:image/png;base64,AA==' } },
    'POST /api/my-account/mfa-verifications': { status: 204 },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Add an authenticator app' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await within(dialog).findByText('SECRET');
  await user.click(within(dialog).getByRole('button', { name: 'Copy: Key' }));
  expect(await navigator.clipboard.readText()).toBe('SECRET');
  await expectAccessible(dialog);
  await user.type(within(dialog).getByLabelText('Code'), '１２３ 456');
  await user.click(within(dialog).getByRole('button', { name: 'Set it up' }));
  await screen.findByText('It is set up.');
  const added = calls.find(({ method, path }) => method === 'POST' && path === '/api/my-account/mfa-verifications');
  expect(added?.body).toEqual({ type: 'Totp', secret: 'SECRET', code: '123456' });
  expect(added?.headers.get('logto-verification-id')).toBe('proof');
});

test('a code that is wrong, or none, is said at its field', async () => {
  serve({
    ...there,
    'GET /api/my-account/mfa-verifications': { body: [] },
    'POST /api/my-account/mfa-verifications/totp-secret/generate': { body: { secret: 'SECRET', secretQrCode: 'data:image/png;base64,AA==' } },
    'POST /api/my-account/mfa-verifications': { status: 400, body: { code: 'session.mfa.invalid_totp_code', message: 'no' } },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Add an authenticator app' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  const field = await within(dialog).findByLabelText('Code');
  await user.click(within(dialog).getByRole('button', { name: 'Set it up' }));
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Fill in this field/));
  await user.type(field, '000000');
  await user.click(within(dialog).getByRole('button', { name: 'Set it up' }));
  await waitFor(() => expect(field).toHaveAccessibleDescription(/This code is not right/));
  await waitFor(() => expect(field).toHaveFocus());
});

test('a secret that the server does not make is asked for again', async () => {
  let isDown = true;
  serve({
    ...there,
    'GET /api/my-account/mfa-verifications': { body: [] },
    'POST /api/my-account/mfa-verifications/totp-secret/generate': () =>
      isDown ? { status: 400, body: { code: 'test.down', message: 'Not now.' } } : { body: { secret: 'SECRET', secretQrCode: 'data:image/png;base64,AA==' } },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Add an authenticator app' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await within(dialog).findByText('Not now.');
  isDown = false;
  await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
  expect(await within(dialog).findByText('SECRET')).toBeVisible();
});

test('factors that could not be read say so, are tried again, and none is added before', async () => {
  let isDown = true;
  serve({
    ...there,
    'GET /api/my-account/mfa-verifications': () => (isDown ? { status: 400, body: { code: 'test.down', message: 'Not now.' } } : { body: [app] }),
  });
  const { user } = open('/security');
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  isDown = false;
  await user.click(again);
  expect(await screen.findByRole('button', { name: 'Add a passkey' })).toBeVisible();
});

test('backup codes are offered beside another factor, and shown to be kept', async () => {
  serve({
    ...there,
    'GET /api/my-account/mfa-verifications': { body: [app] },
    'POST /api/my-account/mfa-verifications/backup-codes/generate': { body: { codes: ['aaaaaaaaaa', 'bbbbbbbbbb'] } },
    'POST /api/my-account/mfa-verifications': { status: 204 },
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Make backup codes' }));
  await prove(user, await screen.findByRole('dialog'));
  await user.click(await screen.findByRole('button', { name: 'Create' }));
  expect(await screen.findByText('bbbbbbbbbb')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('aaaaaaaaaa\nbbbbbbbbbb');
});

test('a factor is removed, and a wrong password removes nothing', async () => {
  let tries = 0;
  const calls = serve({
    ...there,
    'GET /api/my-account/mfa-verifications': { body: [app] },
    'DELETE /api/my-account/mfa-verifications/totp1': { status: 204 },
    'POST /api/verifications/password': () =>
      (tries += 1) === 1
        ? { status: 422, body: { code: 'session.invalid_credentials', message: 'no' } }
        : proven['POST /api/verifications/password'],
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Remove Authenticator app' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  expect(await within(dialog).findByText('This is not your current password.')).toBeVisible();
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
  await user.click(await within(dialog).findByRole('button', { name: 'Remove' }));
  await screen.findByText('It is removed.');
});
