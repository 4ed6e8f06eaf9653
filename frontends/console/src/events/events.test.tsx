import type { LoggedEvent } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { applicationsOf, grace, list, logged, notes, setUp, usersOf } from '../test/data';
import { open } from '../test/open';

const types = { 'GET /api/events/types': { body: [{ name: 'user.created', version: 1, versions: [1], category: 'CORE', description: '', schema: {} }] } };

test('the log is shown and searched from its newest event backwards', async () => {
  const calls = serve({
    ...setUp,
    ...types,
    'GET /api/users': ({ url }) => list(new URL(url).searchParams.get('search') === '%grace%' ? [grace] : []),
    'GET /api/events': ({ url }) => ({
      body: new URL(url).searchParams.has('before')
        ? { events: [logged(6, 'user.name_changed')], next: 0, head: 208 }
        : { events: [logged(8, 'user.suspended'), logged(7, 'user.created')], next: 7, head: 208 },
    }),
  });
  const { user, router } = open('/events');
  await screen.findByRole('link', { name: 'user.suspended' });
  expect(names()).toEqual(['user.suspended', 'user.created']);
  expect(await screen.findByText(/^Account created · /)).toBeVisible();
  await expectAccessible();
  expect(screen.getByRole('combobox', { name: 'Type' })).toHaveAttribute('placeholder', 'All');
  await user.type(screen.getByRole('combobox', { name: 'About' }), 'grace');
  await user.click(await screen.findByRole('option', { name: /Grace Hopper/, hidden: true }));
  await waitFor(() => expect(router.state.location.search).toBe(`?subject=user%3A${grace.id}`));
  await user.click(await screen.findByRole('button', { name: 'Show earlier' }));
  await waitFor(() => expect(names()).toEqual(['user.suspended', 'user.created', 'user.name_changed']));
  await waitFor(() => expect(screen.getByRole('link', { name: 'user.name_changed' })).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
  const searched = calls.filter(({ query }) => query.get('subject') === `user:${grace.id}`);
  expect(searched.map(({ query }) => [query.get('order'), query.get('before')])).toEqual([['desc', null], ['desc', '7']]);
  await user.type(screen.getByLabelText('Stream'), 'role:admin{Enter}');
  await waitFor(() => expect(askedLast(calls)?.get('stream')).toBe('role:admin'));
  expect(router.state.location.search).toBe(`?subject=user%3A${grace.id}&stream=role%3Aadmin`);
});

const askedLast = (calls: ReturnType<typeof serve>) => calls.findLast(({ path }) => path === '/api/events')?.query;

const names = () => screen.getAllByRole('link', { name: /^user\./ }).map(({ textContent }) => textContent);

test('what happens while one watches is told', async () => {
  const late = { 7: [logged(8, 'user.suspended')] } as Partial<Record<string, LoggedEvent[]>>;
  serve({
    ...setUp,
    ...types,
    'GET /api/events': ({ url }) => {
      const after = new URL(url).searchParams.get('after');
      if (after === null) return { body: { events: [logged(7, 'user.created')], next: 0, head: 7 } };
      return late[after] ? { body: { events: late[after], next: 8, head: 8 } } : new Promise(() => {});
    },
  });
  const { user } = open('/events');
  await screen.findByRole('link', { name: 'user.created' });
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await user.click(screen.getByRole('switch', { name: 'Live' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Suspended · 8'));
});

afterEach(() => void vi.useRealTimers());

test('live, the log goes on where it stood once the server is back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  let isUp = false;
  const calls = serve({
    ...setUp,
    ...types,
    'GET /api/events': ({ url }) => {
      const after = new URL(url).searchParams.get('after');
      if (after === null) return { body: { events: [logged(8, 'user.created')], next: 7, head: 8 } };
      if (!isUp) return { status: 500, body: {} };
      return after === '8' ? { body: { events: [logged(9, 'user.suspended')], next: 9, head: 9 } } : new Promise(() => {});
    },
  });
  const { user } = open('/events');
  await screen.findByRole('link', { name: 'user.created' });
  await user.click(screen.getByRole('switch', { name: 'Live' }));
  await waitFor(() => expect(askedLast(calls)?.get('after')).toBe('8'));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('link', { name: 'user.created' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Show earlier' })).toBeEnabled();
  isUp = true;
  await vi.advanceTimersByTimeAsync(4_000);
  await waitFor(() => expect(names()).toEqual(['user.suspended', 'user.created']));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(calls.filter(({ path, query }) => path === '/api/events' && !query.has('after'))).toHaveLength(1);
});

test('live, the log is no longer said to be away once it is back, even while nothing happens', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  let isUp = false;
  const calls = serve({
    ...setUp,
    ...types,
    'GET /api/events': ({ url }) => {
      const { searchParams } = new URL(url);
      if (!searchParams.has('after')) return { body: { events: [logged(8, 'user.created')], next: 7, head: 8 } };
      if (!isUp) return { status: 503, body: { code: 'service.unavailable', message: 'No.' } };
      return searchParams.has('wait') ? new Promise(() => {}) : { body: { events: [], next: 8, head: 8 } };
    },
  });
  const { user } = open('/events');
  await screen.findByRole('link', { name: 'user.created' });
  await user.click(screen.getByRole('switch', { name: 'Live' }));
  await waitFor(() => expect(askedLast(calls)?.get('after')).toBe('8'));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await screen.findByRole('alert')).toBeVisible();
  isUp = true;
  await vi.advanceTimersByTimeAsync(4_000);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await waitFor(() => expect(askedLast(calls)?.get('wait')).toBe('20'));
});

test('a request is told with what followed from what', async () => {
  const cause = { event: logged(7, 'user.suspended'), causes: [{ event: logged(9, 'session.ended'), causes: [] }] };
  serve({
    ...setUp,
    'GET /api/users': usersOf([{ ...grace, id: 'admin', name: 'Ada Lovelace' }]),
    'GET /api/events/tree/:id': { body: { correlationId: 'request-1', at: '2026-11-23T10:00:00Z', actor: { type: 'user', id: 'admin' }, isWhole: true, causes: [cause] } },
  });
  open('/events/tree/request-1');
  const effect = await screen.findByRole('link', { name: 'session.ended' });
  expect(effect.closest('ul')?.closest('li')).toHaveTextContent('user.suspended');
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute('href', '/users/admin');
  await expectAccessible();
});

const by = (position: number, actor: LoggedEvent['actor']) => logged(position, 'user.created', { actor });

test('who caused an event is told by name or in words', async () => {
  const calls = serve({
    ...setUp,
    ...types,
    'GET /api/users': usersOf([grace]),
    'GET /api/applications': applicationsOf([notes]),
    'GET /api/events': {
      body: {
        events: [
          by(11, { type: 'application', id: notes.id }),
          by(10, { type: 'application', id: 'demo-app' }),
          by(9, { type: 'user', id: grace.id }),
          by(8, { type: 'application', id: 'app1' }),
          by(7, { type: 'system', id: null }),
          by(6, { type: 'anonymous', id: null }),
        ],
        next: 0,
        head: 9,
      },
    },
  });
  open('/events');
  expect(await screen.findByRole('link', { name: 'Grace Hopper' })).toHaveAttribute('href', `/users/${grace.id}`);
  expect(await screen.findByRole('link', { name: 'Notes' })).toHaveAttribute('href', `/applications/${notes.id}`);
  expect(calls.filter(({ path }) => path === '/api/applications').map(({ query }) => query.getAll('search.id'))).toEqual([[notes.id, 'app1']]);
  expect(screen.getByText('Demo app')).toBeVisible();
  expect(screen.getByRole('link', { name: 'app1' })).toHaveAttribute('href', '/applications/app1');
  expect(screen.getByText('The system')).toBeVisible();
  expect(screen.getByText('Somebody not signed in')).toBeVisible();
});

const emptyLog = { ...setUp, ...types, 'GET /api/events': { body: { events: [], next: 0, head: 9 } } };

test('who caused events is picked by name, whether a user, an application or nobody', async () => {
  const calls = serve({ ...emptyLog, 'GET /api/users': list([]), 'GET /api/applications': list([notes]) });
  const { user, router } = open('/events');
  const actor = await screen.findByRole('combobox', { name: 'By' });
  await user.click(actor);
  const options = within(await screen.findByRole('listbox', { name: 'By', hidden: true }));
  expect(await options.findByRole('option', { name: 'Somebody not signed in', hidden: true })).toBeInTheDocument();
  await user.click(options.getByRole('option', { name: /Notes/, hidden: true }));
  await waitFor(() => expect(askedLast(calls)?.get('actor')).toBe(`application:${notes.id}`));
  expect(router.state.location.search).toBe(`?actor=application%3A${notes.id}`);
  await waitFor(() => expect(actor).toHaveValue('Notes'));
});

test.each([
  ['By', 'gone00000001', 'user:gone00000001'],
  ['About', 'gone00000001', 'user:gone00000001'],
  ['About', 'role:clerk', 'role:clerk'],
])('%s takes %s as an id', async (label, typed, sent) => {
  const calls = serve({ ...emptyLog, 'GET /api/users': list([]), 'GET /api/applications': { status: 403, body: { code: 'auth.forbidden', message: 'no' } } });
  const { user } = open('/events');
  await user.type(await screen.findByRole('combobox', { name: label }), typed);
  await user.click(await screen.findByRole('option', { name: sent, hidden: true }));
  await waitFor(() => expect(askedLast(calls)?.get(label === 'By' ? 'actor' : 'subject')).toBe(sent));
});
