import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/render';

const accepted = {
  'PUT /api/experience': {},
  'POST /api/experience/verification/password': { body: { verificationId: 'v1' } },
  'POST /api/experience/identification': {},
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
};

async function signIn(user: ReturnType<typeof open>['user'], name = 'ada', password = 'correct horse') {
  await user.type(screen.getByLabelText('Username'), name);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('right credentials lead back to where the server says', async () => {
  const calls = serve(accepted);
  const { left, user } = open('/sign-in?app_id=demo-app');
  await signIn(user);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(Object.keys(accepted));
  expect(calls[1]?.body).toEqual({ identifier: { type: 'username', value: 'ada' }, password: 'correct horse' });
  expect(calls[2]?.body).toEqual({ verificationId: 'v1' });
  expect(calls.every(({ headers }) => headers.get('Logto-App-Id') === 'demo-app')).toBe(true);
});

test('opening the page sends nothing', () => {
  const calls = serve(accepted);
  open('/sign-in');
  expect(calls).toEqual([]);
});

test('wrong credentials are refused without saying which half was wrong, and can be tried again', async () => {
  let tries = 0;
  const calls = serve({
    ...accepted,
    'POST /api/experience/verification/password': () =>
      (tries += 1) === 1
        ? { status: 422, body: { code: 'session.invalid_credentials', message: 'no' } }
        : { body: { verificationId: 'v1' } },
  });
  const { left, user } = open('/sign-in');
  await signIn(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('That username or password is not right.');
  await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(calls.filter(({ path }) => path === '/api/experience').length).toBeLessThanOrEqual(1);
});

test('where somebody else was known, or something else begun in another tab, it begins anew by itself', async () => {
  const passwords = [{ status: 422, body: { code: 'session.invalid_credentials', message: 'no' } }];
  const identifications = [{ status: 409, body: { code: 'session.identity_conflict', message: 'no' } }];
  const calls = serve({
    ...accepted,
    'POST /api/experience/verification/password': () => passwords.shift() ?? { body: { verificationId: 'v1' } },
    'POST /api/experience/identification': () => identifications.shift() ?? {},
  });
  const { left, user } = open('/sign-in');
  await signIn(user);
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.slice(-4).map(({ method, path }) => `${method} ${path}`)).toEqual(Object.keys(accepted));
});

test('whom a script denies access is told what it says', async () => {
  const data = { reason: 'denied', message: 'Not on Sundays.' };
  serve({ ...accepted, 'POST /api/experience/submit': { status: 422, body: { code: 'action.general', message: 'no', data } } });
  const { user } = open('/sign-in');
  await signIn(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('Not on Sundays.');
});

test('empty fields are named before anything is sent', async () => {
  const calls = serve(accepted);
  const { user } = open('/sign-in');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByLabelText('Username')).toBeInvalid();
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.');
  await waitFor(() => expect(screen.getByLabelText('Username')).toHaveFocus());
  expect(calls).toEqual([]);
});

test('a sign-in that is gone says to start again at the application', async () => {
  serve({ 'PUT /api/experience': { status: 400, body: { code: 'session.not_found', message: 'gone' } } });
  const { user } = open('/register');
  await user.type(screen.getByLabelText('Username'), 'ada');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByRole('heading', { name: 'This sign-in is no longer open' })).toBeVisible();
});

test('a suspended person learns that the account is suspended', async () => {
  serve({ ...accepted, 'POST /api/experience/identification': { status: 401, body: { code: 'user.suspended', message: 's' } } });
  const { user } = open('/sign-in');
  await signIn(user);
  expect(await screen.findByRole('heading', { name: 'Your account is suspended' })).toBeVisible();
});

test('a busy server says when to try again', async () => {
  const busy = { status: 503, body: { code: 'x', message: 'x' }, headers: { 'Retry-After': '7' } };
  serve({ ...accepted, 'POST /api/experience/verification/password': busy });
  const { user } = open('/sign-in');
  await signIn(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 7 seconds.');
});

test('the field is named by the identifiers that are allowed, and the hint is filled in', () => {
  const method = { password: true, verificationCode: false, isPasswordPrimary: true };
  open('/sign-in?login_hint=ada%40example.com', {
    signIn: { methods: [{ identifier: 'email', ...method }, { identifier: 'username', ...method }] },
  });
  expect(screen.getByLabelText('Username or e-mail address')).toHaveValue('ada@example.com');
});

test('what looks like a phone number is one of the country that is chosen', async () => {
  const method = { password: true, verificationCode: false, isPasswordPrimary: true };
  const calls = serve(accepted);
  const { left, user } = open('/sign-in', { signIn: { methods: [{ identifier: 'username', ...method }, { identifier: 'phone', ...method }] } });
  await user.type(screen.getByLabelText('Username or phone number'), '079 123 45 67');
  await user.type(screen.getByRole('combobox', { name: 'Country or region' }), 'swi{Enter}');
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(calls.find(({ path }) => path.endsWith('/verification/password'))?.body).toMatchObject({ identifier: { type: 'phone', value: '41791234567' } });
});

test('a number that a link brings has the code of its country already', async () => {
  const method = { password: true, verificationCode: false, isPasswordPrimary: true };
  const calls = serve(accepted);
  const { left, user } = open('/sign-in?login_hint=919123456789', { signIn: { methods: [{ identifier: 'phone', ...method }] } });
  expect(screen.getByLabelText('Phone number')).toHaveValue('+919123456789');
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(calls.find(({ path }) => path.endsWith('/verification/password'))?.body).toMatchObject({ identifier: { type: 'phone', value: '919123456789' } });
});

const shown = () => (screen.queryByLabelText('Password') ? 'password' : 'code');

test.each([
  ['the password', true],
  ['a code', false],
])('where both are possible %s is asked for first, and the other on request', async (_, isPasswordPrimary) => {
  const method = { password: true, verificationCode: true, isPasswordPrimary };
  const { user } = open('/sign-in', { signIn: { methods: [{ identifier: 'email', ...method }] } });
  expect(shown()).toBe(isPasswordPrimary ? 'password' : 'code');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: isPasswordPrimary ? 'Use a code instead' : 'Use your password instead' }));
  expect(shown()).toBe(isPasswordPrimary ? 'code' : 'password');
  expect(screen.getByLabelText('E-mail address')).toBeVisible();
  await user.click(screen.getByRole('button', { name: isPasswordPrimary ? 'Use your password instead' : 'Use a code instead' }));
  expect(shown()).toBe(isPasswordPrimary ? 'password' : 'code');
});

test('of several ways the one that is listed first decides', () => {
  const byName = { identifier: 'username' as const, password: true, verificationCode: false, isPasswordPrimary: true };
  const byMail = { identifier: 'email' as const, password: true, verificationCode: true, isPasswordPrimary: false };
  open('/sign-in', { signIn: { methods: [byName, byMail] } });
  expect(screen.getByLabelText('Username or e-mail address')).toBeVisible();
  expect(screen.getByLabelText('Password')).toBeVisible();
});

test('without registration there is no link to it', () => {
  open('/sign-in', { signInMode: 'SignIn' });
  expect(screen.queryByRole('link', { name: 'Create an account' })).toBeNull();
});

test('to the console one begins with a username and a password, and makes no account, whatever others begin with', async () => {
  serve(accepted);
  const byPhone = { identifier: 'phone' as const, password: true, verificationCode: true, isPasswordPrimary: false };
  const { left, user } = open('/sign-in', { signIn: { methods: [byPhone] }, signInMode: 'Register' }, { application: { id: 'admin-console', name: 'Console' } });
  expect(screen.queryByRole('link', { name: 'Create an account' })).toBeNull();
  await user.type(screen.getByLabelText('Username or phone number'), 'ada');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  await expectAccessible();
});

test('the password can be looked at', async () => {
  const { user } = open('/sign-in');
  await user.type(screen.getByLabelText('Password'), 'secret');
  await user.click(screen.getByRole('button', { name: 'Show password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
});

test('says for which application, where the page came with it', () => {
  open('/sign-in', {}, { application: { id: 'notes', name: 'Notes' } });
  expect(screen.getByText('to continue to Notes')).toBeVisible();
});

test('has no accessibility violations', async () => {
  open('/sign-in', { termsOfUseUrl: 'https://example.com/terms', agreeToTermsPolicy: 'Manual' });
  await expectAccessible();
});
