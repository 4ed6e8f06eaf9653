import { serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

test('cookie keys that could not be read say so, and are tried again', async () => {
  let isDown = true;
  serve({
    ...setUp,
    'GET /api/signing-keys': { body: [] },
    'GET /api/configs/oidc/:type': () =>
      isDown ? { status: 403, body: { code: 'auth.forbidden', message: 'no' } } : { body: [{ id: 'k1', createdAt: 1 }] },
  });
  const { user } = open('/settings');
  expect(await screen.findByRole('alert')).toHaveTextContent('You do not have the permission for this.');
  isDown = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('k1')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
