import { expectAccessible, serve } from '@keystory/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, list, setUp } from '../test/data';
import { open } from '../test/open';

const none = { status: 404, body: { code: 'entity.not_exists_with_id', message: 'There is none.' } };
const script = {
  script: 'const runAction = () => {};',
  enabled: false,
  onExecutionError: 'block',
  environmentVariables: { KEY: 'v' },
};

test('without a script there is one to begin with, which is off, and runs as it stands', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/configs/actions/:type': none,
    'POST /api/configs/actions/test': { status: 204 },
    'PUT /api/configs/actions/:type': (_, body) => ({ status: 201, body }),
  });
  const { user } = open('/actions');
  await user.click(await screen.findByRole('button', { name: 'Run the script' }));
  expect(await screen.findByRole('figure', { name: 'What the script answered' })).toHaveTextContent('null');
  const run = calls.find(({ method }) => method === 'POST')?.body as Record<string, unknown>;
  expect(run).toMatchObject({ actionType: 'action.postSignIn', event: { interactionEvent: 'SignIn' } });
  expect(run.script).toContain('runAction');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ enabled: false, onExecutionError: 'block' }));
});

test('switching a script on changes nothing else, and its past is below it', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/configs/actions/:type': { body: script },
    'GET /api/actions/:type/history': list([event(7, 'action.changed')]),
    'PATCH /api/configs/actions/:type': (_, body) => ({ body: { ...script, ...(body as object) } }),
  });
  const { user } = open('/actions/action.postFirstFactorVerification');
  await user.click(await screen.findByRole('switch', { name: /^Runs at every sign-in/ }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ enabled: true }));
  expect(await screen.findByText('Script set')).toBeVisible();
});

test('a script that denies access says why', async () => {
  serve({
    ...setUp,
    'GET /api/configs/actions/:type': none,
    'POST /api/configs/actions/test': {
      status: 422,
      body: { code: 'action.general', message: 'A script did not allow this.', data: { reason: 'denied', message: 'Not on Sundays' } },
    },
  });
  const { user } = open('/actions');
  await user.click(await screen.findByRole('button', { name: 'Run the script' }));
  expect(await screen.findByText('Not on Sundays')).toBeVisible();
});

test('what is entered is not left for the past without a question', async () => {
  serve({
    ...setUp,
    'GET /api/configs/actions/:type': { body: script },
    'GET /api/actions/:type/history': list([event(7, 'action.changed')]),
  });
  const { user, router } = open('/actions/action.postSignIn');
  await user.click(await screen.findByRole('switch', { name: /^Runs at every sign-in/ }));
  await user.click(await screen.findByRole('link', { name: 'As it was then' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Leave without saving?' })).getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.search).toBe('');
  await act(() => router.navigate('?page=2'));
  expect(router.state.location.search).toBe('?page=2');
  expect(screen.getByRole('switch', { name: /^Runs at every sign-in/ })).toBeChecked();
  await user.click(await screen.findByRole('link', { name: 'As it was then' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Leave without saving?' })).getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(router.state.location.search).toBe('?asOf=7'));
});

const shows = (text: string) => waitFor(() => expect(screen.getByRole('textbox', { name: 'Script' })).toHaveValue(text));

test('back from the past there is what there is now', async () => {
  serve({
    ...setUp,
    'GET /api/configs/actions/:type': ({ url }: Request) => ({
      body: new URL(url).searchParams.has('asOf') ? { ...script, script: 'const before = 1;' } : script,
    }),
    'GET /api/actions/:type/history': list([]),
  });
  const { user, router } = open('/actions/action.postSignIn');
  await shows(script.script);
  await act(() => router.navigate('/actions/action.postSignIn?asOf=5'));
  await shows('const before = 1;');
  await user.click(screen.getByRole('link', { name: 'Show as it is now' }));
  await shows(script.script);
});
