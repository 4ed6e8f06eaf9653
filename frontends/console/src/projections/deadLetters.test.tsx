import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, setUp } from '../test/data';
import { open } from '../test/open';
import { build, users } from '../test/readModels';

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

test('what is set aside is skipped only with a reason', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/projections': { body: [{ ...users, deadLetters: 1 }] },
    'GET /api/projections/user/dead-letters': { body: [{ ...letter, attempts: 2, isRetrying: true }] },
    'DELETE /api/projections/user/dead-letters/7': { status: 204 },
  });
  const { user } = open('/read-models');
  await user.click(await screen.findByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Events set aside (1)' }));
  const skip = await screen.findByRole('button', { name: 'Skip' });
  expect(screen.getByRole('link', { name: '7 user.name_changed' })).toHaveAttribute('href', '/events/7');
  expect(screen.getByText('SQLSTATE 23514')).toBeVisible();
  expect(screen.getByText(/Attempts: 2/)).toBeVisible();
  expect(screen.getByText('It is tried again')).toBeVisible();
  await expectAccessible();
  expect(screen.getByRole('group', { name: '7 user.name_changed' })).toContainElement(skip);
  expect(skip).toBeDisabled();
  await user.type(screen.getByRole('textbox'), 'a joke{Enter}');
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

test('what was skipped is told, even where its card is gone before all is read again', async () => {
  let letters = [letter];
  let arrive!: () => void;
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  serve({
    ...setUp,
    'GET /api/projections': async () => {
      if (letters.length === 0) await late;
      return { body: [{ ...users, deadLetters: letters.length }] };
    },
    'GET /api/projections/user/dead-letters': () => list(letters),
    'DELETE /api/projections/user/dead-letters/7': () => {
      letters = [];
      return { status: 204 };
    },
  });
  const { user } = open('/read-models');
  await user.click(await screen.findByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Events set aside (1)' }));
  const card = within(await screen.findByRole('group', { name: '7 user.name_changed' }));
  await user.type(card.getByRole('textbox'), 'a joke');
  await user.click(card.getByRole('button', { name: 'Skip' }));
  expect(await screen.findByText('Nothing is set aside any more.')).toBeVisible();
  arrive();
  expect(await screen.findByText('The read model goes on without it')).toBeVisible();
});

test('a reason that was begun stays while nothing can be read again', async () => {
  let isDown = false;
  const orNothing = (body: unknown) => () => (isDown ? { status: 400, body: { code: 'test.down', message: 'no' } } : { body });
  const calls = serve({
    ...setUp,
    'GET /api/projections': orNothing([{ ...users, deadLetters: 1 }]),
    'GET /api/projections/user/dead-letters': orNothing([letter]),
  });
  const { user } = open('/read-models');
  await user.click(await screen.findByRole('button', { name: 'Actions for user' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Events set aside (1)' }));
  await user.type(await screen.findByRole('textbox'), 'a jo');
  isDown = true;
  const asked = (end: string) => calls.filter(({ path }) => path.endsWith(end)).length;
  const before = [asked('/projections'), asked('/dead-letters')] as const;
  // What is asked for a second time has been refused before.
  await waitFor(() => expect(asked('/projections')).toBeGreaterThan(before[0] + 1));
  await waitFor(() => expect(asked('/dead-letters')).toBeGreaterThan(before[1] + 1));
  expect(screen.getByRole('textbox')).toHaveValue('a jo');
});
