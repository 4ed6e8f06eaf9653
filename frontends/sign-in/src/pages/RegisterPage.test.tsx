import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/render';

const accepted = {
  'PUT /api/experience': {},
  'POST /api/experience/verification/new-password-identity': { body: { verificationId: 'v2' } },
  'POST /api/experience/identification': { status: 201 },
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
};

async function register(user: ReturnType<typeof open>['user'], name = 'ada') {
  await user.type(screen.getByLabelText('Username'), name);
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.dblClick(screen.getByRole('button', { name: 'Create account' }));
}

test('a new account leads back to where the server says', async () => {
  const calls = serve(accepted);
  const { left, user } = open('/register?app_id=demo-app');
  await register(user);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(Object.keys(accepted));
  expect(calls[0]?.body).toEqual({ interactionEvent: 'Register' });
});

test.each(Object.keys(accepted).slice(1))('where %s was answered and the answer was lost, the next try goes on there', async (step) => {
  const answer = accepted[step as keyof typeof accepted];
  let tries = 0;
  const calls = serve({
    ...accepted,
    [step]: () => {
      if ((tries += 1) === 1) throw new TypeError('The network is gone');
      return answer;
    },
  });
  const { left, user } = open('/register');
  await register(user);
  await screen.findByText(/The server cannot be reached/);
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  const steps = Object.keys(accepted).slice(1);
  const at = steps.indexOf(step);
  expect(calls.map(({ method, path }) => `${method} ${path}`).filter((call) => call !== 'PUT /api/experience')).toEqual([...steps.slice(0, at + 1), ...steps.slice(at)]);
});

test('every rule that refused the password is said in words', async () => {
  const data = [
    { code: 'password_rejected.too_short', interpolation: { min: 12 } },
    { code: 'password_rejected.restricted.user_info' },
    { code: 'password_rejected.something_new' },
  ];
  serve({
    ...accepted,
    'POST /api/experience/verification/new-password-identity': { status: 422, body: { code: 'password.rejected', message: 'no', data } },
  });
  const { user } = open('/register');
  await register(user);
  await screen.findByText('Use at least 12 characters.');
  const described = screen.getByLabelText('Password');
  expect(described).toHaveAccessibleDescription(/Leave out your name/);
  expect(described).toHaveAccessibleDescription(/does not meet the rules/);
});

test('rules that are broken are said while the password is typed', async () => {
  const { user } = open('/register', {
    passwordPolicy: { length: { min: 6, max: 20 }, characterTypes: { min: 2 }, rejects: { words: ['keystory'] } },
  });
  const field = screen.getByLabelText('Password');
  const type = async (password: string) => {
    await user.clear(field);
    await user.type(field, password);
  };
  await user.type(screen.getByLabelText('Username'), 'countess');
  await type('12345');
  expect(field).not.toHaveAccessibleDescription(/Avoid sequences/);
  await type('1234567');
  expect(field).toHaveAccessibleDescription(/Avoid sequences/);
  await type('Countess1');
  expect(field).toHaveAccessibleDescription(/Leave out your name/);
  await type('keystory7');
  expect(field).toHaveAccessibleDescription(/Leave out words/);
  await type('pässwörter sind länger');
  expect(field).toHaveAccessibleDescription(/Use at most 20 characters\..*Use only letters/);
  await expectAccessible();
  await type('k7#mP2wz');
  expect(field).toHaveAccessibleDescription(/\(met\).*\(met\)/);
  expect(field).not.toHaveAccessibleDescription(/Avoid|Leave|Use/);
});

test('a taken username is said at its field', async () => {
  serve({
    ...accepted,
    'POST /api/experience/identification': { status: 422, body: { code: 'user.username_already_in_use', message: 'no' } },
  });
  const { user } = open('/register');
  await register(user);
  await waitFor(() => expect(screen.getByLabelText('Username')).toHaveAccessibleDescription(/This username is taken/));
  await waitFor(() => expect(screen.getByLabelText('Username')).toHaveFocus());
});

test('what is asked of usernames is said at their field, and what one of them does not meet', async () => {
  const refusal = { status: 422, body: { code: 'user.username_too_short', message: 'no', data: { min: 6 } } };
  serve({ ...accepted, 'POST /api/experience/verification/new-password-identity': refusal });
  const allowedChars = { lowercase: true, uppercase: false, numbers: true, underscore: true };
  const { user } = open('/register', { usernamePolicy: { caseSensitive: true, minLength: 3, maxLength: 128, allowedChars } });
  const field = screen.getByLabelText('Username');
  expect(field).toHaveAccessibleDescription(/not starting with a digit\. Use at least 3 characters\. Leave out upper-case letters\./);
  await register(user);
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Use at least 6 characters\./));
});

test('a username that can never be is refused before anything is sent', async () => {
  const calls = serve(accepted);
  const { user } = open('/register');
  await register(user, '1ada');
  expect(screen.getByLabelText('Username')).toHaveAccessibleDescription(/do not start with a digit/);
  expect(calls).toEqual([]);
});

test('the terms have to be agreed to where the installation wants it', async () => {
  const calls = serve(accepted);
  const { left, user } = open('/register', { termsOfUseUrl: 'https://x.test/t', agreeToTermsPolicy: 'ManualRegistrationOnly' });
  await register(user);
  expect(screen.getByText('Agree before you continue.')).toBeVisible();
  expect(calls).toEqual([]);
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  await waitFor(() => expect(left).toHaveBeenCalled());
});

test('closed registration shows no form', () => {
  open('/register', { signInMode: 'SignIn' });
  expect(screen.getByText('New accounts cannot be created here.')).toBeVisible();
  expect(screen.queryByLabelText('Username')).toBeNull();
});

test('has no accessibility violations', async () => {
  open('/register');
  await expectAccessible();
});
