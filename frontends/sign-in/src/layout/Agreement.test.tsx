import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../test/render';

const works = { id: 'c1', target: 'works', name: { en: 'Works' }, logo: 'data:image/svg+xml,<svg/>', logoDark: null, platform: 'Universal' as const };
const acme = { id: 's1', connectorName: 'Acme', logo: 'data:image/svg+xml,<svg/>' };
const elsewhere = { socialConnectors: [works], singleSignOnEnabled: true, ssoConnectors: [acme] };
const asks = (agreeToTermsPolicy: 'Manual' | 'ManualRegistrationOnly') => ({ ...elsewhere, termsOfUseUrl: 'https://x.test/t', agreeToTermsPolicy });
const away = (address: string) => ({ body: { authorizationUri: address, verificationId: 'v1' } });
const routes = {
  'PUT /api/experience': {},
  'GET /api/experience/sso-connectors': { body: { connectorIds: ['s1'] } },
  'POST /api/experience/verification/social/c1/authorization-uri': away('https://works.test/authorize'),
  'POST /api/experience/verification/sso/s1/authorization-uri': away('https://acme.test/authorize'),
  'POST /api/experience/verification/social/c1/verify': { body: { verificationId: 'v1' } },
  'PUT /api/experience/interaction-event': {},
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
};
const tick = () => screen.getByRole('checkbox', { name: /^I agree to the terms of use/ });
const departure = () => Object.values(sessionStorage).map(String).find((kept) => kept.includes('connectorId'));

beforeEach(() => sessionStorage.clear());

/** Opens the page on which somebody new comes back from a provider; each answer of it is good once. */
let answers = 0;
function comeBack(change: Parameters<typeof open>[1], departed: object = {}, related?: object) {
  let tries = 0;
  const calls = serve({
    ...routes,
    'POST /api/experience/identification': () =>
      (tries += 1) === 1 ? { status: 404, body: { code: 'user.identity_not_exist', message: 'no', data: related && { relatedUser: related } } } : { status: 201 },
  });
  answers += 1;
  sessionStorage.setItem(`keystory:social:t${answers}`, JSON.stringify({ connectorId: 'c1', verificationId: 'v1', ...departed }));
  return { calls, ...open(`/callback/c1?code=x&state=t${answers}`, change) };
}

test.each([
  ['/sign-in', 'Manual'],
  ['/register', 'Manual'],
  ['/register', 'ManualRegistrationOnly'],
] as const)('%s lets nobody leave for a provider without the tick under %s', async (path, policy) => {
  const calls = serve(routes);
  const { left, user } = open(path, asks(policy));
  await user.click(screen.getByRole('button', { name: 'Continue with Works' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Agree before you continue.');
  expect(tick()).toHaveFocus();
  expect(calls).toEqual([]);
  await expectAccessible();
  await user.click(tick());
  await user.click(screen.getByRole('button', { name: 'Continue with Works' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://works.test/authorize'));
  expect(departure()).toContain('"agreed":true');
});

test('where only registering needs it, who signs in leaves without a tick', async () => {
  serve(routes);
  const { left, user } = open('/sign-in', asks('ManualRegistrationOnly'));
  await user.click(screen.getByRole('button', { name: 'Continue with Works' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://works.test/authorize'));
  expect(departure()).not.toContain('agreed');
});

test('a page with providers only has the terms, too, and a passkey waits for them as well', async () => {
  const calls = serve(routes);
  const change = { ...asks('Manual'), signIn: { methods: [] }, passkeySignIn: { enabled: true, showPasskeyButton: true } };
  const { user } = open('/sign-in', change);
  await user.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Agree before you continue.');
  expect(calls).toEqual([]);
});

test('the way to an organization asks for the tick after the address, and what was ticked stays so on the next page', async () => {
  const calls = serve(routes);
  const { left, user } = open('/single-sign-on?login_hint=ada%40acme.test', asks('Manual'));
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(tick()).toHaveFocus();
  expect(calls).toEqual([]);
  await expectAccessible();
  await user.click(tick());
  await user.click(screen.getByRole('link', { name: 'Back to sign in' }));
  await user.click(await screen.findByRole('link', { name: 'Sign in with your organization' }));
  expect(tick()).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://acme.test/authorize'));
});

test('whom an application sends on to a provider is asked first', async () => {
  const calls = serve(routes);
  const { left, user } = open('/direct/sso/s1', asks('Manual'));
  await screen.findByRole('heading', { name: 'Continue with Acme' });
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Continue with Acme' }));
  expect(calls).toEqual([]);
  await user.click(tick());
  expect(calls).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Continue with Acme' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://acme.test/authorize'));
});

test('who comes back without an account is asked before one is made', async () => {
  const { calls, left, user } = comeBack(asks('ManualRegistrationOnly'));
  await screen.findByRole('heading', { name: 'You are new here' });
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Create an account' }));
  expect(tick()).toHaveFocus();
  expect(calls.some(({ path }) => path.endsWith('interaction-event'))).toBe(false);
  await user.click(tick());
  await user.click(screen.getByRole('button', { name: 'Create an account' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('who agreed before they left is not asked again', async () => {
  const { left } = comeBack(asks('Manual'), { agreed: true });
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('another account beside one with the same address needs the tick; linking does not', async () => {
  const { calls, left, user } = comeBack(asks('ManualRegistrationOnly'), {}, { type: 'email', value: 'ada@example.org' });
  await user.click(await screen.findByRole('button', { name: 'Create another account' }));
  expect(tick()).toHaveFocus();
  expect(calls.some(({ path }) => path.endsWith('interaction-event'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Link and sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});
