import type { Account } from '@keystory/api-client';
import { expectAccessible, serve, type Call } from '@keystory/testing';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { open } from '../test/open';
import { prove, proven } from '../test/prove';
import * as leaving from '../shell/leave';

const me: Account = { id: 'grace0000001', username: 'grace', hasPassword: true, hasSecurityVerificationMethod: true, identities: {} };
const provider = (id: string, target: string, name: string, platform: string | null = null) => ({
  id, target, platform, name: { en: name }, logo: 'data:image/svg+xml;base64,PHN2Zy8+', logoDark: null,
});
const there = {
  ...proven,
  'GET /api/my-account': { body: me },
  'GET /api/.well-known/account-center': { body: { enabled: true, fields: { social: 'Edit' }, deleteAccountUrl: null } },
  'GET /api/.well-known/sign-in-exp': { body: { socialConnectors: [provider('c1', 'works', 'Works'), provider('c2', 'works', 'Works', 'Native')] } },
  'POST /api/verifications/social': { status: 201, body: { verificationRecordId: 'elsewhere', authorizationUri: 'https://works.test/auth', expiresAt: '' } },
  'POST /api/verifications/social/verify': { body: { verificationRecordId: 'elsewhere' } },
  'POST /api/my-account/identities': { status: 204 },
};

afterEach(() => sessionStorage.clear());

/** Leaves for the provider, and answers the state that it was sent with. */
async function leave(calls: Call[], query = '') {
  const left = vi.spyOn(leaving, 'leaveFor').mockImplementation(() => {});
  const { user } = open(`/social/c1${query}`);
  await prove(user, document.body);
  await user.click(await screen.findByRole('button', { name: 'Continue to Works' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://works.test/auth'));
  return calls.find(({ path }) => path === '/api/verifications/social')?.body as { state: string; redirectUri: string };
}

test('an account is linked by way of its provider', async () => {
  const calls = serve(there);
  const { state, redirectUri } = await leave(calls, '?redirect=https://app.example.com/');
  expect(redirectUri).toBe(`${window.location.origin}/account/callback/social/c1`);
  cleanup();
  open(`/callback/social/c1?code=abc&state=${state}`);
  expect(await screen.findByText(/The account is linked/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to app.example.com' })).toBeVisible();
  expect(calls.find(({ path }) => path === '/api/verifications/social/verify')?.body).toEqual({
    verificationRecordId: 'elsewhere', connectorData: { code: 'abc', state },
  });
  const linked = calls.filter(({ path }) => path === '/api/my-account/identities');
  expect(linked.map(({ body, headers }) => [body, headers.get('logto-verification-id')])).toEqual([
    [{ newIdentifierVerificationRecordId: 'elsewhere' }, 'proof'],
  ]);
  await expectAccessible();
});

test('an account that somebody else is linked to is refused, with a way to try again', async () => {
  const calls = serve({ ...there, 'POST /api/my-account/identities': { status: 422, body: { code: 'user.identity_already_in_use', message: 'no' } } });
  const { state } = await leave(calls);
  cleanup();
  open(`/callback/social/c1?code=abc&state=${state}`);
  expect(await screen.findByText('Somebody else here is linked to this account.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/social/c1');
});

test('why an account was not linked is still said when a network is back', async () => {
  const calls = serve({ ...there, 'POST /api/my-account/identities': { status: 503, body: { code: 'service.unavailable', message: 'Not now.' } } });
  const { state } = await leave(calls);
  cleanup();
  open(`/callback/social/c1?code=abc&state=${state}`);
  await screen.findByRole('link', { name: 'Try again' });
  await act(async () => {
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(screen.queryByText(/does not belong to a question of this tab/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Try again' })).toBeVisible();
});

test('an answer to no question of this tab is refused', async () => {
  const calls = serve(there);
  open('/callback/social/c1?code=abc&state=foreign');
  expect(await screen.findByText(/does not belong to a question of this tab/)).toBeVisible();
  expect(calls.some(({ path }) => path.startsWith('/api/verifications/social'))).toBe(false);
});

test('what is linked is shown and unlinked, though its provider is no longer offered', async () => {
  const identities = { gone: { userId: 'u1', details: { email: 'grace@gone.test' } } };
  const calls = serve({
    ...there,
    'GET /api/my-account': { body: { ...me, identities } },
    'DELETE /api/my-account/identities/gone': { status: 204 },
  });
  const { user } = open('/security');
  expect(await screen.findByText('grace@gone.test')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Link Works' })).toHaveLength(1);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Unlink gone' }));
  const dialog = await screen.findByRole('dialog');
  await prove(user, dialog);
  await user.click(await within(dialog).findByRole('button', { name: 'Unlink' }));
  expect(await screen.findByText('gone is unlinked.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'DELETE')?.headers.get('logto-verification-id')).toBe('proof');
});

test('where nothing can be linked, that is said', async () => {
  serve({ ...there, 'GET /api/.well-known/sign-in-exp': { body: { socialConnectors: [] } } });
  open('/security');
  expect(await screen.findByText('There is nothing that can be linked.')).toBeVisible();
});
