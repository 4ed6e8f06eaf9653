import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, notes, setUp } from '../../test/data';
import { open } from '../../test/open';

const served = {
  ...setUp,
  'GET /api/users': list([grace]),
  'GET /api/applications': list([notes]),
  'GET /api/organizations': list([]),
};

const find = async (path = '/get-started', others: Parameters<typeof serve>[0] = {}) => {
  const calls = serve({ ...served, ...others });
  const opened = open(path);
  await screen.findByRole('heading', { level: 1 });
  await opened.user.keyboard('{Control>}k{/Control}');
  return { ...opened, calls, input: await screen.findByRole('combobox', { name: 'A page, user, application or organization' }) };
};

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

test('a page is found by what stands on it, and opened by the keyboard alone', async () => {
  const { user, router, input } = await find();
  await waitFor(() => expect(input).toHaveFocus());
  expect(options().slice(0, 2)).toEqual(['Get startedOverview', 'DashboardOverview']);
  await user.keyboard('s');
  await user.keyboard('essions');
  await waitFor(() => expect(options()[0]).toBe('Sessions and tokensSettings'));
  expect(input).toHaveAttribute('aria-activedescendant', screen.getAllByRole('option')[0]?.id);
  await expectAccessible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/settings/sessions'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what people have made is found beside the pages', async () => {
  const { user, router, calls } = await find();
  await user.keyboard('grace');
  await user.click(await screen.findByRole('option', { name: /Grace Hopper.*grace@example.com/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/users/${grace.id}`));
  expect(calls.filter(({ path, query }) => path === '/api/organizations' && query.get('q') === 'grace')).toHaveLength(1);
});

test('who was found for what stood there before is not opened for what stands there now', async () => {
  let answer!: () => void;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { user, router } = await find('/get-started', {
    'GET /api/users': async ({ url }) => {
      if ([null, '%grace%'].includes(new URL(url).searchParams.get('search'))) return list([grace]);
      await late;
      return list([{ ...grace, id: 'ada000000001', name: 'Ada', primaryEmail: 'ada@example.com' }]);
    },
  });
  await user.keyboard('grace');
  await screen.findByRole('option', { name: /Grace Hopper/ });
  await user.keyboard('{Backspace>5/}lovelace');
  expect(screen.queryByRole('option', { name: /Grace Hopper/ })).toBeNull();
  expect(screen.queryByText('Nothing found')).toBeNull();
  await user.keyboard('{Enter}');
  expect(router.state.location.pathname).toBe('/get-started');
  answer();
  await screen.findByRole('option', { name: /Ada/ });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/users/ada000000001'));
});

test('where a text stands in too many, who begins with it is found', async () => {
  const { user } = await find('/get-started', {
    'GET /api/users': ({ url }) =>
      new URL(url).searchParams.get('search') === 'gr%' ? list([grace]) : { status: 400, body: { code: 'search.too_broad', message: 'no' } },
  });
  await user.keyboard('gr');
  expect(await screen.findByRole('option', { name: /Grace Hopper/ })).toBeVisible();
});

test('sounds are not searched for before they are words', async () => {
  const { calls, input } = await find();
  const pages = options();
  fireEvent.compositionStart(input);
  fireEvent.input(input, { target: { value: 'zhong' }, isComposing: true, data: 'zhong' });
  expect(input).toHaveValue('zhong');
  expect(options()).toEqual(pages);
  fireEvent.input(input, { target: { value: '中文' }, isComposing: true, data: '中文' });
  fireEvent.compositionEnd(input, { data: '中文' });
  await waitFor(() => expect(calls.filter(({ path }) => path === '/api/organizations').map(({ query }) => query.get('q'))).toEqual(['中文']));
});

test('the arrows go around, and nothing found is said', async () => {
  serve({ ...served, 'GET /api/users': list([]), 'GET /api/applications': list([]) });
  const { user } = open('/get-started');
  await user.click((await screen.findAllByRole('button', { name: 'Search' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: 'Search' }));
  await waitFor(() => expect(dialog.getByRole('combobox')).toHaveFocus());
  await user.keyboard('{ArrowUp}');
  expect(dialog.getAllByRole('option').at(-1)).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{ArrowDown}');
  expect(dialog.getAllByRole('option')[0]).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('xyzzy');
  expect(await dialog.findByText('Nothing found')).toBeVisible();
});

test.each([
  { key: 'л', code: 'KeyK', opens: true },
  { key: 'e', code: 'KeyK', opens: false },
  { key: 'k', code: 'KeyN', opens: true },
])('the key is meant by its letter, and by its place where there is none: $key', async ({ key, code, opens }) => {
  serve(served);
  open('/get-started');
  await screen.findByRole('heading', { level: 1 });
  expect(fireEvent.keyDown(document.body, { key, code, ctrlKey: true })).toBe(!opens);
  if (opens) expect(await screen.findByRole('dialog', { name: 'Search' })).toBeVisible();
  else expect(screen.queryByRole('dialog')).toBeNull();
});

test('what begins with what is searched for comes first', async () => {
  const { user } = await find();
  await user.keyboard('or');
  await waitFor(() => expect(options().slice(0, 2)).toEqual(['Organization templateAuthorization', 'OrganizationsPeople']));
  expect(options()).toContain('WordingAuthentication');
});

test('more letters of what nothing was found for are not searched for', async () => {
  const { user, calls } = await find('/get-started', { 'GET /api/applications': list([]) });
  const asked = (path: string) => calls.filter((call) => call.path === path && call.query.toString().includes('gra')).length;
  await user.keyboard('gra');
  await screen.findByRole('option', { name: /Grace Hopper/ });
  await user.keyboard('ce h');
  await waitFor(() => expect(asked('/api/users')).toBe(2));
  expect([asked('/api/applications'), asked('/api/organizations')]).toEqual([1, 1]);
});
