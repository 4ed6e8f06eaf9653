import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../../test/data';
import { open } from '../../test/open';

test('lists users with their links', async () => {
  const calls = serve({ ...setUp, 'GET /api/users': list([grace, { ...grace, id: 'x', name: null, isSuspended: true }]) });
  open('/users');
  const link = await screen.findByRole('link', { name: 'Grace Hopper' });
  expect(link).toHaveAttribute('href', '/users/grace0000001');
  expect(screen.getByText('Suspended')).toBeVisible();
  const call = calls.find(({ path }) => path === '/api/users');
  expect(call?.headers.get('Authorization')).toBe('Bearer token');
  expect(Object.fromEntries(call?.query ?? [])).toEqual({ page: '1', page_size: '20' });
  await expectAccessible();
});

test('search goes to the API and into the address, and starts at the first page', async () => {
  const calls = serve({ ...setUp, 'GET /api/users': list([grace], 60) });
  const { user, router } = open('/users?page=2');
  await screen.findByRole('link', { name: 'Grace Hopper' });
  await user.type(screen.getByRole('searchbox'), 'grace');
  await waitFor(() => expect(router.state.location.search).toBe('?search=grace'));
  await waitFor(() => expect(calls.at(-1)?.query.get('search')).toBe('%grace%'));
  expect(calls.at(-1)?.query.get('page')).toBe('1');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Found: 60'));
});

test('what is typed is looked for as it is, and as a beginning where it stands in too many', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/users': ({ url }) => {
      const search = new URL(url).searchParams.get('search') ?? '';
      return search.startsWith('%') || search === 'z%' ? { status: 400, body: { code: 'search.too_broad', message: 'no' } } : list([grace]);
    },
  });
  const { user } = open('/users?search=50%25_');
  expect(await screen.findByRole('link', { name: 'Grace Hopper' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('only what begins with it is shown');
  expect(calls.slice(-2).map(({ query }) => query.get('search'))).toEqual(['%50\\%\\_%', '50\\%\\_%']);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'z');
  expect(await screen.findByRole('heading', { name: 'Too much to look through' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  await expectAccessible();
});

test('who asked for deletion is found', async () => {
  const calls = serve({ ...setUp, 'GET /api/users': list([grace]) });
  open('/users?deletionRequested=true');
  await screen.findByRole('link', { name: 'Grace Hopper' });
  expect(screen.getByRole('combobox', { name: 'Deletion' })).toHaveValue('Asked for deletion');
  expect(calls.at(-1)?.query.get('deletionRequested')).toBe('true');
});

test('paging goes into the address', async () => {
  const calls = serve({ ...setUp, 'GET /api/users': list([grace], 41) });
  const { user, router } = open('/users');
  expect(await screen.findByText('1–20 of 41')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Page 3' }));
  await waitFor(() => expect(router.state.location.search).toBe('?page=3'));
  await waitFor(() => expect(calls.at(-1)?.query.get('page')).toBe('3'));
});

test('a column is sorted up, down and not at all, which goes into the address and to screen readers', async () => {
  const calls = serve({ ...setUp, 'GET /api/users': list([grace], 60) });
  const { user, router } = open('/users?page=2');
  const title = await screen.findByRole('button', { name: 'User' });
  expect(title.closest('th')).toHaveAttribute('aria-sort', 'none');
  title.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.search).toBe('?sort=name'));
  await waitFor(() => expect(calls.at(-1)?.query.get('sort')).toBe('name'));
  expect(screen.getByRole('columnheader', { name: 'User' })).toHaveAttribute('aria-sort', 'ascending');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('columnheader', { name: 'User' })).toHaveAttribute('aria-sort', 'descending');
  await waitFor(() => expect(calls.at(-1)?.query.get('sort')).toBe('-name'));
  expect(screen.getByRole('columnheader', { name: 'Status' })).not.toHaveAttribute('aria-sort');
  await expectAccessible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.search).toBe(''));
});

test('an empty list says what to do, a search without results says so', async () => {
  serve({ ...setUp, 'GET /api/users': list([]) });
  const { user } = open('/users');
  expect(await screen.findByRole('heading', { name: 'No users yet' })).toBeVisible();
  await user.type(screen.getByRole('searchbox'), 'nobody');
  expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeVisible();
});

test('a list that cannot be read can be tried again', async () => {
  let works = false;
  serve({ ...setUp, 'GET /api/users': () => (works ? list([grace]) : { status: 403, body: { code: 'auth.forbidden', message: 'no' } }) });
  const { user } = open('/users');
  expect(await screen.findByRole('alert')).toHaveTextContent('You do not have the permission for this.');
  works = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Grace Hopper' })).toBeVisible();
});

test('creating a user sends what was filled in and goes to the user', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/users': list([]),
    'POST /api/users': { body: grace },
    'GET /api/users/:id': { body: grace },
  });
  const { user, router } = open('/users');
  await user.click((await screen.findAllByRole('button', { name: 'Create user' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await expectAccessible(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Create user' }));
  expect(await within(dialog).findByText('Enter a username, an e-mail address or a phone number.')).toBeVisible();
  await user.type(within(dialog).getByLabelText('Username'), 'grace');
  await user.click(within(dialog).getByRole('button', { name: 'Generate one' }));
  await user.click(within(dialog).getByRole('button', { name: 'Create user' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/users/grace0000001'));
  const sent = calls.find(({ method }) => method === 'POST')?.body as Record<string, string>;
  expect(Object.keys(sent)).toEqual(['username', 'password']);
  expect(sent.password).toMatch(/^\w{18}$/);
});

test('a taken username is said at its field', async () => {
  serve({
    ...setUp,
    'GET /api/users': list([grace]),
    'POST /api/users': { status: 422, body: { code: 'user.username_already_in_use', message: 'That name is in use.' } },
  });
  const { user } = open('/users');
  await user.click(await screen.findByRole('button', { name: 'Create user' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Username'), 'grace');
  await user.click(within(dialog).getByRole('button', { name: 'Create user' }));
  await waitFor(() => expect(within(dialog).getByLabelText('Username')).toHaveAccessibleDescription('That name is in use.'));
  await waitFor(() => expect(within(dialog).getByLabelText('Username')).toHaveFocus());
});
