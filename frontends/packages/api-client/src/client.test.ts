import { serve } from '@keystory/testing';
import { expect, test, vi } from 'vitest';
import { createApi, eitherOf, unwrap, unwrapPage } from './client';
import { ApiError, UNEXPECTED, UNREACHABLE } from './errors';
import { upload } from './upload';

const path = { userId: 'u' };

test('a refusal becomes an error with its code, data and time to wait', async () => {
  serve({
    'GET /api/users/:id': { status: 422, body: { code: 'some.code', message: 'Said so.', data: { why: 1 }, details: 'a' }, headers: { 'Retry-After': '3' } },
  });
  const error = await unwrap(createApi().GET('/api/users/{userId}', { params: { path } })).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 422, code: 'some.code', message: 'Said so.', data: { why: 1 }, details: 'a', retryAfter: 3 });
});

test('an answer that is not ours and no answer at all have codes of their own', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>Bad gateway</html>', { status: 502 }));
  const bad = await unwrap(createApi().GET('/api/setup')).catch((cause: unknown) => cause);
  expect(bad).toMatchObject({ status: 502, code: UNEXPECTED });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const none = await unwrap(createApi().GET('/api/setup')).catch((cause: unknown) => cause);
  expect(none).toMatchObject({ status: 0, code: UNREACHABLE });
});

/** Answers nothing, until the caller has waited long enough. */
const never = (_: unknown, init?: RequestInit) =>
  new Promise((_answered, refuse) => init?.signal?.addEventListener('abort', () => refuse(init.signal?.reason as Error)));

test('an answer that does not come in time is none', async () => {
  vi.stubGlobal('fetch', never);
  const late = await unwrap(createApi({ patience: 1 }).GET('/api/setup')).catch((cause: unknown) => cause);
  expect(late).toMatchObject({ status: 0, code: UNREACHABLE });
});

test('a call ends as soon as its caller ends it or has waited long enough, even before it began', () => {
  const [caller, late] = [new AbortController(), new AbortController()];
  const either = eitherOf(caller.signal, late.signal);
  expect(either.aborted).toBe(false);
  caller.abort('ended');
  late.abort('late');
  expect(either.reason).toBe('ended');
  expect(eitherOf(new AbortController().signal, late.signal).reason).toBe('late');
});

test('a page of a list comes with the total that the server counted', async () => {
  serve({ 'GET /api/users': { body: [{ id: 'a' }], headers: { 'Total-Number': '41' } } });
  const { items, total } = await unwrapPage(createApi().GET('/api/users'));
  expect(items).toHaveLength(1);
  expect(total).toBe(41);
});

test('every request says in which language the page is, once that is known', async () => {
  const calls = serve({ 'DELETE /api/users/:id': { status: 204 } });
  for (const language of ['', 'de']) {
    document.documentElement.lang = language;
    await unwrap(createApi().DELETE('/api/users/{userId}', { params: { path } }));
  }
  expect(calls.map(({ headers }) => headers.get('Accept-Language'))).toEqual([null, 'de']);
});

test('every request carries the token of the moment', async () => {
  const calls = serve({ 'DELETE /api/users/:id': { status: 204 } });
  let count = 0;
  const api = createApi({ token: async () => `token-${(count += 1)}` });
  await unwrap(api.DELETE('/api/users/{userId}', { params: { path } }));
  await unwrap(api.DELETE('/api/users/{userId}', { params: { path } }));
  expect(calls.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('an upload that is called back before anything has left ends, and is not sent', async () => {
  const calls = serve({});
  const ending = new AbortController();
  const token = async () => {
    ending.abort();
    return 'token';
  };
  await expect(upload('/api/user-assets', new FormData(), { onProgress: vi.fn(), signal: ending.signal, token })).rejects.toBeInstanceOf(ApiError);
  expect(calls).toEqual([]);
});
