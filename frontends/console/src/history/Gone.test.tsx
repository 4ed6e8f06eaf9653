import { expectAccessible, serve } from '@keystory/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, grace, list, notes, setUp } from '../test/data';
import { open } from '../test/open';

const notFound = { status: 404, body: { code: 'entity.not_exists_with_id', message: 'gone' } };

test('a user that is gone leaves a history', async () => {
  serve({ ...setUp, 'GET /api/users/:id': notFound, 'GET /api/users/:id/history': list([event(9, 'user.deleted')]) });
  open(`/users/${grace.id}`);
  expect(await screen.findByRole('heading', { name: 'This user is gone' })).toBeVisible();
  expect(await screen.findByText('Account deleted')).toBeVisible();
  expect(document.title).toBe('This user is gone · Keystory');
  await expectAccessible();
});

test('so does an application', async () => {
  serve({ ...setUp, 'GET /api/applications/:id': notFound, 'GET /api/applications/:id/history': list([event(9, 'application.deleted')]) });
  open(`/applications/${notes.id}`);
  expect(await screen.findByRole('heading', { name: 'This application is gone' })).toBeVisible();
});

test('whom a server that fails does not tell of is not gone, whatever is known of them', async () => {
  let answer: { status?: number; body: unknown } = { body: grace };
  serve({
    ...setUp,
    'GET /api/users/:id': () => answer,
    'GET /api/administrators': list([]),
    'GET /api/users/:id/history': list([event(9, 'user.created')]),
    'GET /api/roles': list([]),
  });
  const { router } = open(`/users/${grace.id}/activity`);
  expect(await screen.findByText('Account created')).toBeVisible();
  await router.navigate('/roles');
  await screen.findByRole('heading', { level: 1, name: 'Roles' });
  answer = { status: 400, body: { code: 'internal', message: 'No.' } };
  await router.navigate(`/users/${grace.id}`);
  expect(await screen.findByRole('alert')).toHaveTextContent('No.');
  expect(screen.queryByText('This user is gone')).toBeNull();
});

test('of what was not there yet at a moment of the past nobody says that it is gone', async () => {
  serve({ ...setUp, 'GET /api/users/:id': notFound, 'GET /api/users/:id/history': list([event(9, 'user.registered')]) });
  open(`/users/${grace.id}?asOf=3`);
  expect(await screen.findByRole('heading', { level: 1, name: 'This was not there at that moment' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Show as it is now' })).toHaveAttribute('href', `/users/${grace.id}`);
});

test('what never was says so', async () => {
  serve({ ...setUp, 'GET /api/users/:id': notFound, 'GET /api/users/:id/history': notFound });
  open('/users/nobody');
  expect(await screen.findByRole('alert')).toHaveTextContent('It does not exist, or not any more.');
  expect(screen.getByRole('heading', { level: 1, name: 'This could not be loaded' })).toBeVisible();
  expect(document.title).toBe('This could not be loaded · Keystory');
  await expectAccessible();
});

test.each(['/events/9', '/audit-log/9'])('%s that never was has a heading, too', async (path) => {
  serve({ ...setUp, 'GET /api/events/:position': notFound, 'GET /api/logs/:id': notFound });
  open(path);
  expect(await screen.findByRole('heading', { level: 1, name: 'This could not be loaded' })).toBeVisible();
  await expectAccessible();
});
