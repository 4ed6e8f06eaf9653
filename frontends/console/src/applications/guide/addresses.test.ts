import { expect, test } from 'vitest';
import { notes } from '../../test/data';
import { addressesOf, missingAddresses } from './addresses';
import { GUIDES, guidesFor, type Guide } from './guides';
import { steps } from './snippets/node';

const withUris = (type: typeof notes.type, redirectUris: string[], postLogoutRedirectUris: string[] = []) => ({
  ...notes,
  type,
  oidcClientMetadata: { redirectUris, postLogoutRedirectUris },
});

const express = GUIDES.find(({ id }) => id === 'express');
const first = (type: string) => guidesFor(type)[0];

test('registered addresses are used where they fit', () => {
  expect(addressesOf(withUris('SPA', ['https://*.x.test/cb', 'https://x.test/cb']), first('SPA'))).toEqual({
    redirectUri: 'https://x.test/cb',
    signedOutUri: 'https://x.test',
  });
  expect(addressesOf(withUris('Traditional', ['https://x.test/own', 'http://localhost:8080/logto/sign-in-callback']), express)).toEqual({
    redirectUri: 'http://localhost:8080/logto/sign-in-callback',
    signedOutUri: 'http://localhost:8080',
  });
});

test('otherwise those of a developer’s machine, which then are missing', () => {
  const native = withUris('Native', ['com.example.app://callback']);
  const [node] = guidesFor('Native') as [Guide];
  const [curl] = guidesFor('MachineToMachine') as [Guide];
  expect(addressesOf(native, node).redirectUri).toBe('http://127.0.0.1:8400/callback');
  expect(missingAddresses(native, node)).toEqual(addressesOf(native, node));
  expect(missingAddresses(withUris('MachineToMachine', []), curl)).toBeUndefined();
});

test('plain http is only allowed in the code where the server speaks it', () => {
  const context = { appId: 'a', secret: '', redirectUri: 'http://127.0.0.1:8400/callback', signedOutUri: '' };
  const app = (origin: string) => JSON.stringify(steps({ ...context, origin }));
  expect(app('http://localhost:3001')).toContain('allowInsecureRequests');
  expect(app('https://id.example.com')).not.toContain('allowInsecureRequests');
});

test('every guide has its own place, and every step has something to do', async () => {
  expect(new Set(GUIDES.map(({ id }) => id)).size).toBe(GUIDES.length);
  const context = { origin: 'https://id.test', appId: 'app1', secret: 's3cret', redirectUri: 'https://x.test/cb', signedOutUri: 'https://x.test' };
  for (const { id, read } of GUIDES) {
    const all = (await read()).steps(context);
    expect(all.every(({ says, snippets = [] }) => says === 'access' || snippets.length > 0), id).toBe(true);
    expect(JSON.stringify(all), id).toContain('https://id.test');
  }
});
