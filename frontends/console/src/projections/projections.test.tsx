import type { ReadModel, Rebuild } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, setUp } from '../test/data';
import { open } from '../test/open';

const users: ReadModel = {
  name: 'user',
  generation: 1,
  position: 48211,
  head: 48211,
  lag: { events: 0, ms: 0 },
  state: 'live',
  deadLetters: 0,
  rate: 12.3,
  isOutdated: false,
  rebuildId: null,
};

const build: Rebuild = {
  id: 'b1',
  projection: 'user',
  generation: 2,
  state: 'verified',
  from: 1,
  position: 48211,
  progress: 1,
  rate: 100000,
  etaSeconds: null,
  differences: [{ table: 'read.user', key: 'ada', kind: 'different' }],
  deadLetters: 0,
  cause: null,
};

test('says how far each read model has come', async () => {
  serve({
    ...setUp,
    'GET /api/projections': { body: [users, { ...users, name: 'role', state: 'failed', lag: { events: 1200, ms: 61000 }, isOutdated: true }] },
  });
  open('/read-models');
  const row = (await screen.findByText('role')).closest('tr') as HTMLElement;
  expect(within(row).getByText('Failing')).toBeVisible();
  expect(within(row).getByText('1,200 events, 61 s')).toBeVisible();
  expect(within(row).getByText(/made by other code/)).toBeVisible();
  expect(screen.getByText('up to date')).toBeVisible();
  await expectAccessible();
});

test('a rebuild is ordered after a question', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [users] },
    'POST /api/projections/user/rebuilds': { status: 202, body: build },
  });
  const { user } = open('/read-models');
  await user.click(await screen.findByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rebuild' }));
  await user.click(await screen.findByRole('button', { name: 'Rebuild' }));
  await waitFor(() => expect(calls.some(({ path, method }) => method === 'POST' && path === '/api/projections/user/rebuilds')).toBe(true));
});

test('a build under way says how far it is, and how long it takes in words', async () => {
  serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, rebuildId: 'b1' }] },
    'GET /api/projections/user/rebuilds/b1': { body: { ...build, state: 'rebuilding', progress: 0.5, etaSeconds: 7100 } },
  });
  open('/read-models');
  expect(await screen.findByText('Made from the log: 50 %, 100,000 events a second, 2 hours left')).toBeVisible();
});

test('a verified build shows what differs before it takes over', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, rebuildId: 'b1' }] },
    'GET /api/projections/user/rebuilds/b1': { body: build },
    'POST /api/projections/user/rebuilds/b1/switch': { status: 202 },
  });
  const { user } = open('/read-models');
  expect(await screen.findByText('Differs from the live build')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Let the build take over' }));
  await waitFor(() => expect(screen.getByText('read.user ada: different')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/b1/switch'))).toBe(true));
});

const letter = {
  position: 7,
  sequence: 'user:ada',
  type: 'user.name_changed',
  cause: 'SQLSTATE 23514',
  attempts: 1,
  parkedAt: '2026-11-25T10:00:00Z',
  isRetrying: false,
};

test('what a build has set aside is shown, and decided on once it has taken over', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, rebuildId: 'b1' }] },
    'GET /api/projections/user/rebuilds/b1': { body: { ...build, deadLetters: 1 } },
    'GET /api/projections/user/dead-letters': { body: [{ ...letter, cause: 'Unknown event type: user.knighted' }] },
  });
  const { user } = open('/read-models');
  expect(await screen.findByText('Events set aside: 1')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Events the build set aside (1)' }));
  expect(await screen.findByText('Unknown event type: user.knighted')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  expect(calls.find(({ path }) => path.endsWith('/dead-letters'))?.query.get('rebuildId')).toBe('b1');
});

test('a build whose code runs nowhere can only be given up, after a question', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, rebuildId: 'b1' }] },
    'GET /api/projections/user/rebuilds/b1': { body: { ...build, state: 'stalled' } },
    'POST /api/projections/user/rebuilds/b1/abandon': { status: 202 },
  });
  const { user } = open('/read-models');
  expect(await screen.findByText('Begun by code that no process runs any more: abandon it')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Actions for user' }));
  await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Abandon the build' })).toBeVisible());
  expect(screen.queryByRole('menuitem', { name: 'Pause the build' })).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Abandon the build' }));
  const question = await screen.findByRole('dialog', { name: 'Abandon the new build of user?' });
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(within(question).getByRole('button', { name: 'Abandon the build' }));
  expect(await screen.findByText('The new build of user is abandoned')).toBeVisible();
  expect(calls.some(({ path }) => path.endsWith('/b1/abandon'))).toBe(true);
});

test('what is set aside is skipped only with a reason', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, deadLetters: 1 }] },
    'GET /api/projections/user/dead-letters': { body: [letter] },
    'DELETE /api/projections/user/dead-letters/7': { status: 204 },
  });
  const { user } = open('/read-models');
  await user.click(await screen.findByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Events set aside (1)' }));
  const skip = await screen.findByRole('button', { name: 'Skip' });
  expect(screen.getByRole('link', { name: '7 user.name_changed' })).toHaveAttribute('href', '/events/7');
  expect(screen.getByText('SQLSTATE 23514')).toBeVisible();
  await expectAccessible();
  expect(skip).toBeDisabled();
  await user.type(screen.getByRole('textbox'), 'a joke');
  await user.click(skip);
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(calls.find(({ method }) => method === 'DELETE')?.query.get('reason')).toBe('a joke');
});

test('many events that are set aside come page by page, and the page goes back as they become fewer', async () => {
  let letters = Array.from({ length: 21 }, (_, index) => ({ ...letter, position: 100 + index }));
  serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, deadLetters: 21 }] },
    'GET /api/projections/user/dead-letters': ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'));
      return list(letters.slice((page - 1) * 20, page * 20), letters.length);
    },
    'POST /api/projections/user/dead-letters/:position/retry': () => {
      letters = letters.slice(0, 20);
      return { status: 202 };
    },
  });
  const { user } = open('/read-models');
  await user.click(await screen.findByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Events set aside (21)' }));
  expect(await screen.findByText(/^100 /)).toBeVisible();
  expect(screen.queryByText(/^120 /)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Page 2' }));
  expect(await screen.findByText(/^120 /)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^100 /)).toBeVisible();
});

test('says that there is nothing yet', async () => {
  serve({ ...setUp, 'GET /api/projections': { body: [] } });
  open('/read-models');
  expect(await screen.findByText('No read models yet')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});
