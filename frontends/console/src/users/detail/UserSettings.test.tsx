import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../../test/data';
import { open } from '../../test/open';

const there = { ...setUp, 'GET /api/users/:id': { body: grace }, 'GET /api/administrators': list([]) };

test('what a profile holds is entered, the address as one claim', async () => {
  const calls = serve({ ...there, 'PATCH /api/users/:id': (_, body) => ({ body: { ...grace, ...(body as object) } }) });
  const { user } = open(`/users/${grace.id}`);
  const gender = await screen.findByRole('textbox', { name: 'Gender' });
  expect(gender).toHaveValue('kept');
  await user.clear(gender);
  await user.type(screen.getByRole('textbox', { name: 'Middle name' }), 'Brewster');
  await user.type(screen.getByRole('textbox', { name: 'Preferred username' }), 'amazing');
  await user.type(screen.getByRole('textbox', { name: 'Date of birth' }), '1906-12-09');
  await user.type(screen.getByRole('textbox', { name: 'Profile page' }), 'nowhere');
  await user.type(screen.getByRole('textbox', { name: 'Town' }), 'New York');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Profile page' })).toBeInvalid());
  await user.clear(screen.getByRole('textbox', { name: 'Profile page' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('The user is saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
    profile: { givenName: 'Grace', middleName: 'Brewster', preferredUsername: 'amazing', birthdate: '1906-12-09', address: { locality: 'New York' } },
  });
  await expectAccessible();
});

test('an address of which nothing is left goes', async () => {
  const moved = { ...grace, profile: { address: { locality: 'New York' } } };
  const calls = serve({ ...there, 'GET /api/users/:id': { body: moved }, 'PATCH /api/users/:id': { body: grace } });
  const { user } = open(`/users/${grace.id}`);
  await user.clear(await screen.findByRole('textbox', { name: 'Town' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ profile: {} }));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).not.toHaveProperty('profile.address');
});
