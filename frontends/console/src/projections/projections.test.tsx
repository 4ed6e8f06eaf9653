import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';
import { build, users } from '../test/readModels';

test('says how far each read model has come', async () => {
  serve({
    ...setUp,
    'GET /api/projections': { body: [users, { ...users, name: 'role', state: 'failed', lag: { events: 1200, ms: 61000 }, isOutdated: true }] },
  });
  open('/read-models');
  const row = (await screen.findByText('role')).closest('tr') as HTMLElement;
  expect(within(row).getByText('Failing')).toBeVisible();
  expect(within(within(row).getAllByRole('cell')[1] as HTMLElement).getByText('1,200 events, 61 seconds')).toBeVisible();
  expect(within(row).getByText(/made by other code/)).toBeVisible();
  expect(screen.getAllByText('up to date').length).toBeGreaterThan(0);
  await expectAccessible();
});

test('what was read before is marked as such while nothing can be read again', async () => {
  let isDown = false;
  serve({
    ...setUp,
    'GET /api/projections': () => (isDown ? { status: 400, body: { code: 'test.down', message: 'no' } } : { body: [users] }),
  });
  open('/read-models');
  const table = (await screen.findByText('user')).closest('table') as HTMLElement;
  expect(table).toHaveAttribute('aria-busy', 'false');
  isDown = true;
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'true'));
  expect(within(table).getByText('user')).toBeVisible();
  isDown = false;
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
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

test('a build that is paused says how far it has come, and goes on by its menu', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, rebuildId: 'b1' }] },
    'GET /api/projections/user/rebuilds/b1': { body: { ...build, state: 'paused', progress: 0.42 } },
    'POST /api/projections/user/rebuilds/b1/resume': { status: 202 },
  });
  const { user } = open('/read-models');
  expect(await screen.findByText('Paused: 42%')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Go on with the build' }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/b1/resume'))).toBe(true));
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

test('says that there is nothing yet', async () => {
  serve({ ...setUp, 'GET /api/projections': { body: [] } });
  open('/read-models');
  expect(await screen.findByText('No read models yet')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});
