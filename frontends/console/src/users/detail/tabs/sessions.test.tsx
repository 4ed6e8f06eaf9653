import { expectAccessible, serve } from '@keystory/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, notes, setUp } from '../../../test/data';
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

test('a session tells the browser and address that it was last signed in from, where that is known', async () => {
  const sessions = ['s1', 's2'].map((uid) => ({ payload: { uid, loginTs: 1, authorizations: {} }, expiresAt: 1 }));
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0';
  const calls = serve({
    ...setUp,
    'GET /api/users/:id': { body: grace },
    'GET /api/administrators': list([]),
    'GET /api/users/:id/sessions': { body: { sessions } },
    'GET /api/users/:id/grants': { body: { grants: [] } },
    'GET /api/logs': list([{ id: 'l1', key: 'Interaction.End', payload: { sessionId: 's1', ip: '192.0.2.1', userAgent }, createdAt: 1 }]),
  });
  open(`/users/${grace.id}/sessions`);
  expect(await screen.findByText('Firefox, Linux · 192.0.2.1')).toBeVisible();
  expect(screen.getByText('s2')).toBeVisible();
  expect(screen.getByRole('button', { name: 'End session: Firefox, Linux' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'End session: s2' })).toBeVisible();
  expect(calls.find(({ path }) => path === '/api/logs')?.query.get('userId')).toBe(grace.id);
  await expectAccessible();
});
