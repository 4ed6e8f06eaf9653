import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/open';
import { there } from '../test/signInExperience';

test('the password policy shows what holds, and refuses what cannot be', async () => {
  serve(there);
  const { user } = open('/security');
  expect(await screen.findByLabelText('Refuse passwords that have leaked elsewhere')).toBeChecked();
  const types = screen.getByLabelText('Kinds of characters');
  expect(types).toHaveValue('1');
  await user.clear(types);
  await user.type(types, '9');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('At most 4.')).toBeVisible();
  await expectAccessible();
});

test('people are told of changed credentials from when an administrator wants that', async () => {
  const calls = serve({
    ...there,
    'GET /api/configs/credential-notices': { body: { enabled: false } },
    'PATCH /api/configs/credential-notices': { body: { enabled: true } },
  });
  const { user } = open('/security');
  const notices = await screen.findByRole('switch', { name: 'Send these e-mails' });
  await waitFor(() => expect(notices).toBeEnabled());
  expect(notices).not.toBeChecked();
  await user.click(notices);
  expect(await screen.findByText('Your changes are saved.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ enabled: true });
});

test('who is locked out is unblocked, by what they type', async () => {
  const calls = serve({ ...there, 'POST /api/sentinel-activities/delete': { status: 204 } });
  const { user } = open('/security');
  const identifiers = await screen.findByRole('textbox', { name: 'Identifiers' });
  expect(screen.getByRole('button', { name: 'Unblock' })).toBeDisabled();
  await user.type(identifiers, 'grace{Enter} ada@example.com {Enter}{Enter}grace');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Unblock' }));
  expect(await screen.findByText('2 identifiers can be tried again.')).toBeVisible();
  expect(identifiers).toHaveValue('');
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ targetType: 'User', targets: ['grace', 'ada@example.com'] });
});
