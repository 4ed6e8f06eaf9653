import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../test/render';

const github = { id: 'c1', target: 'git hub', name: { en: 'GitHub' }, logo: 'data:image/svg+xml,<svg/>', logoDark: null, platform: 'Web' as const };
const acme = { id: 's1', connectorName: 'Acme', logo: 'data:image/svg+xml,<svg/>' };
const offered = { singleSignOnEnabled: true, socialConnectors: [github], ssoConnectors: [acme] };
const away = (address: string) => ({
  'PUT /api/experience': {},
  'POST /api/experience/verification/social/c1/authorization-uri': { body: { authorizationUri: address, verificationId: 'v1' } },
  'POST /api/experience/verification/sso/s1/authorization-uri': { body: { authorizationUri: address, verificationId: 'v1' } },
});

beforeEach(() => sessionStorage.clear());

test('a provider that the application named is where the person goes, and the way back leads to the first screen', async () => {
  const calls = serve(away('https://github.test/authorize'));
  const { left } = open('/direct/social/git%20hub?app_id=a&fallback=register', offered);
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://github.test/authorize'));
  expect(calls[0]?.body).toEqual({ interactionEvent: 'Register' });
  expect(window.location.pathname + window.location.search).toBe('/register?app_id=a&fallback=register');
  expect(calls).toHaveLength(2);
});

test('so is the provider of an organization', async () => {
  serve(away('https://acme.test/authorize'));
  const { left } = open('/direct/sso/s1?fallback=sign-in', offered);
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://acme.test/authorize'));
});

test('the step before a provider leads to it by its connector, and nowhere that the address says', async () => {
  serve(away('https://github.test/authorize'));
  const { left } = open('/social/landing/c1?redirect_to=https://evil.test', offered);
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://github.test/authorize'));
  expect(left).toHaveBeenCalledTimes(1);
});

test.each(['/social/landing/git%20hub', '/social/landing', '/direct/social/other', '/direct/sso/git%20hub', '/direct/none/c1', '/direct'])('%s names nobody, so the first screen opens', async (path) => {
  const calls = serve({});
  open(`${path}?fallback=//evil.test`, offered);
  expect(await screen.findByRole('button', { name: 'Continue with GitHub' })).toBeVisible();
  expect(window.location.pathname).toBe('/sign-in');
  expect(calls).toEqual([]);
});

test('where the provider cannot be asked, the person learns so and may sign in otherwise', async () => {
  serve({ ...away(''), 'POST /api/experience/verification/social/c1/authorization-uri': { status: 503, body: { code: 'connector.unreachable', message: '' } } });
  open('/direct/social/git%20hub?app_id=a&fallback=sign-in', offered);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to sign in' })).toHaveAttribute('href', '/sign-in?app_id=a');
  await expectAccessible(document.body);
});
