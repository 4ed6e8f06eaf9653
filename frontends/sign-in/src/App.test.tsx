import { expectAccessible } from '@keystory/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from './test/render';

test.each([
  ['/unknown-session', 'This sign-in is no longer open'],
  ['/', 'This sign-in is no longer open'],
  ['/account-suspended', 'Your account is suspended'],
  ['/signed-out', 'You are signed out'],
  ['/error?code=oidc.invalid_client', 'This request cannot go on'],
  ['/nowhere', 'There is no page here'],
  ['/sign-in/password', 'Sign in'],
  ['/identifier-register', 'Create your account'],
])('%s shows "%s"', async (path, heading) => {
  open(path, { supportEmail: 'help@example.com' });
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectAccessible();
});

test('whose sign-in is no longer open gets back to the application, where it is known', () => {
  open('/unknown-session', {}, { application: { id: 'a', name: 'Acme', home: 'https://acme.example/' } });
  expect(screen.getByRole('link', { name: 'Back to Acme' })).toHaveAttribute('href', 'https://acme.example/');
});

test('an error that came with the page is shown whatever the address says', () => {
  open('/oidc/auth', {}, { error: { code: 'oidc.invalid_redirect_uri', requestId: 'r-17' } });
  expect(screen.getByText(/return to an address that is not registered/)).toBeVisible();
  expect(screen.getByText('r-17')).toBeVisible();
});

test('text from the address is never shown', () => {
  open('/error?code=Call%20this%20number%3A%20555&message=hello');
  expect(document.body).not.toHaveTextContent('555');
  expect(document.body).not.toHaveTextContent('hello');
});

test('links keep the query that the server needs', async () => {
  const { user } = open('/sign-in?app_id=demo-app');
  await user.click(screen.getByRole('link', { name: 'Create an account' }));
  expect(window.location.href).toMatch(/\/register\?app_id=demo-app$/);
  expect(screen.getByRole('heading', { name: 'Create your account' })).toBeVisible();
});

test('an installation may word things its own way', () => {
  open('/sign-in', {}, { phrases: { signIn: { title: 'Welcome to Acme' } } });
  expect(screen.getByRole('heading', { name: 'Welcome to Acme' })).toBeVisible();
});
