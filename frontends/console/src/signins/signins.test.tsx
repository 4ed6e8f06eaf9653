import type { Interaction, StoryStep } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, logged, setUp } from '../test/data';
import { open } from '../test/open';

const signIn: Interaction = {
  id: 'i1',
  kind: 'SignIn',
  applicationId: 'notes',
  userId: 'grace',
  reason: null,
  refusals: 1,
  steps: 3,
  startedAt: '2026-11-23T10:00:00Z',
  lastStepAt: '2026-11-23T10:00:05Z',
  expiresAt: '2026-11-23T11:00:00Z',
  outcome: 'finished',
  applicationName: 'Notes',
  userName: 'Grace Hopper',
};

const step = (position: number, type: string, more: Partial<StoryStep> = {}): StoryStep => ({
  afterMs: position * 1000,
  decision: 'accepted',
  reason: null,
  changes: [],
  event: logged(position, type),
  ...more,
});

const story = {
  interaction: signIn,
  steps: [
    step(0, 'interaction.started', { changes: [{ path: 'applicationId', before: null, after: 'notes' }] }),
    step(3, 'interaction.password_refused', {
      decision: 'refused',
      reason: { code: 'session.invalid_credentials', message: 'The account or the password is not right.' },
    }),
    step(5, 'interaction.user_identified', { changes: [{ path: 'userId', before: null, after: 'grace' }] }),
  ],
  tokens: [step(6, 'token.issued')],
  isWhole: true,
};

test('sign-ins are listed with how they went, and narrowed by that', async () => {
  const calls = serve({ ...setUp, 'GET /api/interactions': list([signIn, { ...signIn, id: 'i2', outcome: 'refused', userId: null, userName: null }]) });
  const { user, router } = open('/sign-ins');
  expect(await screen.findByRole('link', { name: 'Grace Hopper' })).toHaveAttribute('href', '/users/grace');
  expect(within(screen.getByRole('table', { name: 'Sign-ins' })).getByText('Was refused')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('combobox', { name: 'Outcome' }));
  await user.click(await screen.findByRole('option', { name: 'Was refused', hidden: true }));
  await waitFor(() => expect(router.state.location.search).toBe('?outcome=refused'));
  await waitFor(() => expect(calls.some(({ query }) => query.get('outcome') === 'refused')).toBe(true));
});

test('a sign-in is told step by step, with decisions and their reasons, and what came of it', async () => {
  serve({ ...setUp, 'GET /api/interactions/:id/story': { body: story } });
  open('/sign-ins/i1');
  expect(await screen.findByRole('heading', { name: 'Signed in' })).toBeVisible();
  expect(screen.getByText('Identifier or password were refused')).toBeVisible();
  expect(screen.getByText(/The account or the password is not right/)).toHaveTextContent('session.invalid_credentials');
  expect(screen.getByText('5 seconds')).toBeVisible();
  expect(screen.getByText(/5 seconds from beginning to end/)).toBeVisible();
  expect(screen.getByText('Tokens were issued')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Notes' })).toHaveAttribute('href', '/applications/notes');
  await expectAccessible();
});

test('it is replayed forwards and back, and the place stands in the address', async () => {
  serve({ ...setUp, 'GET /api/interactions/:id/story': { body: story } });
  const { user, router } = open('/sign-ins/i1');
  await user.click(await screen.findByRole('button', { name: 'Replay step by step' }));
  expect(screen.getByText(/^1 of 3:/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Back' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(router.state.location.search).toBe('?step=3');
  const next = screen.getByRole('button', { name: 'Next' });
  expect(next).toHaveAttribute('aria-disabled', 'true');
  expect(next).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(router.state.location.search).toBe('?step=3');
  const panel = screen.getByRole('heading', { name: 'Replay' }).closest('section')!;
  expect(within(panel).getByText('grace').tagName).toBe('MARK');
  expect(within(panel).getByText('notes').tagName).toBe('DD');
  expect(screen.getByText('The person is known').closest('li')).toHaveAttribute('aria-current', 'step');
  await expectAccessible();
});

test('a sign-in that is not there is said to be unknown', async () => {
  serve({ ...setUp, 'GET /api/interactions/:id/story': { status: 404, body: { code: 'entity.not_exists_with_id', message: 'No.' } } });
  open('/sign-ins/i9');
  expect(await screen.findByRole('heading', { name: 'There is no such sign-in' })).toBeVisible();
});
