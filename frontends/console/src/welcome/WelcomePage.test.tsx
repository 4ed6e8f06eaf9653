import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

async function fill(user: ReturnType<typeof open>['user'], password = 'correct horse', again = password) {
  await user.type(await screen.findByLabelText('Username'), 'admin');
  await user.type(screen.getByLabelText('Password'), password);
  await user.type(screen.getByLabelText('Password again'), again);
  await user.click(screen.getByRole('button', { name: 'Create administrator' }));
}

test('the set-up link makes the administrator with what was typed', async () => {
  const calls = serve({ ...setUp, 'POST /api/setup/administrator': { status: 201, body: { userId: 'u1' } } });
  const { user } = open('/welcome?token=link-token');
  await fill(user);
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ token: 'link-token', username: 'admin', password: 'correct horse' }));
});

test('two different passwords are noticed before anything is sent', async () => {
  const calls = serve(setUp);
  const { user } = open('/welcome?token=t');
  await fill(user, 'correct horse', 'correct house');
  expect(await screen.findByText('The two passwords are not the same.')).toBeVisible();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('a refused password is explained', async () => {
  const data = [{ code: 'password_rejected.pwned' }];
  serve({ ...setUp, 'POST /api/setup/administrator': { status: 422, body: { code: 'password.rejected', message: 'no', data } } });
  const { user } = open('/welcome?token=t');
  await fill(user);
  expect(await screen.findByRole('alert')).toHaveTextContent(/known from a data breach/);
  await expectAccessible();
});

test('a spent link says how to get another', async () => {
  serve({ ...setUp, 'POST /api/setup/administrator': { status: 400, body: { code: 'setup.link_invalid', message: 'no' } } });
  const { user } = open('/welcome?token=t');
  await fill(user);
  expect(await screen.findByRole('heading', { name: 'This set-up link cannot be used' })).toBeVisible();
  expect(screen.getByText('./keystory admin link')).toBeVisible();
});

test('once there is an administrator the page leads to signing in', async () => {
  serve(setUp);
  open('/welcome');
  expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/console');
});
