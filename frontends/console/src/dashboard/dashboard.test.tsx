import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const days = Array.from({ length: 30 }, (_, index) => ({ date: `2026-11-${String(index + 1).padStart(2, '0')}`, count: index }));

test('the figures say how many there are and where that is going', async () => {
  serve({
    ...setUp,
    'GET /api/dashboard/users/total': { body: { totalUserCount: 12345 } },
    'GET /api/dashboard/users/new': { body: { today: { count: 3, delta: 2 }, last7Days: { count: 20, delta: -5 } } },
    'GET /api/dashboard/users/active': {
      body: { dauCurve: days, dau: { count: 29, delta: 1 }, wau: { count: 50, delta: 0 }, mau: { count: 90, delta: 10 } },
    },
  });
  open('/dashboard');
  expect(await screen.findByText('12,345')).toBeVisible();
  const week = screen.getByRole('region', { name: 'New in seven days' });
  expect(await within(week).findByText('-5 on the time before')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Active in seven days' })).queryByText(/on the time before/)).toBeNull();
  const curve = await screen.findByRole('table', { name: 'Active users, day by day' });
  expect(within(curve).getByRole('row', { name: 'Nov 30, 2026 29' })).toBeInTheDocument();
  await expectAccessible();
});

test('what cannot be counted says so', async () => {
  serve({
    ...setUp,
    'GET /api/dashboard/users/total': { status: 503, body: { code: 'consistency.parked', message: 'Later.' } },
    'GET /api/dashboard/users/new': { body: { today: { count: 0, delta: 0 }, last7Days: { count: 0, delta: 0 } } },
    'GET /api/dashboard/users/active': {
      body: { dauCurve: days, dau: { count: 0, delta: 0 }, wau: { count: 0, delta: 0 }, mau: { count: 0, delta: 0 } },
    },
  });
  open('/dashboard');
  expect(await screen.findByRole('alert')).toBeVisible();
});

test('activity is told as of a day, which stays in the address', async () => {
  const figures = { dauCurve: days, dau: { count: 29, delta: 1 }, wau: { count: 50, delta: 0 }, mau: { count: 90, delta: 10 } };
  const calls = serve({
    ...setUp,
    'GET /api/dashboard/users/total': { body: { totalUserCount: 1 } },
    'GET /api/dashboard/users/new': { body: { today: { count: 0, delta: 0 }, last7Days: { count: 0, delta: 0 } } },
    'GET /api/dashboard/users/active': { body: figures },
  });
  const { router } = open('/dashboard');
  const day = await screen.findByLabelText('Activity until');
  expect(await screen.findByRole('region', { name: 'Active today' })).toBeVisible();
  fireEvent.change(day, { target: { value: '2026-11-20' } });
  expect(await screen.findByRole('region', { name: 'Active on the day' })).toBeVisible();
  expect(router.state.location.search).toBe('?date=2026-11-20');
  const asked = () => calls.filter(({ path }) => path.endsWith('/active')).map(({ query }) => query.get('date'));
  await waitFor(() => expect(asked()).toEqual([null, '2026-11-20']));
  fireEvent.change(day, { target: { value: '' } });
  expect(await screen.findByRole('region', { name: 'Active today' })).toBeVisible();
  await expectAccessible();
});
