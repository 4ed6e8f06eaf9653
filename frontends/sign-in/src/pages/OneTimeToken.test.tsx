import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { open } from '../test/render';

const VERIFY = 'POST /api/experience/verification/one-time-token/verify';
const QUERY = '?app_id=demo-app&one_time_token=t0ken&login_hint=ada%40example.com';
const accepted = {
  'PUT /api/experience': {},
  [VERIFY]: { body: { verificationId: 'v1' } },
  'POST /api/experience/identification': {},
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
};
const refused = (code: string, status = 400, data?: unknown) => ({ status, body: { code, message: code, data } });

afterEach(() => sessionStorage.clear());

test('a link lets in, whichever first screen it leads to, and leaves its token in no address', async () => {
  const calls = serve(accepted);
  const { left } = open(`/sign-in${QUERY}`);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(Object.keys(accepted));
  expect(calls[1]?.body).toEqual({ identifier: { type: 'email', value: 'ada@example.com' }, token: 't0ken' });
  expect(window.location.pathname).toBe('/one-time-token');
  expect(window.location.search).toBe('?app_id=demo-app&login_hint=ada%40example.com');
});

test('where an answer was lost, the link is followed again without being opened anew', async () => {
  let tries = 0;
  const calls = serve({ ...accepted, [VERIFY]: () => ((tries += 1) === 1 ? { status: 502 } : { body: { verificationId: 'v1' } }) });
  const { left, user } = open(`/sign-in${QUERY}`);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.filter(({ path }) => path.endsWith('/verify')).map(({ body }) => body)).toHaveLength(2);
});

test('where the terms have to be agreed to, a link lets nobody in without the tick', async () => {
  const calls = serve(accepted);
  const { left, user } = open(`/one-time-token${QUERY}`, { termsOfUseUrl: 'https://x.test/t', agreeToTermsPolicy: 'Manual' });
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Agree before you continue.');
  await expectAccessible();
  expect(calls).toEqual([]);
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

const asksToRegister = { termsOfUseUrl: 'https://x.test/t', agreeToTermsPolicy: 'ManualRegistrationOnly' as const };
const answering = (...answers: unknown[]) => () => answers.shift() as { status: number };

test.each([
  ['who has no account', { 'POST /api/experience/identification': answering(refused('user.user_not_exist', 404), { status: 201 }) }],
  ['who follows a link to register', { [VERIFY]: answering(refused('one_time_token.interaction_event_mismatch'), { body: { verificationId: 'v1' } }) }],
])('where registering needs the tick, %s gets an account with it only', async (_, routes) => {
  const calls = serve({ ...accepted, ...routes, 'PUT /api/experience/interaction-event': {} });
  const { left, user } = open(`/one-time-token${QUERY}`, asksToRegister);
  await screen.findByRole('heading', { name: 'You are new here' });
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Create an account' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Agree before you continue.');
  expect(calls.some(({ path }) => path.endsWith('interaction-event') || path.endsWith('submit'))).toBe(false);
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Create an account' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('where registering needs the tick, who has an account comes in without', async () => {
  serve(accepted);
  const { left } = open(`/one-time-token${QUERY}`, asksToRegister);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('who has no account gets one', async () => {
  let tries = 0;
  const calls = serve({
    ...accepted,
    'POST /api/experience/identification': () => ((tries += 1) === 1 ? refused('user.user_not_exist', 404) : { status: 201 }),
    'PUT /api/experience/interaction-event': {},
  });
  const { left } = open(`/one-time-token${QUERY}`);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.find(({ path }) => path.endsWith('interaction-event'))?.body).toEqual({ interactionEvent: 'Register' });
});

test('what a new account lacks is asked for', async () => {
  serve({ ...accepted, 'POST /api/experience/identification': refused('user.missing_profile', 422, { missingProfile: ['username'] }) });
  open(`/one-time-token${QUERY}`, { signInMode: 'Register' });
  expect(await screen.findByLabelText('Username')).toBeVisible();
});

test('a link to register begins registering', async () => {
  let tries = 0;
  const calls = serve({
    ...accepted,
    [VERIFY]: () => ((tries += 1) === 1 ? refused('one_time_token.interaction_event_mismatch') : { body: { verificationId: 'v1' } }),
  });
  const { left } = open(`/register${QUERY}`);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
    { interactionEvent: 'SignIn' },
    { interactionEvent: 'Register' },
  ]);
});

test.each([
  ['one_time_token.token_expired', 'It is too old.'],
  ['one_time_token.token_consumed', 'It was used already.'],
  ['one_time_token.email_mismatch', 'It was made for another e-mail address.'],
])('%s is said in words, with a way on', async (code, words) => {
  serve({ ...accepted, [VERIFY]: refused(code) });
  open(`/one-time-token${QUERY}`);
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('link', { name: 'Back to sign in' })).toHaveAttribute('href', '/sign-in?app_id=demo-app');
  await expectAccessible();
});

test('a link without a token is none', async () => {
  const calls = serve(accepted);
  open('/one-time-token');
  expect(await screen.findByRole('alert')).toHaveTextContent('It is not complete, or not known here.');
  expect(calls).toEqual([]);
});

test('who is signed in as somebody else says whether to switch', async () => {
  const calls = serve(accepted);
  const { left, user } = open(`/switch-account${QUERY}`);
  expect(await screen.findByText(/somebody else is signed in here/)).toBeVisible();
  await expectAccessible();
  expect(calls).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Sign in as ada@example.com' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('who wants to stay signed in goes on as they are', async () => {
  serve(accepted);
  const { left, user } = open(`/switch-account${QUERY}`);
  await user.click(await screen.findByRole('button', { name: 'Stay signed in' }));
  expect(left).toHaveBeenCalledWith('/consent?app_id=demo-app');
});
