import type { LoggedEvent } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const logged = (position: number, type: string, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  position,
  id: `event-${position}`,
  type,
  version: 1,
  at: `2026-11-23T10:00:0${position % 10}Z`,
  stream: { type: 'interaction', id: 'i1', sequence: position },
  subject: 'interaction:i1',
  actor: { type: 'anonymous', id: null },
  origin: { ip: '192.0.2.1', userAgent: null },
  correlationId: 'request-1',
  causationId: null,
  interactionId: 'i1',
  payload: {},
  withheld: [],
  unreadable: null,
  ...more,
});

const types = { 'GET /api/events/types': { body: [{ name: 'user.created', version: 1, versions: [1], category: 'CORE', description: '', schema: {} }] } };

test('the log is shown newest first, and searched from its beginning', async () => {
  const calls = serve({
    ...setUp,
    ...types,
    'GET /api/events': { body: { events: [logged(7, 'user.created'), logged(8, 'user.suspended')], next: 8, head: 208 } },
  });
  const { user, router } = open('/events');
  await screen.findByRole('link', { name: 'user.suspended' });
  const names = screen.getAllByRole('link', { name: /^user\./ }).map(({ textContent }) => textContent);
  expect(names).toEqual(['user.suspended', 'user.created']);
  expect(calls.some(({ query }) => query.get('after') === '108')).toBe(true);
  await expectAccessible();
  await user.type(screen.getByLabelText('About'), 'user:grace{Enter}');
  await waitFor(() => expect(router.state.location.search).toBe('?subject=user%3Agrace'));
  await waitFor(() => expect(calls.find(({ query }) => query.get('subject') === 'user:grace')?.query.get('after')).toBe('0'));
});

test('a request is told with what followed from what', async () => {
  const cause = { event: logged(7, 'user.suspended'), causes: [{ event: logged(9, 'session.ended'), causes: [] }] };
  serve({
    ...setUp,
    'GET /api/events/tree/:id': { body: { correlationId: 'request-1', at: '2026-11-23T10:00:00Z', actor: { type: 'user', id: 'admin' }, isWhole: true, causes: [cause] } },
  });
  open('/events/tree/request-1');
  const effect = await screen.findByRole('link', { name: 'session.ended' });
  expect(effect.closest('ul')?.closest('li')).toHaveTextContent('user.suspended');
  await expectAccessible();
});

test('a sign-in is told step by step, with decisions and their reasons', async () => {
  serve({
    ...setUp,
    'GET /api/events': {
      body: {
        events: [
          logged(1, 'interaction.started', { payload: { applicationId: 'notes' } }),
          logged(3, 'interaction.password_refused', { payload: { reason: 'WRONG_PASSWORD', userId: 'grace' } }),
          logged(6, 'interaction.finished'),
        ],
        next: 6,
        head: 6,
      },
    },
  });
  open('/sign-ins/i1');
  expect(await screen.findByRole('heading', { name: 'Signed in' })).toBeVisible();
  expect(screen.getByText('Identifier or password were refused')).toBeVisible();
  expect(screen.getByText('Reason: WRONG_PASSWORD')).toBeVisible();
  expect(screen.getByText('5.0 s')).toBeVisible();
  expect(screen.getByText(/5 seconds from beginning to end/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'notes' })).toHaveAttribute('href', '/applications/notes');
  await expectAccessible();
});
