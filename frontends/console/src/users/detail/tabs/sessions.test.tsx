import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, grace, list, notes, setUp } from '../../../test/data';
import { open } from '../../../test/open';

test('a session tells its applications by their names', async () => {
  const clients = [notes.id, 'admin-console', 'gone'];
  const session = { payload: { uid: 's1', loginTs: 1, authorizations: Object.fromEntries(clients.map((id) => [id, {}])) }, expiresAt: 1 };
  const grant = { id: 'g1', payload: { clientId: notes.id, iat: 1 }, expiresAt: 1, application: { id: notes.id, name: notes.name } };
  serve({
    ...setUp,
    'GET /api/users/:id': { body: grace },
    'GET /api/administrators': list([]),
    'GET /api/users/:id/sessions': { body: { sessions: [session] } },
    'GET /api/users/:id/grants': { body: { grants: [grant] } },
  });
  open(`/users/${grace.id}/sessions`);
  for (const name of [notes.name, 'Console', 'gone']) expect(await screen.findByText(name)).toBeVisible();
  expect(screen.queryByText('admin-console')).toBeNull();
  await expectAccessible();
});

test('a session tells the browser, place and address that it was last signed in from, where that is known', async () => {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0';
  const lastSubmission = { signInContext: { ip: '192.0.2.1', userAgent, country: 'CH', city: 'Bern' } };
  const sessions = [{ uid: 's1', lastSubmission }, { uid: 's2', lastSubmission: null }].map(({ uid, ...more }) => ({
    payload: { uid, loginTs: 1, authorizations: {} }, expiresAt: 1, ...more,
  }));
  const calls = serve({
    ...setUp,
    'GET /api/users/:id': { body: grace },
    'GET /api/administrators': list([]),
    'GET /api/users/:id/sessions': { body: { sessions } },
    'GET /api/users/:id/grants': { body: { grants: [] } },
  });
  open(`/users/${grace.id}/sessions`);
  expect(await screen.findByText('Firefox, Linux')).toBeVisible();
  expect(screen.getByText('Bern, Switzerland · 192.0.2.1')).toBeVisible();
  expect(screen.getByText('s2')).toBeVisible();
  expect(screen.getByRole('button', { name: 'End session: Firefox, Linux' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'End session: s2' })).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith('/sessions'))?.headers.get('Accept-Language')).toBe('en');
  await expectAccessible();
});

test('what happened to a session and to a grant is told beside them', async () => {
  const session = { payload: { uid: 's1', loginTs: 1, authorizations: {} }, expiresAt: 1 };
  const grant = { id: 'g1', payload: { clientId: notes.id, iat: 1 }, expiresAt: 1, application: { id: notes.id, name: notes.name } };
  serve({
    ...setUp,
    'GET /api/users/:id': { body: grace },
    'GET /api/administrators': list([]),
    'GET /api/users/:id/sessions': { body: { sessions: [session] } },
    'GET /api/users/:id/grants': { body: { grants: [grant] } },
    'GET /api/users/:id/sessions/:session/history': list([event(7, 'session.started')]),
    'GET /api/users/:id/grants/:grant/history': list([event(9, 'grant.given')]),
  });
  const { user } = open(`/users/${grace.id}/sessions`);
  for (const [name, tab, position] of [['s1', 'sessions', 7], [notes.name, 'grants', 9]] as const) {
    if (position === 9) await user.click(await screen.findByRole('tab', { name: 'Connected apps' }));
    await user.click(await screen.findByRole('button', { name: `Activity: ${name}` }));
    const drawer = within(await screen.findByRole('dialog', { name: `Activity: ${name}` }));
    const then = await drawer.findByRole('link', { name: 'As it was then' });
    expect(then).toHaveAttribute('href', `/users/${grace.id}/${tab}?asOf=${position}`);
    await expectAccessible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

test('who ends sessions by the keyboard goes on with the next one, and where there is none, on the page', async () => {
  let sessions = ['s1', 's2'].map((uid) => ({ payload: { uid, loginTs: 1, authorizations: {} }, expiresAt: 1 }));
  serve({
    ...setUp,
    'GET /api/users/:id': { body: grace },
    'GET /api/administrators': list([]),
    'GET /api/users/:id/sessions': () => ({ body: { sessions } }),
    'GET /api/users/:id/grants': { body: { grants: [] } },
    'DELETE /api/users/:id/sessions/:session': ({ url }) => {
      sessions = sessions.filter(({ payload }) => !url.includes(`/sessions/${payload.uid}`));
      return { status: 204 };
    },
  });
  const { user } = open(`/users/${grace.id}/sessions`);
  const end = async (name: string) => {
    (await screen.findByRole('button', { name: `End session: ${name}` })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByRole('button', { name: 'End session' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  await end('s1');
  await waitFor(() => expect(screen.getByRole('button', { name: 'End session: s2' })).toHaveFocus());
  await end('s2');
  expect(await screen.findByText('Signed in nowhere')).toBeVisible();
  await waitFor(() => expect(document.body).not.toHaveFocus());
});
