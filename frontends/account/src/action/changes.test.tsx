import type { Account, Factor } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as leaving from '../shell/leave';
import { open } from '../test/open';
import { prove, proven } from '../test/prove';

const FACTORS = '/api/my-account/mfa-verifications';
const BACK = 'redirect=https%3A%2F%2Fapp.example.com%2Fsettings';
const me: Account = {
  id: 'grace0000001', username: 'grace', primaryEmail: 'grace@example.com', hasPassword: true, hasSecurityVerificationMethod: true,
  identities: { works: { userId: 'u1' } },
};
const app: Factor = { id: 'totp1', type: 'Totp', createdAt: '2026-01-02T10:00:00Z' };
const codes: Factor = { id: 'codes1', type: 'BackupCode', createdAt: '2026-01-02T10:00:00Z', remainCodes: 1 };
const passkey: Factor = { id: 'key1', type: 'WebAuthn', createdAt: '2026-01-02T10:00:00Z', name: 'Laptop' };
const fields = { username: 'Edit', password: 'Edit', email: 'Edit', phone: 'Edit', social: 'Edit', mfa: 'Edit' };
const provider = { id: 'c1', target: 'works', platform: null, name: { en: 'Works' }, logo: 'data:image/svg+xml;base64,PHN2Zy8+', logoDark: null };
const there = {
  ...proven,
  'GET /api/my-account': { body: me },
  'GET /api/.well-known/account-center': { body: { enabled: true, fields, deleteAccountUrl: null } },
  'GET /api/.well-known/sign-in-exp': { body: { socialConnectors: [provider] } },
  [`GET ${FACTORS}`]: { body: [app, codes, passkey] },
  [`POST ${FACTORS}/totp-secret/generate`]: { body: { secret: 'SECRET', secretQrCode: 'data:image/png;base64,AA==' } },
  [`POST ${FACTORS}/backup-codes/generate`]: { body: { codes: ['cccccccccc', 'dddddddddd'] } },
  [`POST ${FACTORS}`]: { status: 204 },
};

/** Opens a page and shows by the password who is there. */
async function begin(path: string) {
  const opened = open(path);
  await prove(opened.user, document.body);
  return opened;
}

const press = async (user: ReturnType<typeof open>['user'], name: string) => user.click(await screen.findByRole('button', { name }));

test('the username that an application names is taken, and the way back to it is shown', async () => {
  const calls = serve({ ...there, 'PATCH /api/my-account': { body: me } });
  const { user, router } = await begin(`/username?identifier=hopper&${BACK}`);
  expect(await screen.findByLabelText('Username')).toHaveValue('hopper');
  await expectAccessible();
  await press(user, 'Change username');
  expect(await screen.findByText('Your username is now hopper.')).toBeVisible();
  expect(router.state.location.pathname).toBe('/username/success');
  expect(screen.getByRole('link', { name: 'Back to app.example.com' })).toHaveAttribute('href', 'https://app.example.com/settings');
  const change = calls.find(({ method }) => method === 'PATCH');
  expect([change?.body, change?.headers.get('logto-verification-id')]).toEqual([{ username: 'hopper' }, 'proof']);
  await expectAccessible();
});

test('what is asked of a username is said before it is broken', async () => {
  const allowedChars = { uppercase: false, lowercase: true, numbers: true, underscore: true };
  const usernamePolicy = { minLength: 3, maxLength: 128, caseSensitive: true, allowedChars };
  serve({ ...there, 'GET /api/.well-known/sign-in-exp': { body: { socialConnectors: [], usernamePolicy } } });
  await begin('/username');
  await waitFor(() => expect(screen.getByLabelText('Username')).toHaveAccessibleDescription(/Leave out upper-case letters\.$/));
  await expectAccessible();
});

test('what a username does not meet is said in words', async () => {
  const refusal = { code: 'user.username_uppercase_not_allowed', message: 'no' };
  serve({ ...there, 'PATCH /api/my-account': { status: 422, body: refusal } });
  const { user } = await begin('/username?identifier=Hopper');
  await press(user, 'Change username');
  expect(await screen.findByText('Leave out upper-case letters.')).toBeVisible();
});

test.each([
  ['a page of this origin is gone back to at once', '', true],
  ['unless what is done is to be shown', '&show_success=true', false],
])('%s', async (_, query, isLeft) => {
  serve({ ...there, 'POST /api/my-account/password': { status: 204 } });
  const left = vi.spyOn(leaving, 'leaveFor').mockImplementation(() => {});
  const back = `${window.location.origin}/settings`;
  const { user } = await begin(`/password?redirect=${encodeURIComponent(back)}${query}`);
  await user.type(await screen.findByLabelText('New password'), 'a new password');
  await press(user, 'Change password');
  if (isLeft) await waitFor(() => expect(left).toHaveBeenCalledWith(back));
  else expect(await screen.findByText('Your password is changed.')).toBeVisible();
  expect(left).toHaveBeenCalledTimes(isLeft ? 1 : 0);
});

test('nobody is told of what was not done, nor led to where a script would run', async () => {
  serve({ ...there, 'PATCH /api/my-account': { body: me } });
  const { user } = await begin('/username/success?redirect=javascript:alert(1)');
  expect(await screen.findByLabelText('Username')).toHaveValue('grace');
  expect(screen.queryByText(/Your username is now/)).toBeNull();
  await press(user, 'Change username');
  await screen.findByText('Your username is now grace.');
  const ways = screen.getAllByRole('link', { name: /^Back to/ });
  expect(ways.map((way) => way.getAttribute('href'))).toEqual(['/security', '/security']);
});

test('an authenticator app is set up where there is none', async () => {
  const calls = serve({ ...there, [`GET ${FACTORS}`]: { body: [] } });
  const { user } = await begin('/authenticator-app');
  await user.type(await screen.findByLabelText('Code'), '123 456');
  await press(user, 'Set it up');
  expect(await screen.findByText('It is set up.')).toBeVisible();
  expect(calls.find(({ method, path }) => method === 'POST' && path === FACTORS)?.body).toEqual({ type: 'Totp', secret: 'SECRET', code: '123456' });
});

test('where there is one, another takes its place', async () => {
  const calls = serve({ ...there, [`PUT ${FACTORS}/totp`]: { status: 204 } });
  const { user, router } = open(`/authenticator-app?${BACK}`);
  await user.click(await screen.findByRole('link', { name: 'Replace the authenticator app' }));
  await prove(user, document.body);
  await user.type(await screen.findByLabelText('Code'), '123456');
  await expectAccessible();
  await press(user, 'Replace it');
  expect(await screen.findByText(/The new authenticator app counts/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to app.example.com' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/authenticator-app/replace/success');
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ secret: 'SECRET', code: '123456' });
});

test('backup codes are made where there are none that are good', async () => {
  serve({ ...there, [`GET ${FACTORS}`]: { body: [app, { ...codes, remainCodes: 0 }] } });
  const { user } = await begin('/backup-codes/generate');
  await press(user, 'Create');
  expect(await screen.findByText('dddddddddd')).toBeVisible();
  await press(user, 'I have kept them');
  expect(await screen.findByText('Your new backup codes are good from now on.')).toBeVisible();
});

test('backup codes are shown with those that are used, and others made by the same proof', async () => {
  const old = [{ code: 'aaaaaaaaaa', usedAt: '2026-01-03T10:00:00Z' }, { code: 'bbbbbbbbbb' }];
  const calls = serve({ ...there, [`GET ${FACTORS}/backup-codes`]: { body: { codes: old } } });
  const { user } = await begin('/backup-codes/manage');
  expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(['aaaaaaaaaa used', 'bbbbbbbbbb']);
  await expectAccessible();
  await user.click(screen.getByRole('link', { name: 'Make new backup codes' }));
  await press(user, 'Create');
  expect(await screen.findByText('cccccccccc')).toBeVisible();
  const changes = calls.filter(({ method, path }) => method === 'DELETE' || path === FACTORS && method === 'POST');
  expect(changes.map(({ method, body }) => [method, body])).toEqual([
    ['POST', { type: 'BackupCode', codes: ['cccccccccc', 'dddddddddd'], isReplacing: true }],
  ]);
});

test('passkeys are renamed and removed one after the other', async () => {
  const calls = serve({ ...there, [`PATCH ${FACTORS}/key1/name`]: { status: 200 }, [`DELETE ${FACTORS}/key1`]: { status: 204 } });
  const { user } = await begin('/passkey/manage');
  await press(user, 'Rename Laptop');
  await user.clear(await screen.findByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Desk');
  await press(user, 'Rename');
  await screen.findByText('It is renamed.');
  await expectAccessible();
  await press(user, 'Remove Laptop');
  await press(user, 'Remove');
  await screen.findByText('It is removed.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ name: 'Desk' });
  expect(calls.find(({ method }) => method === 'DELETE')?.headers.get('logto-verification-id')).toBe('proof');
  expect(screen.getByRole('link', { name: 'Add a passkey' })).toHaveAttribute('href', '/passkey/add');
});

test('a passkey that the browser does not make is told', async () => {
  serve({
    ...there,
    'POST /api/verifications/web-authn/registration': { body: { verificationRecordId: 'r', registrationOptions: {}, expiresAt: '' } },
  });
  const { user } = await begin('/passkey/add');
  await user.type(await screen.findByLabelText('Name'), 'Desk');
  await press(user, 'Create');
  expect(await screen.findByRole('alert')).toBeVisible();
});

test('an account elsewhere is unlinked, and another one linked in its place', async () => {
  const calls = serve({
    ...there,
    'DELETE /api/my-account/identities/works': { status: 204 },
    'POST /api/verifications/social': { status: 201, body: { verificationRecordId: 'e', authorizationUri: 'https://works.test/auth', expiresAt: '' } },
  });
  const left = vi.spyOn(leaving, 'leaveFor').mockImplementation(() => {});
  const { user, router } = await begin('/social/c1/change');
  expect(screen.getByRole('heading', { name: 'Link another account at Works' })).toBeVisible();
  await press(user, 'Continue to Works');
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://works.test/auth'));
  await router.navigate('/social/c1/remove');
  await press(user, 'Unlink');
  expect(await screen.findByText('Works is unlinked.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'DELETE')?.headers.get('logto-verification-id')).toBe('proof');
});

test.each([
  ['remove-email', 'Remove', 'Your e-mail address is removed.'],
  ['disable-mfa', 'Stop asking for a second factor', 'You are no longer asked for a second factor where the service allows it.'],
  ['enable-mfa', 'Ask for a second factor', 'You are asked for a second factor when you sign in.'],
])('what has no page of its own is done by its name: %s', async (action, button, done) => {
  serve({ ...there, 'DELETE /api/my-account/primary-email': { status: 204 }, 'PATCH /api/my-account/mfa-settings': { body: {} } });
  const { user } = await begin(`/verified-action?action=${action}&${BACK}`);
  await expectAccessible();
  await press(user, button);
  expect(await screen.findByText(done)).toBeVisible();
});

test('a name of nothing is said to be one', async () => {
  serve(there);
  open('/verified-action?action=drop-everything');
  expect(await screen.findByText(/This link does not say what is to be done/)).toBeVisible();
  await expectAccessible();
});

test.each([
  '/username', '/password', '/email', '/phone', '/authenticator-app', '/authenticator-app/replace', '/backup-codes/generate',
  '/backup-codes/regenerate', '/backup-codes/manage', '/passkey/add', '/passkey/manage', '/social/c1', '/social/c1/change',
  '/social/c1/remove', '/verified-action?action=remove-phone', '/verified-action?action=enable-mfa',
])('%s says so where it may not be changed here', async (path) => {
  serve({ ...there, 'GET /api/.well-known/account-center': { body: { enabled: true, fields: { username: 'ReadOnly' }, deleteAccountUrl: null } } });
  open(path);
  expect(await screen.findByText(/This cannot be changed here/)).toBeVisible();
  expect(screen.queryByLabelText('Current password')).toBeNull();
});
