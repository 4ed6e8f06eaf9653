import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const settings = {
  signInMode: 'SignInAndRegister',
  signUp: { identifiers: ['username'], password: true, verify: false },
  signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true }] },
  color: { primaryColor: '#5b5bd6', isDarkModeEnabled: false, darkPrimaryColor: '#5e5fda' },
  branding: {},
  passwordPolicy: {},
  mfa: { factors: [], policy: 'UserControlled' },
  usernamePolicy: { minLength: 1, maxLength: 128, caseSensitive: true, allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true } },
  customCss: null,
};
const there = {
  ...setUp,
  'GET /api/sign-in-exp': { body: settings },
  'GET /api/connectors': { body: [] },
  'PATCH /api/sign-in-exp': (_: Request, body: unknown) => ({ body: { ...settings, ...(body as object) } }),
};

test('branding is saved as a whole colour scheme, and the page is shown beside', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience');
  await user.click(await screen.findByLabelText('Offer a dark mode'));
  expect(screen.getByTitle('Preview of the sign-in page')).toHaveAttribute('src', '/sign-in?preview');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ color: { ...settings.color, isDarkModeEnabled: true } });
});

test('a way to sign in is added and its proof chosen', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience/sign-up-and-sign-in');
  await user.click(await screen.findByRole('button', { name: 'Add an identifier' }));
  await user.click(await screen.findByRole('menuitem', { name: 'E-mail address' }));
  const added = screen.getByRole('group', { name: 'E-mail address' });
  await user.click(within(added).getByRole('checkbox', { name: 'Verification code' }));
  await user.click(within(added).getByRole('button', { name: 'Offer E-mail address earlier' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    signIn: {
      methods: [
        { identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true },
        ...settings.signIn.methods,
      ],
    },
  });
  await expectAccessible();
});

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
