import { expectAccessible, serve } from '@keystory/testing';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../test/render';

const works = {
  id: 'c1', target: 'works', name: { en: 'Works', de: 'Werke' }, logo: 'data:image/svg+xml,<svg/>', logoDark: 'data:image/svg+xml,<svg id="d"/>', platform: 'Universal',
};
const offered = { socialConnectors: [works] };
const accepted = {
  'PUT /api/experience': {},
  'POST /api/experience/verification/social/c1/authorization-uri': { body: { authorizationUri: 'https://works.test/authorize', verificationId: 'v1' } },
  'POST /api/experience/verification/social/c1/verify': { body: { verificationId: 'v1' } },
  'POST /api/experience/identification': {},
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
};
const refused = (code: string, status: number, data?: unknown) => ({ status, body: { code, message: code, data } });
let attempt = 0;

beforeEach(() => {
  attempt += 1;
  sessionStorage.setItem(`keystory:social:s${attempt}`, JSON.stringify({ connectorId: 'c1', verificationId: 'v1' }));
});

const callback = (change = {}) => open(`/callback/c1?code=x&state=s${attempt}`, { ...offered, ...change });

test('a provider has a button, which leads there and remembers what the answer has to fit', async () => {
  const calls = serve(accepted);
  const { left, user } = open('/sign-in?app_id=demo-app', offered);
  await user.click(screen.getByRole('button', { name: 'Continue with Works' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://works.test/authorize'));
  const sent = calls[1]?.body as { state: string; redirectUri: string } | undefined;
  expect(sent?.redirectUri).toBe(`${window.location.origin}/callback/c1`);
  expect(JSON.parse(sessionStorage.getItem(`keystory:social:${sent?.state}`) ?? '')).toEqual({ connectorId: 'c1', verificationId: 'v1' });
});

test('where nothing could be begun, the same button begins again', async () => {
  let tries = 0;
  serve({ ...accepted, 'PUT /api/experience': () => ((tries += 1) === 1 ? { status: 502 } : {}) });
  const { left, user } = open('/register', offered);
  await user.click(screen.getByRole('button', { name: 'Continue with Works' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Continue with Works' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://works.test/authorize'));
});

test('without providers there are no buttons and no divider', () => {
  open('/sign-in');
  expect(screen.queryByRole('region', { name: 'or' })).toBeNull();
});

test('who comes back is signed in, once', async () => {
  const calls = serve(accepted);
  const { left } = callback();
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.map(({ path }) => path)).toEqual(Object.keys(accepted).slice(2).map((key) => key.split(' ')[1]));
  expect(calls[0]?.body).toEqual({ connectorData: { code: 'x', state: `s${attempt}` }, verificationId: 'v1' });
});

test('a name that the provider posted is handed in with the answer, and left out of the address then', async () => {
  const calls = serve(accepted);
  const { left } = open(`/callback/c1?code=x&state=s${attempt}#user=${encodeURIComponent('{"name":"A&b"}')}`, offered);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls[0]?.body).toMatchObject({ connectorData: { code: 'x', user: '{"name":"A&b"}' } });
  await waitFor(() => expect(window.location.hash).toBe(''));
});

test('an answer to no question of this tab is taken nowhere', async () => {
  const calls = serve({ ...accepted, 'GET /api/experience/interaction': { body: { interactionEvent: 'SignIn' } } });
  open('/callback/c1?code=x&state=foreign', offered);
  expect(await screen.findByRole('alert')).toHaveTextContent('does not belong to a sign-in in this tab');
  expect(screen.getByRole('link', { name: 'Back to sign in' })).toBeVisible();
  expect(calls.map(({ method }) => method)).toEqual(['GET']);
});

test('an answer that comes again once the sign-in is over leads to where the application is known', async () => {
  sessionStorage.setItem('keystory:app-id', 'demo-app');
  serve({ 'GET /api/experience/interaction': refused('session.not_found', 400) });
  const { left } = open('/callback/c1?code=x&state=taken', offered);
  await waitFor(() => expect(left).toHaveBeenCalledWith('/unknown-session?app_id=demo-app'));
});

test.each([
  ['connector.authorization_failed', 'You were not let in there, or you turned back.'],
  ['connector.invalid_response', 'There was no answer from there that can be used.'],
  ['session.connector_validation_session_not_found', 'does not belong to a sign-in in this tab'],
])('%s is said in words of the person', async (code, words) => {
  serve({ ...accepted, 'POST /api/experience/verification/social/c1/verify': refused(code, 400) });
  callback();
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('link', { name: 'Back to sign in' })).toBeVisible();
});

test('a stranger gets an account', async () => {
  let tries = 0;
  const calls = serve({
    ...accepted,
    'POST /api/experience/identification': () => ((tries += 1) === 1 ? refused('user.identity_not_exist', 404) : { status: 201 }),
    'PUT /api/experience/interaction-event': {},
  });
  const { left } = callback();
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.find(({ path }) => path.endsWith('interaction-event'))?.body).toEqual({ interactionEvent: 'Register' });
});

test('where an answer was lost, who came back tries again, and goes on where it was', async () => {
  let tries = 0;
  const calls = serve({ ...accepted, 'POST /api/experience/identification': () => ((tries += 1) === 1 ? { status: 504 } : {}) });
  const { left, user } = callback();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.map(({ path }) => path.split('/').at(-1))).toEqual(['verify', 'identification', 'identification', 'submit']);
});

test('who comes back when the sign-in is over is led to where the application is known', async () => {
  sessionStorage.setItem('keystory:app-id', 'demo-app');
  serve({ ...accepted, 'POST /api/experience/verification/social/c1/verify': refused('session.not_found', 400) });
  const { left } = callback();
  await waitFor(() => expect(left).toHaveBeenCalledWith('/unknown-session?app_id=demo-app'));
});

test('where accounts cannot be made, a stranger learns so', async () => {
  serve({ ...accepted, 'POST /api/experience/identification': refused('user.identity_not_exist', 404) });
  callback({ signInMode: 'SignIn' });
  expect(await screen.findByRole('heading', { name: 'Signing in with Works did not work' })).toBeVisible();
});

const related = refused('user.identity_not_exist', 404, { relatedUser: { type: 'email', value: 'ada@example.org' } });

test('an account with the same address is linked when the person says so, even after a reload', async () => {
  let tries = 0;
  const calls = serve({ ...accepted, 'POST /api/experience/identification': () => ((tries += 1) === 1 ? related : {}) });
  callback();
  await screen.findByText(/ada@example.org exists/);
  await expectAccessible();
  cleanup();
  const { left, user } = open(window.location.pathname, offered);
  expect(window.location.pathname).toBe('/social/link/c1');
  await user.click(await screen.findByRole('button', { name: 'Link and sign in' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.at(-2)?.body).toEqual({ verificationId: 'v1', linkSocialIdentity: true });
});

test('whose account it is not gets another one, and is asked for what that lacks', async () => {
  let tries = 0;
  const answers = [related, refused('user.missing_profile', 422, { missingProfile: ['username'] })];
  const calls = serve({ ...accepted, 'POST /api/experience/identification': () => answers[tries++] ?? { status: 201 }, 'PUT /api/experience/interaction-event': {} });
  const { user } = callback();
  await user.click(await screen.findByRole('button', { name: 'Create another account' }));
  expect(await screen.findByLabelText('Username')).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith('/interaction-event'))?.body).toEqual({ interactionEvent: 'Register' });
});

test('why an account could not be linked is said, and the choice stays', async () => {
  let tries = 0;
  serve({ ...accepted, 'POST /api/experience/identification': () => ((tries += 1) === 1 ? related : refused('session.sso_enabled', 422)) });
  const { user } = callback({ signInMode: 'SignIn' });
  await user.click(await screen.findByRole('button', { name: 'Link and sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('sign in with their organization');
  expect(screen.getByRole('button', { name: 'Link and sign in' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create another account' })).toBeNull();
});

test.each(['/social/link/c1', '/social/link/c2'])('%s asks nobody who did not come back by it', async (path) => {
  sessionStorage.setItem('keystory:linkable', JSON.stringify({ connectorId: 'other', verificationId: 'v1', related: { type: 'email', value: 'a@b.c' } }));
  open(path, offered);
  expect(await screen.findByRole('heading', { name: 'This sign-in is no longer open' })).toBeVisible();
});

test('there is no other page of that kind', () => {
  open('/social/other/c1', offered);
  expect(screen.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
});

const lacking = (...missingProfile: string[]) => refused('user.missing_profile', 422, { missingProfile });

test('what the account of a stranger lacks is asked for, one page after the other', async () => {
  let tries = 0;
  const answers = [refused('user.identity_not_exist', 404), lacking('username', 'email', 'extraProfile'), lacking('username', 'extraProfile'), lacking('extraProfile')];
  const calls = serve({
    ...accepted,
    'POST /api/experience/identification': () => answers[tries++] ?? { status: 201 },
    'PUT /api/experience/interaction-event': {},
    'POST /api/experience/verification/verification-code': { body: { verificationId: 'v2' } },
    'POST /api/experience/verification/verification-code/verify': { body: { verificationId: 'v2' } },
    'POST /api/experience/profile': {},
    'GET /api/.well-known/sign-in-exp': { body: { customProfileFields: [] } },
  });
  const { left, user } = callback();
  await user.type(await screen.findByLabelText('E-mail address'), 'ada@example.org');
  await user.click(screen.getByRole('button', { name: 'Send a code' }));
  await user.type(await screen.findByLabelText('Code of six digits'), '123456');
  await user.type(await screen.findByLabelText('Username'), 'ada');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('heading', { name: 'A few things about you' });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.find(({ path }) => path.endsWith('/verification-code'))?.body).toMatchObject({ interactionEvent: 'Register' });
  expect(calls.filter(({ path }) => path.endsWith('/profile')).map(({ body }) => body)).toEqual([
    { type: 'email', verificationId: 'v2' },
    { type: 'username', value: 'ada' },
    { type: 'extraProfile', values: {} },
  ]);
});

test('so is what the account of somebody who signs in lacks', async () => {
  let tries = 0;
  const calls = serve({
    ...accepted,
    'POST /api/experience/submit': () => ((tries += 1) === 1 ? lacking('username') : { body: { redirectTo: '/oidc/auth/uid' } }),
    'POST /api/experience/profile': {},
  });
  sessionStorage.setItem('keystory.event', 'SignIn');
  const { left, user } = callback();
  await user.type(await screen.findByLabelText('Username'), '1ada');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByLabelText('Username')).toHaveAccessibleDescription(/do not start with a digit/);
  await user.clear(screen.getByLabelText('Username'));
  await user.type(screen.getByLabelText('Username'), 'ada');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.filter(({ path }) => path.endsWith('/identification'))).toHaveLength(1);
});

test('who wanted to register and has an account is signed in', async () => {
  let tries = 0;
  serve({
    ...accepted,
    'POST /api/experience/identification': () => ((tries += 1) === 1 ? refused('user.identity_already_in_use', 422) : {}),
    'PUT /api/experience/interaction-event': {},
  });
  const { left } = callback();
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
});

test('has no accessibility violations', async () => {
  open('/sign-in', offered);
  await expectAccessible();
});
