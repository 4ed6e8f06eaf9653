import { expectAccessible, serve } from '@keystory/testing';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../../test/render';

beforeEach(() => sessionStorage.clear());

function remember(code: string, data: object = {}) {
  sessionStorage.setItem('keystory.asked', JSON.stringify({ code, ...data }));
}

test('what the server does not make for a page can be asked for again', async () => {
  remember('user.missing_mfa', { availableFactors: ['Totp'] });
  serve({ 'POST /api/experience/verification/totp/secret': { status: 503, body: { code: 'server.busy', message: 'no' } } });
  open('/mfa-binding/Totp');
  await screen.findByRole('heading', { name: 'This page did not load' });
  expect(screen.getByRole('alert')).toHaveTextContent('The server is busy.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessible();
});

test('whose sign-in has expired meanwhile is told where to go on', async () => {
  remember('user.suggest_mfa');
  serve({ 'POST /api/experience/profile/mfa/mfa-skipped': { status: 400, body: { code: 'session.not_found', message: 'no' } } });
  const { user } = open('/mfa-onboarding');
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Go back to the application and sign in again.');
});

test.each([
  ['session.mfa.mfa_factor_not_enabled', 400],
  ['user.sign_in_method_not_enabled', 422],
  ['connector.not_found', 404],
])('whose way is switched off meanwhile (%s) reads that, and gets back to where the others are', async (code, status) => {
  remember('user.suggest_mfa');
  serve({ 'POST /api/experience/profile/mfa/mfa-skipped': {}, 'POST /api/experience/submit': { status, body: { code, message: 'no' } } });
  const { user } = open('/mfa-onboarding?app_id=a');
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('What you chose was switched off here meanwhile.');
  expect(screen.getByRole('link', { name: 'Back to sign in' })).toHaveAttribute('href', '/sign-in?app_id=a');
});

test.each([
  [{ availableFactors: ['Totp', 'WebAuthn'] }, 1],
  [{ availableFactors: ['WebAuthn'], skippable: true }, 1],
  [{ availableFactors: ['WebAuthn', 'BackupCode'] }, 0],
])('who has chosen a factor can choose again where there is a choice: %o', async (data, ways) => {
  remember('user.missing_mfa', data);
  const { user } = open('/mfa-binding/WebAuthn');
  await screen.findByRole('heading', { name: 'Create a passkey' });
  expect(screen.queryAllByRole('link', { name: 'Another way' })).toHaveLength(ways);
  if (ways === 0) return;
  await user.click(screen.getByRole('link', { name: 'Another way' }));
  expect(screen.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
});
