import { expectAccessible, serve } from '@keystory/testing';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/open';
import { prove, proven } from '../test/prove';

test('where it is allowed, people ask for the deletion of their account and take it back', async () => {
  let requestedAt: number | null = null;
  const set = (at: number | null) => () => {
    requestedAt = at;
    return { status: 204 };
  };
  const calls = serve({
    'GET /api/my-account': { body: { id: 'grace0000001', hasPassword: true, hasSecurityVerificationMethod: true } },
    ...proven,
    'GET /api/.well-known/account-center': { body: { enabled: true, fields: {}, deletionRequestsEnabled: true, deletionGraceDays: 30 } },
    'GET /api/my-account/deletion-request': () => ({ body: { requestedAt, dueAt: requestedAt && Date.UTC(2026, 11, 31) } }),
    'POST /api/my-account/deletion-request': set(Date.UTC(2026, 11, 1)),
    'DELETE /api/my-account/deletion-request': set(null),
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Ask for deletion' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  expect(await within(dialog).findByText(/your account and everything about you is deleted for good/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Ask for deletion' }));
  expect(await screen.findByText('You asked for it on Dec 1, 2026. Your account is deleted for good on Dec 31, 2026.')).toBeVisible();
  expect(calls.find(({ method, path }) => method === 'POST' && path.endsWith('deletion-request'))?.headers.get('logto-verification-id')).toBe('proof');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Keep my account' }));
  expect(await screen.findByText('Your account stays.')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Ask for deletion' })).toBeVisible();
});

/** Somebody asked on the first of December, and may take it back. */
const asked = () => {
  let requestedAt: number | null = Date.UTC(2026, 11, 1);
  return {
    'GET /api/my-account/deletion-request': () => ({ body: { requestedAt, dueAt: requestedAt && Date.UTC(2026, 11, 31) } }),
    'DELETE /api/my-account/deletion-request': () => {
      requestedAt = null;
      return { status: 204 };
    },
  };
};

test('who has asked takes it back, also where another page is named by then', async () => {
  serve({
    'GET /api/my-account': { body: { id: 'grace0000001', hasPassword: true, hasSecurityVerificationMethod: true } },
    'GET /api/.well-known/account-center': { body: { enabled: true, fields: {}, deleteAccountUrl: 'https://example.com/goodbye', deletionRequestsEnabled: false } },
    ...asked(),
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Keep my account' }));
  expect(await screen.findByText('Your account stays.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Go to that page' })).toBeVisible();
});

test('while the account centre is closed, who has asked still takes it back', async () => {
  serve({
    'GET /api/my-account': { status: 400, body: { code: 'account_center.not_enabled', message: 'off' } },
    'GET /api/.well-known/account-center': { body: { enabled: false, fields: {} } },
    ...asked(),
  });
  const { user } = open('/security');
  await user.click(await screen.findByRole('button', { name: 'Keep my account' }));
  expect(await screen.findByText('Your account stays.')).toBeVisible();
  await expectAccessible();
});
