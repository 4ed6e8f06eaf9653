import { expectAccessible, serve } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { LogtoProvider } from '@logto/react';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from './App';
import { readConfig, startOver } from './config';
import { en } from './locales';
import { NOTHING, rememberRequest, signInOptions, wantedRequest } from './request';

function open(path: string) {
  window.history.replaceState(null, '', path);
  startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });
  render(
    <LogtoProvider config={readConfig()}>
      <App />
    </LogtoProvider>,
  );
}

test('nobody is sent anywhere before they ask for it', async () => {
  const calls = serve({});
  open('/demo-app');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Create an account' })).toBeVisible();
  expect(calls).toEqual([]);
  await expectAccessible();
});

test('a cancelled sign-in says so and does not try again by itself', async () => {
  const calls = serve({});
  open('/demo-app?error=access_denied&state=s');
  expect(await screen.findByText('The sign-in was cancelled.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Start over' })).toBeVisible();
  expect(calls).toEqual([]);
  await expectAccessible();
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
