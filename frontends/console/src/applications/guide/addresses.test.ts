import { expect, test } from 'vitest';
import { notes } from '../../test/data';
import { addressesOf, missingAddresses } from './addresses';
import { app } from './snippets/native';

const withUris = (type: typeof notes.type, redirectUris: string[], postLogoutRedirectUris: string[] = []) => ({
  ...notes,
  type,
  oidcClientMetadata: { redirectUris, postLogoutRedirectUris },
});

test('registered addresses are used where they fit', () => {
  expect(addressesOf(withUris('SPA', ['https://*.x.test/cb', 'https://x.test/cb']))).toEqual({
    redirectUri: 'https://x.test/cb',
    signedOutUri: 'https://x.test',
  });
  expect(addressesOf(withUris('Traditional', ['https://x.test/own', 'http://localhost:8080/logto/sign-in-callback']))).toEqual({
    redirectUri: 'http://localhost:8080/logto/sign-in-callback',
    signedOutUri: 'http://localhost:8080',
  });
});

test('otherwise those of a developer’s machine, which then are missing', () => {
  const native = withUris('Native', ['com.example.app://callback']);
  expect(addressesOf(native).redirectUri).toBe('http://127.0.0.1:8400/callback');
  expect(missingAddresses(native)).toEqual(addressesOf(native));
  expect(missingAddresses(withUris('MachineToMachine', []))).toBeUndefined();
});

test('plain http is only allowed in the code where the server speaks it', () => {
  const context = { appId: 'a', secret: '', redirectUri: 'http://127.0.0.1:8400/callback', signedOutUri: '' };
  expect(app({ ...context, origin: 'http://localhost:3001' })).toContain('allowInsecureRequests');
  expect(app({ ...context, origin: 'https://id.example.com' })).not.toContain('allowInsecureRequests');
});
