import type { Log } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../test/data';
import { open } from '../test/open';

const signIn: Log = {
  tenantId: 'default',
  id: '48211',
  key: 'Interaction.SignIn.Verification.Password.Submit',
  payload: {
    key: 'Interaction.SignIn.Verification.Password.Submit',
    result: 'Error',
    error: { code: 'session.invalid_credentials', message: 'The account or the password is not right.' },
    userId: 'grace0000001',
    applicationId: 'notes0000000000000001',
    ip: '192.0.2.1',
  },
  createdAt: Date.UTC(2026, 0, 1),
};

test('what happened is listed with who it was about and why it was refused', async () => {
  serve({ ...setUp, 'GET /api/logs': list([signIn]), 'GET /api/users/:id': { body: grace } });
  open('/audit-log');
  const row = (await screen.findByRole('link', { name: signIn.key })).closest('tr') as HTMLElement;
  expect(within(row).getByText('Refused')).toBeVisible();
  expect(within(row).getByText('The account or the password is not right.')).toBeVisible();
  expect(await within(row).findByRole('link', { name: 'Grace Hopper' })).toHaveAttribute('href', '/users/grace0000001');
  await expectAccessible();
});

test('a kind is asked for by its key, which stays in the address', async () => {
  const calls = serve({ ...setUp, 'GET /api/logs': list([]) });
  const { user, router } = open('/audit-log');
  expect(await screen.findByText('Nothing of this kind has happened')).toBeVisible();
  await user.click(screen.getByRole('combobox', { name: 'What happened' }));
  await user.click(await screen.findByRole('option', { name: 'RevokeToken', hidden: true }));
  await waitFor(() => expect(calls.at(-1)?.query.get('logKey')).toBe('RevokeToken'));
  expect(router.state.location.search).toBe('?key=RevokeToken');
});

test('an entry tells everything that is known', async () => {
  serve({ ...setUp, 'GET /api/logs/48211': { body: signIn } });
  open('/audit-log/48211');
  expect(await screen.findByRole('heading', { name: signIn.key })).toBeVisible();
  expect(screen.getByText('Position 48211 of the log of events')).toBeVisible();
  expect(screen.getByText(/192\.0\.2\.1/)).toBeInTheDocument();
  await expectAccessible();
});
