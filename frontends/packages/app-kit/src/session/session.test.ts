import { LogtoRequestError, PersistKey } from '@logto/browser';
import { StandardLogtoClient } from '@logto/client';
import { afterEach, expect, test, vi } from 'vitest';
import { Session } from './session';
import { MemoryStorage } from './storage';

const options = { clientId: 'app', scopes: [], redirectPath: '/console/callback', signedOutPath: '/console' };
const at = (path: string) => window.history.replaceState(null, '', path);

function watch() {
  return {
    signIn: vi.spyOn(StandardLogtoClient.prototype, 'signIn').mockResolvedValue(undefined),
    signOut: vi.spyOn(StandardLogtoClient.prototype, 'signOut').mockResolvedValue(undefined),
  };
}

/** Lets what is under way happen, without waiting for a promise that never settles. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => sessionStorage.clear());

test('a page without a session leaves for the provider, once, and remembers its place', async () => {
  const { signIn } = watch();
  at('/console/users?search=ada#top');
  const session = new Session(options);
  void session.start();
  void session.start();
  await settle();
  expect(signIn).toHaveBeenCalledTimes(1);
  expect(signIn).toHaveBeenCalledWith('http://localhost:3001/console/callback');

  at('/console/callback?code=c&state=s');
  const finish = vi.fn(async () => {});
  const back = new Session(options, finish);
  await expect(back.start()).resolves.toBe('/console/users?search=ada#top');
  expect(finish).toHaveBeenCalledWith('http://localhost:3001/console/callback?code=c&state=s');
  expect(sessionStorage.length).toBe(0);
});

test('a sign-in that was refused fails, and does not begin again by itself', async () => {
  const { signIn } = watch();
  at('/console/callback?error=access_denied&state=s');
  const session = new Session(options, () => Promise.reject(new Error('denied')));
  await expect(session.start()).rejects.toThrow('denied');
  expect(signIn).not.toHaveBeenCalled();
  void session.retry();
  await settle();
  expect(signIn).toHaveBeenCalledTimes(1);
});

test('tokens that are refused twice in a row do not send the browser round and round', async () => {
  const { signIn } = watch();
  at('/console/users');
  const session = new Session(options);
  void session.restart();
  await settle();
  expect(signIn).toHaveBeenCalledTimes(1);
  await expect(session.restart()).rejects.toThrow('does not accept');
  expect(signIn).toHaveBeenCalledTimes(1);
});

test('a session that ended is a token that is refused; what was not answered is not', async () => {
  const asked = vi.spyOn(StandardLogtoClient.prototype, 'isAuthenticated');
  const session = new Session(options);
  asked.mockRejectedValueOnce(new LogtoRequestError('oidc.invalid_grant', 'Over.'));
  await expect(session.token()).rejects.toMatchObject({ status: 401, code: 'auth.session_ended' });
  asked.mockRejectedValueOnce(new LogtoRequestError('http_error_502', 'Bad gateway'));
  await expect(session.accountToken()).rejects.toMatchObject({ code: 'http_error_502' });
  asked.mockRestore();
});

test('signing out returns to the registered address', async () => {
  const { signOut } = watch();
  await new Session(options).signOut();
  expect(signOut).toHaveBeenCalledWith('http://localhost:3001/console');
});

test('tokens never leave memory; only the proof key of a sign-in under way does', async () => {
  const storage = new MemoryStorage('app');
  await storage.setItem(PersistKey.RefreshToken, 'refresh');
  await storage.setItem(PersistKey.IdToken, 'id');
  await storage.setItem(PersistKey.AccessToken, 'access');
  await storage.setItem(PersistKey.SignInSession, 'verifier');
  expect(Object.values({ ...sessionStorage, ...localStorage })).toEqual(['verifier']);
  await expect(storage.getItem(PersistKey.RefreshToken)).resolves.toBe('refresh');
  await storage.removeItem(PersistKey.RefreshToken);
  await storage.removeItem(PersistKey.SignInSession);
  await expect(storage.getItem(PersistKey.RefreshToken)).resolves.toBeNull();
  expect(sessionStorage.length).toBe(0);
});
