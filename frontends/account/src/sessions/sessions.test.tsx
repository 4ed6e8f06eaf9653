import { expectAccessible, serve } from '@keystory/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { open } from '../test/open';
import { prove, proven } from '../test/prove';

const me = { id: 'grace0000001', username: 'grace', hasPassword: true, hasSecurityVerificationMethod: true, profile: {} };
const session = (uid: string, isCurrent: boolean, signInContext?: object) => ({
  payload: { uid, jti: uid, loginTs: 1767225600, exp: 1, iat: 1 }, isCurrent, lastSubmission: signInContext ? { signInContext } : null,
});
const grant = (id: string, name: string) => ({ id, application: { id: name, name }, payload: { iat: 1767225600 } });
const log = (id: string, key: string, payload: object) => ({ id, key, payload: { key, result: 'Success', ...payload }, createdAt: 1767225600000 });
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const device = (id: string, isCurrent: boolean) => ({
  id, isCurrent, userAgent: FIREFOX, city: 'Bern', country: 'CH', createdAt: 1767225600000, lastUsedAt: 1767225600000, expiresAt: 1769904000000,
});
const logs = [
  log('9', 'Interaction.End', { applicationId: 'Notes', userAgent: FIREFOX, ip: '192.0.2.1', country: 'CH', city: 'Bern' }),
  log('8', 'Interaction.SignIn.Submit', { applicationId: 'account-center', userAgent: FIREFOX, ip: '192.0.2.1' }),
  log('7', 'Interaction.SignIn.Verification.Password.Submit', { result: 'Error', error: { code: 'session.invalid_credentials' } }),
];
const older = log('1', 'Interaction.End', { applicationId: 'Notes', userAgent: FIREFOX, ip: '192.0.2.7' });
const there = {
  ...proven,
  'GET /api/my-account': { body: me },
  'GET /api/.well-known/account-center': { body: { enabled: true, fields: { session: 'Edit', trustedDevice: 'Edit', password: 'Edit' }, deleteAccountUrl: null } },
  'GET /api/my-account/sessions': { body: { sessions: [session('here', true), session('there', false, { userAgent: FIREFOX, ip: '192.0.2.1', country: 'CH', city: 'Bern' }), session('elsewhere', false)] } },
  'GET /api/my-account/trusted-devices': { body: [device('d1', true), device('d2', false)] },
  'GET /api/my-account/grants': { body: { grants: [grant('g1', 'Notes'), grant('g2', 'Notes'), grant('g3', 'account-center'), grant('g4', 'admin-console')] } },
  'GET /api/my-account/logs': ({ url }: Request) => ({
    body: new URL(url).searchParams.get('page') === '2' ? [older] : logs, headers: { 'Total-Number': '21' },
  }),
};

async function openProven() {
  const { user } = open('/sessions');
  await prove(user, document.body);
  await screen.findByText('Notes');
  return user;
}

test('nothing is told before one has shown who one is', async () => {
  const calls = serve(there);
  const { user } = open('/sessions');
  expect(await screen.findByLabelText('Current password')).toBeVisible();
  expect(calls.some(({ path }) => path.endsWith('/sessions'))).toBe(false);
  await prove(user, document.body);
  expect(await screen.findByText('This browser')).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith('/sessions'))?.headers.get('logto-verification-id')).toBe('proof');
});

test('sessions tell their browser and where it is, and another one is ended', async () => {
  const calls = serve({ ...there, 'DELETE /api/my-account/sessions/:id': { status: 204 } });
  const user = await openProven();
  expect(await screen.findAllByText('Firefox, Linux')).not.toHaveLength(0);
  expect(screen.getByText(/^Signed in .*2026 · Bern, Switzerland · 192.0.2.1$/)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'End the session: Firefox, Linux' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End' }));
  expect(await screen.findByText('The session is ended.')).toBeVisible();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/api/my-account/sessions/there']);
});

test('all others are ended together', async () => {
  const calls = serve({ ...there, 'DELETE /api/my-account/sessions/:id': { status: 204 } });
  const user = await openProven();
  await user.click(screen.getByRole('button', { name: 'End all others' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End' }));
  await screen.findByText('All other sessions are ended.');
  const ended = calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1));
  expect(ended).toEqual(['there', 'elsewhere']);
});

test('applications that come with the product are called by their names', async () => {
  serve(there);
  await openProven();
  expect(screen.getByRole('button', { name: 'Disconnect Console' })).toBeVisible();
  expect(await screen.findByText('Account centre · Firefox, Linux · 192.0.2.1')).toBeVisible();
  expect(document.body.textContent).not.toMatch(/admin-console|account-center/);
});

test('an application is disconnected in all browsers', async () => {
  const calls = serve({ ...there, 'DELETE /api/my-account/grants/:id': { status: 204 } });
  const user = await openProven();
  await user.click(screen.getByRole('button', { name: 'Disconnect Notes' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disconnect' }));
  await screen.findByText('Notes is disconnected.');
  expect(screen.queryByRole('button', { name: /^Disconnect (Account centre|account-center)/ })).toBeNull();
  const taken = calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  expect(taken).toEqual(['/api/my-account/grants/g1', '/api/my-account/grants/g2']);
});

test('trusted devices tell where they are, and one or all are forgotten', async () => {
  const calls = serve({ ...there, 'DELETE /api/my-account/trusted-devices/:id': { status: 204 } });
  const user = await openProven();
  const devices = within((await screen.findByRole('heading', { name: 'Trusted devices' })).closest('section') as HTMLElement);
  expect(await devices.findAllByText(/^Last used .*2026.* · Bern, Switzerland$/)).toHaveLength(2);
  expect(devices.getAllByText('This browser')).toHaveLength(1);
  const forget = async (button: HTMLElement) => {
    await user.click(button);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Forget' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  await forget(devices.getAllByRole('button', { name: 'Forget Firefox, Linux' })[1] as HTMLElement);
  await screen.findByText('Firefox, Linux is forgotten.');
  await forget(devices.getByRole('button', { name: 'Forget all' }));
  await screen.findByText('All devices are forgotten.');
  const forgotten = calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1));
  expect(forgotten).toEqual(['d2', 'd1', 'd2']);
});

test('who forgets the last trusted device by the keyboard goes on with the heading above them', async () => {
  let devices = [device('d1', true)];
  serve({
    ...there,
    'GET /api/my-account/trusted-devices': () => ({ body: devices }),
    'DELETE /api/my-account/trusted-devices/:id': () => {
      devices = [];
      return { status: 204 };
    },
  });
  const user = await openProven();
  (await screen.findByRole('button', { name: 'Forget Firefox, Linux' })).focus();
  await user.keyboard('{Enter}');
  within(await screen.findByRole('dialog')).getByRole('button', { name: 'Forget' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Trusted devices' })).toHaveFocus());
});

test('trusted devices are shown alone where sessions are off', async () => {
  const centre = { enabled: true, fields: { trustedDevice: 'ReadOnly' }, deleteAccountUrl: null };
  const calls = serve({ ...there, 'GET /api/.well-known/account-center': { body: centre } });
  const { user } = open('/sessions');
  await prove(user, document.body);
  await screen.findByText('This browser');
  expect(screen.queryByRole('button', { name: /^Forget/ })).toBeNull();
  expect(calls.some(({ path }) => path.endsWith('/sessions') || path.endsWith('/logs'))).toBe(false);
});

test('where sessions may only be seen, nothing can be ended', async () => {
  const centre = { enabled: true, fields: { session: 'ReadOnly' }, deleteAccountUrl: null };
  serve({ ...there, 'GET /api/.well-known/account-center': { body: centre } });
  await openProven();
  expect(await screen.findByText('This browser')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(End|Disconnect)/ })).toBeNull();
});

test('a session that cannot be ended says why, and may be tried again', async () => {
  const refused = { status: 401, body: { code: 'verification_record.permission_denied', message: 'no' } };
  serve({ ...there, 'DELETE /api/my-account/sessions/:id': refused });
  const user = await openProven();
  await user.click(await screen.findByRole('button', { name: 'End the session: Firefox, Linux' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'End' }));
  expect(await screen.findByText(/It is too long since you have shown/)).toBeVisible();
  expect(dialog.getByRole('button', { name: 'End' })).toBeEnabled();
});

test('after ten minutes one has to show again who one is', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  serve(there);
  await openProven();
  act(() => void vi.advanceTimersByTime(600_000));
  expect(await screen.findByLabelText('Current password')).toBeVisible();
  expect(screen.queryByText('Notes')).toBeNull();
});

test('sessions that are off are not asked for', async () => {
  const calls = serve({ ...there, 'GET /api/.well-known/account-center': { body: { enabled: true, fields: {}, deleteAccountUrl: null } } });
  open('/sessions');
  expect(await screen.findByText(/This is not shown here/)).toBeVisible();
  expect(calls.some(({ path }) => path.endsWith('/sessions'))).toBe(false);
});

test('what happened is listed, with what was refused', async () => {
  const calls = serve(there);
  const user = await openProven();
  const activity = (await screen.findByRole('heading', { name: 'What happened' })).parentElement as HTMLElement;
  await waitFor(() => expect(within(activity).getByText('Signed in')).toBeVisible());
  expect(within(activity).getByText('Wrong password')).toBeVisible();
  expect(within(activity).getByText('Notes · Firefox, Linux · Bern, Switzerland · 192.0.2.1')).toBeVisible();
  await user.click(within(activity).getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(calls.filter(({ query }) => query.get('page') === '2')).toHaveLength(1));
  await waitFor(() => expect(within(activity).queryByRole('button', { name: 'Show more' })).toBeNull());
  const lines = within(activity).getAllByRole('listitem');
  await waitFor(() => expect(lines.findIndex((line) => line === document.activeElement)).toBeGreaterThan(0));
});
