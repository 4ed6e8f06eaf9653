import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../../../../test/data';
import { open } from '../../../../test/open';

test('a second factor, a trusted device and an account elsewhere are taken away', async () => {
  const sso = { ssoConnectorId: 'acme', ssoIdentity: { identityId: 'grace@acme' } };
  const device = { id: 'd1', userAgent: null, city: 'Bern', country: 'CH', createdAt: 1, lastUsedAt: 1, expiresAt: 1 };
  const calls = serve({
    ...setUp,
    'GET /api/users/:id': { body: grace },
    'GET /api/administrators': list([]),
    'GET /api/users/:id/mfa-verifications': { body: [{ id: 'f1', type: 'BackupCode', createdAt: '2026-01-01T00:00:00Z', remainCodes: 3 }] },
    'GET /api/users/:id/trusted-devices': list([device]),
    'GET /api/users/:id/all-identities': { body: { socialIdentities: [{ target: 'github', identity: { userId: 'g1' } }], ssoIdentities: [sso] } },
    'DELETE /api/users/:id/mfa-verifications/f1': { status: 204 },
    'DELETE /api/users/:id/trusted-devices/d1': { status: 204 },
    'DELETE /api/users/:id/identities/github': { status: 204 },
  });
  const { user } = open(`/users/${grace.id}/ways`);
  expect(await screen.findByText('3 codes are left')).toBeVisible();
  expect(await screen.findByText('grace@acme')).toBeVisible();
  expect(screen.getByText('Bern, Switzerland')).toBeVisible();
  await expectAccessible();
  for (const what of ['Remove factor', 'Forget device', 'Unlink account']) {
    await user.click(screen.getByRole('button', { name: new RegExp(`^${what}`) }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: what }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  const taken = calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').slice(-2).join('/'));
  expect(taken).toEqual(['mfa-verifications/f1', 'trusted-devices/d1', 'identities/github']);
});
