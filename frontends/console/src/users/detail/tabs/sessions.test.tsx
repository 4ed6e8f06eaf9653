import { serve } from '@keystory/testing';
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
  await new Promise((done) => setTimeout(done, 4000)); console.log(document.body.textContent);
  for (const name of [notes.name, 'Console', 'gone']) expect(await screen.findByText(name)).toBeVisible();
  expect(screen.queryByText('admin-console')).toBeNull();
});
