import { expectAccessible, serve } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { LogtoProvider } from '@logto/react';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from './App';
import { readConfig, rememberApi, startOver, wantedApi } from './config';
import { en } from './locales';

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

test('the API that a token is wanted for becomes part of the sign-in', () => {
  rememberApi({ resource: 'https://api.example.com', scopes: 'read:notes  write:notes' });
  const { resources, scopes } = readConfig();
  expect(resources).toEqual(['https://api.example.com']);
  expect(scopes).toEqual(expect.arrayContaining(['read:notes', 'write:notes']));
});

test('starting over forgets what this app keeps, and nothing else', () => {
  localStorage.setItem('logto:demo-app:idToken', 'x');
  localStorage.setItem('somebody-else', 'kept');
  rememberApi({ resource: 'https://api.example.com', scopes: '' });
  startOver();
  expect({ ...localStorage }).toEqual({ 'somebody-else': 'kept' });
  expect(wantedApi().resource).toBe('');
});
