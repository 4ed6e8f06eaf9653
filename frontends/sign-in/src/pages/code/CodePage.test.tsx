import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { open } from '../../test/render';

const byCode = {
  signIn: { methods: [{ identifier: 'email' as const, password: false, verificationCode: true, isPasswordPrimary: false }] },
  signUp: { identifiers: ['email' as const], password: false, verify: true },
};
const accepted = {
  'PUT /api/experience': {},
  'POST /api/experience/verification/verification-code': { body: { verificationId: 'v1' } },
  'POST /api/experience/verification/verification-code/verify': { body: { verificationId: 'v1' } },
  'POST /api/experience/identification': {},
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
};

afterEach(() => sessionStorage.clear());

async function ask(path: string, change: Parameters<typeof open>[1] = byCode) {
  const opened = open(path, change);
  await opened.user.type(await screen.findByLabelText('E-mail address'), 'ada@example.com');
  await opened.user.click(screen.getByRole('button', { name: 'Send a code' }));
  await screen.findByRole('heading', { name: 'Enter the code' });
  return opened;
}

test('a code signs in as soon as its last digit is there', async () => {
  const calls = serve(accepted);
  const { left, user } = await ask('/sign-in?app_id=demo-app');
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(Object.keys(accepted));
  expect(calls[1]?.body).toEqual({ identifier: { type: 'email', value: 'ada@example.com' }, interactionEvent: 'SignIn' });
  expect(calls[2]?.body).toMatchObject({ verificationId: 'v1', code: '123456' });
});

test('a code counts once its input method lets go of it, however wide its digits are', async () => {
  const calls = serve(accepted);
  const { left } = await ask('/sign-in?app_id=demo-app');
  const field = screen.getByLabelText('Code of six digits');
  fireEvent.input(field, { target: { value: '１２３４５６' }, isComposing: true });
  expect(field).toHaveValue('１２３４５６');
  expect(calls).toHaveLength(2);
  fireEvent.compositionEnd(field);
  expect(field).toHaveValue('123456');
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls[2]?.body).toMatchObject({ code: '123456' });
});

test('a wrong code can be given again, and another one is offered after a while', async () => {
  const wrong = { status: 400, body: { code: 'verification_code.code_mismatch', message: 'no' } };
  serve({ ...accepted, 'POST /api/experience/verification/verification-code/verify': wrong });
  const { user } = await ask('/sign-in');
  await user.type(screen.getByLabelText('Code of six digits'), '000000');
  expect(await screen.findByRole('alert')).toHaveTextContent('That code is not right.');
  const field = screen.getByLabelText('Code of six digits');
  expect(field).toHaveAccessibleDescription(/^That code is not right/);
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
  expect(screen.getByText(/You can ask for another code in \d+ seconds/)).toBeVisible();
});

test('who has no account is asked before one is made', async () => {
  let tries = 0;
  const calls = serve({
    ...accepted,
    'POST /api/experience/identification': () =>
      (tries += 1) === 1 ? { status: 404, body: { code: 'user.user_not_exist', message: 'no' } } : { status: 201 },
    'PUT /api/experience/interaction-event': {},
  });
  const { left, user } = await ask('/sign-in');
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  expect(await screen.findByRole('heading', { name: 'You are new here' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Create an account' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.find(({ path }) => path === '/api/experience/interaction-event')?.body).toEqual({ interactionEvent: 'Register' });
});

test('nobody is offered an account where people sign up by no identifier', async () => {
  serve({ ...accepted, 'POST /api/experience/identification': { status: 404, body: { code: 'user.user_not_exist', message: 'no' } } });
  const { user } = await ask('/sign-in', { ...byCode, signUp: { identifiers: [], password: false, verify: false } });
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  expect(await screen.findByRole('heading', { name: 'You are new here' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create an account' })).not.toBeInTheDocument();
});

test('what the account lacks is asked for on the next page', async () => {
  let tries = 0;
  const missing = { status: 422, body: { code: 'user.missing_profile', message: 'm', data: { missingProfile: ['username', 'password'] } } };
  const calls = serve({
    ...accepted,
    'POST /api/experience/identification': () => ((tries += 1) === 1 ? missing : { status: 201 }),
    'POST /api/experience/profile': {},
  });
  const { left, user } = await ask('/register');
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  await user.type(await screen.findByLabelText('Username'), 'ada');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.filter(({ path }) => path === '/api/experience/profile').map(({ body }) => body)).toEqual([
    { type: 'username', value: 'ada' },
    { type: 'password', value: 'correct horse' },
  ]);
});

const lacksAddress = { status: 422, body: { code: 'user.missing_profile', message: 'm', data: { missingProfile: ['email'] } } };
const nobodySends = { status: 501, body: { code: 'connector.not_found', message: 'm' } };

async function lacking(submit: () => { status?: number; body?: unknown }) {
  serve({ ...accepted, 'POST /api/experience/submit': submit, 'POST /api/experience/verification/verification-code': nobodySends });
  sessionStorage.setItem('keystory.event', 'SignIn');
  const opened = open('/continue/email?app_id=demo-app', { supportEmail: 'help@example.com' });
  await opened.user.type(await screen.findByLabelText('E-mail address'), 'ada@example.com');
  await opened.user.click(screen.getByRole('button', { name: 'Send a code' }));
  return opened;
}

test('where no code can be sent to what an account lacks, there is a way back and somebody to ask', async () => {
  await lacking(() => lacksAddress);
  expect(await screen.findByText(/Messages cannot be sent at the moment/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to sign in' })).toHaveAttribute('href', '/sign-in?app_id=demo-app');
  expect(screen.getByRole('link', { name: 'help@example.com' })).toBeVisible();
});

test('where it is not asked for any more either, it goes on', async () => {
  const { left } = await lacking(() => accepted['POST /api/experience/submit']);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('a forgotten password is replaced, which signs nobody in', async () => {
  const calls = serve({ ...accepted, 'PUT /api/experience/profile/password': {}, 'POST /api/experience/submit': { body: {} } });
  const { left, user } = await ask('/forgot-password', { forgotPassword: { email: true, phone: false } });
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  await user.type(await screen.findByLabelText('New password'), 'correct horse battery');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Set the password' }));
  expect(await screen.findByRole('heading', { name: 'Your password is changed' })).toBeVisible();
  expect(left).not.toHaveBeenCalled();
  expect(calls.find(({ path }) => path === '/api/experience/profile/password')?.body).toEqual({ password: 'correct horse battery' });
});

test('a phone number goes with the code of its country', async () => {
  const calls = serve(accepted);
  const { user } = open('/sign-in', {
    signIn: { methods: [{ identifier: 'phone', password: false, verificationCode: true, isPasswordPrimary: false }] },
  });
  await user.type(screen.getByRole('combobox', { name: 'Country or region' }), 'swi');
  await expectAccessible();
  await user.keyboard('{Enter}');
  await user.type(screen.getByLabelText('Phone number'), '079 123 45 67');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Send a code' }));
  await screen.findByRole('heading', { name: 'Enter the code' });
  expect(calls[1]?.body).toMatchObject({ identifier: { type: 'phone', value: '41791234567' } });
});

test('a phone number that a link brings can be sent a code at once', async () => {
  const calls = serve(accepted);
  const { user } = open('/sign-in?login_hint=41791234567', {
    signIn: { methods: [{ identifier: 'phone', password: false, verificationCode: true, isPasswordPrimary: false }] },
  });
  await user.click(screen.getByRole('button', { name: 'Send a code' }));
  await screen.findByRole('heading', { name: 'Enter the code' });
  expect(calls[1]?.body).toMatchObject({ identifier: { type: 'phone', value: '41791234567' } });
});

test('a page without a code that is on its way says so', () => {
  serve(accepted);
  open('/sign-in/verification-code');
  return screen.findByRole('heading', { name: 'This sign-in is no longer open' });
});

test('has no accessibility violations', async () => {
  serve(accepted);
  await ask('/sign-in');
  await expectAccessible();
});
