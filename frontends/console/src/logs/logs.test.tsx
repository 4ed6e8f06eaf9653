import type { Log } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { applicationsOf, grace, list, notes, setUp, usersOf } from '../test/data';
import { open } from '../test/open';

const signIn: Log = {
  tenantId: 'default',
  id: '48211',
  key: 'Interaction.SignIn.Verification.Password.Submit',
  payload: {
    key: 'Interaction.SignIn.Verification.Password.Submit',
    result: 'Error',
    error: { code: 'session.invalid_credentials', message: 'The account or the password is not right.' },
    userId: 'grace0000001',
    applicationId: 'notes0000000000000001',
    ip: '192.0.2.1',
  },
  createdAt: Date.UTC(2026, 0, 1),
};

test('what happened is listed with who it was about and why it was refused', async () => {
  serve({ ...setUp, 'GET /api/logs': list([signIn]), 'GET /api/users': usersOf([grace]) });
  open('/audit-log');
  const row = (await screen.findByRole('link', { name: signIn.key })).closest('tr') as HTMLElement;
  expect(within(row).getByText('Refused')).toBeVisible();
  expect(within(row).getByText('The account or the password is not right.')).toBeVisible();
  expect(await within(row).findByRole('link', { name: 'Grace Hopper' })).toHaveAttribute('href', '/users/grace0000001');
  await expectAccessible();
});

const about = (id: string, userId: string): Log => ({ ...signIn, id, payload: { ...signIn.payload, userId } });

test('whom a page is about is asked for in one request, however many they are', async () => {
  const ada = { ...grace, id: 'ada000000001', name: 'Ada Lovelace' };
  const logs = [about('1', grace.id), about('2', ada.id), about('3', grace.id), about('4', 'gone00000001')];
  const calls = serve({ ...setUp, 'GET /api/logs': list(logs), 'GET /api/users': usersOf([grace, ada]) });
  open('/audit-log');
  expect(await screen.findAllByRole('link', { name: 'Grace Hopper' })).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute('href', '/users/ada000000001');
  expect(screen.getByRole('link', { name: 'gone00000001' })).toBeVisible();
  const [asked, ...more] = calls.filter(({ path }) => path.startsWith('/api/users'));
  expect(more).toEqual([]);
  expect(asked?.query.getAll('search.id')).toEqual([grace.id, ada.id, 'gone00000001']);
  expect(asked?.query.get('mode.id')).toBe('exact');
});

test('a kind is asked for by its key, which stays in the address', async () => {
  const calls = serve({ ...setUp, 'GET /api/logs': list([]) });
  const { user, router } = open('/audit-log');
  expect(await screen.findByText('Nothing of this kind has happened')).toBeVisible();
  await user.click(screen.getByRole('combobox', { name: 'What happened' }));
  await user.click(await screen.findByRole('option', { name: 'RevokeToken', hidden: true }));
  await waitFor(() => expect(calls.at(-1)?.query.get('logKey')).toBe('RevokeToken'));
  expect(router.state.location.search).toBe('?key=RevokeToken');
});

test('an entry tells everything that is known', async () => {
  serve({
    ...setUp,
    'GET /api/logs/48211': { body: signIn },
    'GET /api/users': usersOf([grace]),
    'GET /api/applications': applicationsOf([notes]),
  });
  open('/audit-log/48211');
  expect(await screen.findByRole('heading', { name: signIn.key })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Position 48211 of the log of events' })).toHaveAttribute('href', '/events/48211');
  expect(await screen.findByRole('link', { name: 'Grace Hopper' })).toHaveAttribute('href', `/users/${grace.id}`);
  expect(await screen.findByRole('link', { name: 'Notes' })).toHaveAttribute('href', `/applications/${notes.id}`);
  expect(screen.getByText(/192\.0\.2\.1/)).toBeInTheDocument();
  await expectAccessible();
});

test('the log is narrowed to somebody by name, and to an id that nobody has any more', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/logs': list([]),
    'GET /api/users': (request) => {
      const asked = new URL(request.url).searchParams;
      const isAsked = asked.getAll('search.id').includes(grace.id) || /^%?gra/.test(asked.get('search') ?? '');
      return list(isAsked ? [grace] : []);
    },
  });
  const { user, router } = open('/audit-log');
  const who = await screen.findByRole('combobox', { name: 'User' });
  await user.type(who, 'gra');
  await user.click(await screen.findByRole('option', { name: /Grace Hopper.*grace@example.com/, hidden: true }));
  await waitFor(() => expect(router.state.location.search).toBe(`?userId=${grace.id}`));
  await waitFor(() => expect(calls.some(({ path, query }) => path === '/api/logs' && query.get('userId') === grace.id)).toBe(true));
  expect(who).toHaveValue('Grace Hopper');
  await user.clear(who);
  await user.type(who, 'gone00000001');
  await user.click(await screen.findByRole('option', { name: 'gone00000001', hidden: true }));
  await waitFor(() => expect(router.state.location.search).toBe('?userId=gone00000001'));
  expect(who).toHaveValue('gone00000001');
});

test('an Enter before what was typed is looked for narrows the log to the first that is found, and to nobody else', async () => {
  const ada = { ...grace, id: 'ada000000001', name: 'Ada Lovelace' };
  let arrive!: () => void;
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  serve({
    ...setUp,
    'GET /api/logs': list([]),
    'GET /api/users': async ({ url }) => {
      const asked = new URL(url).searchParams;
      if (asked.has('search')) await late;
      return list(asked.has('search') || asked.has('search.id') ? [ada] : [grace]);
    },
  });
  const { user, router } = open('/audit-log');
  const who = await screen.findByRole('combobox', { name: 'User' });
  await user.click(who);
  await screen.findByRole('option', { name: /Grace Hopper/, hidden: true });
  await user.keyboard('ada{Enter}');
  expect(router.state.location.search).toBe('');
  expect(who).toHaveValue('ada');
  arrive();
  await waitFor(() => expect(router.state.location.search).toBe('?userId=ada000000001'));
  await waitFor(() => expect(who).toHaveValue('Ada Lovelace'));
  expect(who).toHaveAttribute('aria-expanded', 'false');
});

test('an Enter at who is chosen, or one of an input method, narrows the log to nobody else', async () => {
  const other = { ...grace, id: 'other0000001', name: 'Grace Hopper-Murray' };
  const calls = serve({
    ...setUp,
    'GET /api/logs': list([]),
    'GET /api/users': ({ url }) => {
      const asked = new URL(url).searchParams;
      if (asked.has('search')) return list([other]);
      return asked.has('search.id') ? list([grace]) : new Promise<never>(() => {});
    },
  });
  const { user, router } = open(`/audit-log?userId=${grace.id}`);
  const who = await screen.findByRole('combobox', { name: 'User' });
  await waitFor(() => expect(who).toHaveValue('Grace Hopper'));
  await user.type(who, '{Enter}-');
  fireEvent.keyDown(who, { key: 'Enter', keyCode: 229 });
  expect(await screen.findByRole('option', { name: /Hopper-Murray/, hidden: true })).toBeInTheDocument();
  expect(router.state.location.search).toBe(`?userId=${grace.id}`);
  expect(calls.map(({ query }) => query.get('search')?.replaceAll('%', ''))).not.toContain('Grace Hopper');
});

test('applications that come with the product are picked by their names', async () => {
  serve({ ...setUp, 'GET /api/logs': list([]), 'GET /api/applications': list([notes]) });
  const { user, router } = open('/audit-log?applicationId=admin-console');
  const which = await screen.findByRole('combobox', { name: 'Application' });
  await waitFor(() => expect(which).toHaveValue('Console'));
  await user.clear(which);
  await user.type(which, 'demo');
  await user.click(await screen.findByRole('option', { name: 'Device demo app', hidden: true }));
  await waitFor(() => expect(router.state.location.search).toBe('?applicationId=device-demo-app'));
});

test('where a name stands in too many, it is said so, and who begins with it is found', async () => {
  serve({
    ...setUp,
    'GET /api/logs': list([]),
    'GET /api/users': ({ url }) => {
      const search = new URL(url).searchParams.get('search');
      if (search === null || search === 'gr%') return list([grace]);
      return { status: 400, body: { code: 'search.too_broad', message: 'no' } };
    },
  });
  const { user } = open('/audit-log');
  const who = await screen.findByRole('combobox', { name: 'User' });
  await user.type(who, 'z');
  expect(await screen.findByText('Type a little more of what you look for.')).toBeInTheDocument();
  await user.clear(who);
  await user.type(who, 'gr');
  expect(await screen.findByRole('option', { name: /Grace Hopper/, hidden: true })).toBeInTheDocument();
});

test('an address that narrows the log says whom to', async () => {
  serve({ ...setUp, 'GET /api/logs': list([]), 'GET /api/users': usersOf([grace]) });
  open(`/audit-log?userId=${grace.id}`);
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'User' })).toHaveValue('Grace Hopper'));
});
