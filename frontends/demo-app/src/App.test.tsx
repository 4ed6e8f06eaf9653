import { expectAccessible, serve } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { LogtoProvider } from '@logto/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { App } from './App';
import { readConfig, startOver } from './config';
import { en } from './locales';
import { ApiTokens } from './panels/ApiTokens';
import { RequestPanel } from './panels/RequestPanel';
import { NOTHING, rememberRequest, signInOptions, wantedRequest } from './request';

const discovery = { authorization_endpoint: 'http://localhost/oidc/auth', token_endpoint: 'http://localhost/oidc/token' };

function open(path: string, page = <App />) {
  window.history.replaceState(null, '', path);
  startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });
  render(<LogtoProvider config={readConfig()}>{page}</LogtoProvider>);
  return userEvent.setup();
}

test('nobody is sent anywhere before they ask for it', async () => {
  const calls = serve({});
  open('/demo-app');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Create an account' })).toBeVisible();
  expect(calls).toEqual([]);
  await expectAccessible();
});

test('whoever turned back on the way to signing in may begin again', async () => {
  serve({});
  const begun = { redirectUri: `${window.location.origin}/demo-app`, codeVerifier: 'v', state: 's' };
  sessionStorage.setItem('logto:demo-app:signInSession', JSON.stringify(begun));
  open('/demo-app');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(sessionStorage.getItem('logto:demo-app:signInSession')).toBeNull();
  expect(screen.queryByText('The answer from the sign-in could not be used.')).toBeNull();
});

test('a code that nobody waits for keeps nobody waiting', async () => {
  serve({});
  open('/demo-app?code=old&state=s');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a cancelled sign-in says so and does not try again by itself', async () => {
  const calls = serve({});
  open('/demo-app?error=access_denied&state=s');
  expect(await screen.findByText('The sign-in was cancelled.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Start over' })).toBeVisible();
  expect(calls).toEqual([]);
  await expectAccessible();
});

test('where nobody was to be asked and nobody is signed in, that is said', async () => {
  serve({});
  open('/demo-app?error=login_required&state=s');
  expect(await screen.findByText(/with the prompt “none” nobody is asked/)).toBeVisible();
});

test('who signs in another way asks for what they say, not for what was wanted when the page loaded', async () => {
  serve({ 'GET /oidc/.well-known/openid-configuration': { body: discovery } });
  const user = open('/demo-app', <RequestPanel />);
  const assign = vi.fn<(address: string) => void>();
  vi.stubGlobal('location', { origin: window.location.origin, href: window.location.href, search: '', assign });
  expect(screen.getByLabelText('Scopes')).toHaveAccessibleDescription(/urn:logto:scope:organizations/);
  await user.type(screen.getByLabelText('API resources'), 'https://api.example.com');
  await user.type(screen.getByLabelText('Scopes'), 'read:notes');
  await user.type(screen.getByLabelText('Further parameters'), 'ui_locales=fr');
  await user.click(screen.getByRole('button', { name: 'Sign in with these' }));
  await waitFor(() => expect(assign).toHaveBeenCalledOnce());
  const { searchParams } = new URL(assign.mock.calls[0]?.[0] ?? '');
  expect(searchParams.getAll('resource')).toEqual(['https://api.example.com']);
  expect(searchParams.get('scope')?.split(' ')).toContain('read:notes');
  expect(searchParams.get('ui_locales')).toBe('fr');
});

test('a sign-in that cannot be begun says why', async () => {
  serve({ 'GET /oidc/.well-known/openid-configuration': { status: 503, body: { code: 'server.busy', message: 'Try again.' } } });
  const user = open('/demo-app', <RequestPanel />);
  await user.click(screen.getByRole('button', { name: 'Sign in with these' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('server.busy: Try again.');
});

test('a token that is refused is told of beside its button, until there is one', async () => {
  const answers: object[] = [
    { status: 400, body: { code: 'oidc.invalid_target', message: 'Not known.' } },
    { body: { access_token: 'opaque', refresh_token: 'r2', scope: '', expires_in: 60 } },
  ];
  serve({ 'GET /oidc/.well-known/openid-configuration': { body: discovery }, 'POST /oidc/token': () => answers.shift() ?? {} });
  localStorage.setItem('logto:demo-app:idToken', 'x');
  localStorage.setItem('logto:demo-app:refreshToken', 'r1');
  rememberRequest({ ...NOTHING, resources: 'https://api.example.com' });
  const user = open('/demo-app', <ApiTokens />);
  const get = screen.getByRole('button', { name: 'Get token for https://api.example.com' });
  await user.click(get);
  expect(await screen.findByRole('alert')).toHaveTextContent('oidc.invalid_target: Not known.');
  await user.click(get);
  expect(await screen.findByText('opaque')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is wanted becomes part of the sign-in', () => {
  rememberRequest({
    resources: 'https://api.example.com  https://b.example.com', scopes: 'read:notes  write:notes', prompt: 'login consent',
    organization: 'acme', parameters: 'first_screen=register&ui_locales=fr',
  });
  const { resources, scopes } = readConfig();
  expect(resources).toEqual(['https://api.example.com', 'https://b.example.com']);
  expect(scopes).toEqual(expect.arrayContaining(['read:notes', 'write:notes']));
  expect(signInOptions()).toEqual({
    prompt: ['login', 'consent'],
    extraParams: { first_screen: 'register', ui_locales: 'fr', organization_id: 'acme' },
  });
});

test('a link that was followed to the app is followed on to the sign-in pages', () => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/demo-app?one_time_token=t&login_hint=ada%40example.com&other=x');
  expect(signInOptions()).toEqual({ extraParams: { one_time_token: 't', login_hint: 'ada@example.com' } });
});

test('starting over forgets what this app keeps, and nothing else', () => {
  localStorage.setItem('logto:demo-app:idToken', 'x');
  localStorage.setItem('somebody-else', 'kept');
  rememberRequest({ ...NOTHING, resources: 'https://api.example.com' });
  startOver();
  expect({ ...localStorage }).toEqual({ 'somebody-else': 'kept' });
  expect(wantedRequest()).toEqual(NOTHING);
});
