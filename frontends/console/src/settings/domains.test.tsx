import type { Domain } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const waiting: Domain = {
  id: 'd1',
  domain: 'login.example.com',
  status: 'PendingVerification',
  errorMessage: null,
  dnsRecords: [{ name: '_keystory.login.example.com', type: 'TXT', value: 'keystory-domain-verification=x' }],
  createdAt: 0,
};

test('a domain says which records it needs until they are found', async () => {
  let domains: Domain[] = [];
  const calls = serve({
    ...setUp,
    'GET /api/domains': () => ({ body: domains }),
    'POST /api/domains': () => {
      domains = [waiting];
      return { status: 201, body: waiting };
    },
    'POST /api/domains/:id/verification': () => {
      domains = [{ ...waiting, status: 'Active' }];
      return { body: domains[0] };
    },
  });
  const { user } = open('/settings/domains');
  await user.click((await screen.findAllByRole('button', { name: 'Add domain' }))[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^Domain/ }), 'login.example.com');
  await user.click(dialog.getByRole('button', { name: 'Add domain' }));
  expect(await screen.findByText(/keystory-domain-verification=x/)).toBeVisible();
  await expectAccessible();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ domain: 'login.example.com' });
  await user.click(screen.getByRole('button', { name: 'Look for its records: login.example.com' }));
  expect(await screen.findByText('Active')).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/keystory-domain-verification=x/)).toBeNull());
});
