import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../test/render';

const acme = { id: 'c1', connectorName: 'Acme', logo: 'data:image/svg+xml,<svg/>' };
const works = { ...acme, id: 'c2', connectorName: 'Works' };
const offered = { singleSignOnEnabled: true, ssoConnectors: [acme, works] };
const knows = (...connectorIds: string[]) => ({
  'PUT /api/experience': {},
  'GET /api/experience/sso-connectors': { body: { connectorIds } },
  'POST /api/experience/verification/sso/c1/authorization-uri': { body: { authorizationUri: 'https://acme.test/authorize', verificationId: 'v1' } },
});

beforeEach(() => sessionStorage.clear());

test('an address leads to the sign-in of the organization, which the tab remembers', async () => {
  const calls = serve(knows('c1'));
  const { left, user } = open('/single-sign-on?login_hint=ada%40acme.test', offered);
  await expectAccessible(document.body);
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://acme.test/authorize'));
  const sent = calls.at(-1)?.body as { state: string } | undefined;
  expect(JSON.parse(sessionStorage.getItem(`keystory:social:${sent?.state}`) ?? '')).toEqual({ way: 'sso', connectorId: 'c1', verificationId: 'v1' });
});

test('an address of no organization is said to be one, and what is no address is not asked for', async () => {
  const calls = serve(knows());
  const { user } = open('/single-sign-on', offered);
  const field = await screen.findByRole('textbox', { name: 'E-mail address' });
  await user.type(field, 'ada');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByText('Enter an e-mail address.')).toBeVisible();
  expect(calls).toEqual([]);
  await user.type(field, '＠nowhere.test');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('No organization signs in here with this address');
});

test('of several organizations the person chooses one', async () => {
  serve(knows('c1', 'c2'));
  const { left, user } = open('/single-sign-on?login_hint=ada%40acme.test', offered);
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('button', { name: 'Continue with Works' })).toBeVisible();
  await expectAccessible(document.body);
  await user.click(screen.getByRole('button', { name: 'Continue with Acme' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://acme.test/authorize'));
});

test('the sign-in page leads there, and sends away who types an address of an organization', async () => {
  serve(knows('c1'));
  const { left, user } = open('/sign-in', {
    ...offered, signIn: { methods: [{ identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true }] },
  });
  expect(screen.getByRole('link', { name: 'Sign in with your organization' })).toHaveAttribute('href', expect.stringContaining('/single-sign-on'));
  await user.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'ada@acme.test');
  await user.type(screen.getByLabelText('Password'), 'a password');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://acme.test/authorize'));
});

test('who comes back from their organization is signed in', async () => {
  sessionStorage.setItem('keystory:social:s1', JSON.stringify({ way: 'sso', connectorId: 'c1', verificationId: 'v1' }));
  const calls = serve({
    'POST /api/experience/verification/sso/c1/verify': { body: { verificationId: 'v1' } },
    'POST /api/experience/identification': {},
    'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
  });
  const { left } = open('/callback/c1?code=x&state=s1', offered);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls[0]?.body).toEqual({ connectorData: { code: 'x', state: 's1' }, verificationId: 'v1' });
});
