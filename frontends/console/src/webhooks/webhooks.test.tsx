import type { Hook, HookDelivery } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, list, setUp } from '../test/data';
import { open } from '../test/open';

const hook: Hook = {
  tenantId: 'default',
  id: 'h1',
  name: 'Directory',
  event: null,
  events: ['User.Created'],
  config: { url: 'https://example.org/hook', retries: 2 },
  signingKey: 'whsec_c2VjcmV0',
  enabled: true,
  createdAt: Date.UTC(2026, 0, 1),
  executionStats: { successCount: 3, requestCount: 18248 },
};

const failed: HookDelivery = {
  id: '48212',
  key: 'TriggerHook.User.Created',
  payload: { result: 'Error', error: 'status_503', attempt: 2, nextAt: 1, position: 48211, hookRequest: { body: {} } },
  createdAt: Date.UTC(2026, 0, 1),
};

const detail = { ...setUp, 'GET /api/hooks/h1': { body: hook }, 'GET /api/hooks/h1/recent-logs': list([failed]) };

test('webhooks are listed with how well they are told', async () => {
  serve({ ...setUp, 'GET /api/hooks': { body: [hook] } });
  open('/webhooks');
  const row = (await screen.findByRole('link', { name: 'Directory' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('https://example.org/hook')).toBeVisible();
  expect(within(row).getByText('3 of 18,248 attempts taken in within 24 hours')).toBeVisible();
  await expectAccessible();
});

test('the page of webhooks stands in the address', async () => {
  const calls = serve({ ...setUp, 'GET /api/hooks': list([hook], 21) });
  const { user, router } = open('/webhooks');
  await user.click(await screen.findByRole('button', { name: 'Page 2' }));
  await waitFor(() => expect(calls.at(-1)?.query.get('page')).toBe('2'));
  expect(calls.at(-1)?.query.get('includeExecutionStats')).toBe('true');
  expect(router.state.location.search).toBe('?page=2');
});

test('a webhook is created with an address and what it is told of', async () => {
  const calls = serve({ ...detail, 'GET /api/hooks': { body: [] }, 'POST /api/hooks': { status: 201, body: hook } });
  const { user, router } = open('/webhooks');
  await user.click((await screen.findAllByRole('button', { name: 'Create webhook' }))[0]!);
  const dialog = await screen.findByRole('dialog', { name: 'Create a webhook' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Directory');
  await user.type(within(dialog).getByLabelText('Address'), 'ftp://example.org');
  await user.click(within(dialog).getByRole('button', { name: 'Create webhook' }));
  expect(await within(dialog).findByText('Enter an address that begins with https:// or http://.')).toBeVisible();
  expect(within(dialog).getByText('Choose something.')).toBeVisible();
  await user.clear(within(dialog).getByLabelText('Address'));
  await user.type(within(dialog).getByLabelText('Address'), 'https://example.org/hook');
  await user.click(within(dialog).getByRole('combobox', { name: 'What it is told of' }));
  await user.click(await screen.findByRole('option', { name: 'User.Created', hidden: true }));
  await user.click(within(dialog).getByRole('button', { name: 'Create webhook' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/webhooks/h1'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Directory',
    events: ['User.Created'],
    config: { url: 'https://example.org/hook' },
  });
});

test('a delivery that failed is shown, and sent again by its position', async () => {
  const calls = serve({ ...detail, 'POST /api/hooks/h1/redeliveries': { status: 202, body: { event: 'User.Created', position: 48211 } } });
  const { user } = open('/webhooks/h1');
  const row = (await screen.findByText('Status 503')).closest('tr') as HTMLElement;
  expect(within(row).getByText('User.Created').innerHTML).toBe('User.<wbr>Created<wbr>');
  expect(within(row).getByText('Attempt 2 · will be tried again')).toBeVisible();
  await user.click(within(row).getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ position: 48211 }));
  await expectAccessible();
});

test('deliveries are narrowed by event and time, in the address', async () => {
  const calls = serve({ ...detail, 'GET /api/hooks/h1/recent-logs': list([failed], 21) });
  const { user, router } = open('/webhooks/h1?from=2026-01-01T00:00:00.000Z');
  const asked = () => Object.fromEntries(calls.findLast(({ path }) => path.endsWith('/recent-logs'))?.query ?? []);
  expect(await screen.findByText('Status 503')).toBeVisible();
  expect(asked()).toEqual({ page: '1', page_size: '20', start_time: String(Date.UTC(2026, 0, 1)) });
  await user.click(screen.getByRole('button', { name: 'Page 2' }));
  await waitFor(() => expect(asked().page).toBe('2'));
  await user.click(screen.getByRole('combobox', { name: 'Event' }));
  const events = within(await screen.findByRole('listbox', { name: 'Event', hidden: true }));
  await user.click(events.getByRole('option', { name: 'User.Deleted', hidden: true }));
  await waitFor(() => expect(asked()).toMatchObject({ page: '1', logKey: 'TriggerHook.User.Deleted' }));
  expect(new URLSearchParams(router.state.location.search).get('event')).toBe('User.Deleted');
});

test('a test that fails says what the address answered', async () => {
  const data = { responseStatus: 500, responseBody: 'out of order' };
  const refusal = { status: 422, body: { code: 'hook.endpoint_responded_with_error', message: 'It did not take it in.', data } };
  serve({ ...setUp, 'GET /api/hooks/h1': { body: hook }, 'GET /api/hooks/h1/recent-logs': list([]), 'POST /api/hooks/h1/test': refusal });
  const { user } = open('/webhooks/h1');
  await user.click(await screen.findByRole('button', { name: 'Send samples' }));
  expect(await screen.findByText('It did not take it in. Status 500. out of order')).toBeVisible();
});

test('a hook that was told nothing says so', async () => {
  serve({ ...detail, 'GET /api/hooks/h1/recent-logs': list([]) });
  open('/webhooks/h1');
  expect(await screen.findByText('Nothing was sent')).toBeVisible();
});

test('a webhook is given headers, and is tried again as often as one likes', async () => {
  const kept = { ...hook, config: { ...hook.config, headers: { 'X-Tenant': 'a' } } };
  const calls = serve({ ...detail, 'GET /api/hooks/h1': { body: kept }, 'PATCH /api/hooks/h1': { body: kept } });
  const { user } = open('/webhooks/h1');
  const headers = await screen.findByRole('group', { name: 'Headers' });
  expect(within(headers).getByRole('textbox', { name: 'Header 1' })).toHaveValue('X-Tenant');
  await user.click(within(headers).getByRole('button', { name: 'Add' }));
  await user.type(within(headers).getByRole('textbox', { name: 'Value 2' }), 'Bearer é');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Each needs the name of a header and one line of plain text.')).toBeVisible();
  await waitFor(() => expect(within(headers).getByRole('textbox', { name: 'Header 1' })).toHaveFocus());
  await expectAccessible();
  await user.type(within(headers).getByRole('textbox', { name: 'Header 2' }), 'Authorization');
  await user.type(within(headers).getByRole('textbox', { name: 'Value 2' }), '{Backspace}k');
  const retries = screen.getByLabelText('Tried again');
  expect(retries).toHaveValue('2');
  await user.clear(retries);
  await user.type(retries, '4');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('At most 3.')).toBeVisible();
  await waitFor(() => expect(retries).toHaveFocus());
  await user.clear(retries);
  await user.type(retries, '0');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
      name: 'Directory',
      events: ['User.Created'],
      config: { url: 'https://example.org/hook', headers: { 'X-Tenant': 'a', Authorization: 'Bearer k' }, retries: 0 },
    }),
  );
});

test('changes of the settings are undone', async () => {
  let now = hook;
  const calls = serve({
    ...detail,
    'GET /api/hooks/h1': () => ({ body: now }),
    'PATCH /api/hooks/h1': (_: Request, change: unknown) => ({ body: (now = { ...now, ...(change as Partial<Hook>) }) }),
  });
  const { user } = open('/webhooks/h1');
  const changes = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  const enabled = await screen.findByRole('switch', { name: 'Tell it what happens' });
  await user.click(enabled);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(enabled).toBeChecked());
  expect(changes()).toEqual([{ enabled: false }, { enabled: true }]);

  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.type(name, '!');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(name).toHaveValue('Directory'));
  expect(changes().at(-1)).toEqual({ name: 'Directory', events: hook.events, config: hook.config });
});

test('what is entered in the settings survives that they are read again, and is not left without a question', async () => {
  serve({ ...detail, 'PATCH /api/hooks/h1': { body: { ...hook, enabled: false } } });
  const { user, router } = open('/webhooks/h1');
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.type(name, '!');
  await user.click(screen.getByRole('switch', { name: 'Tell it what happens' }));
  await screen.findByText('The webhook was changed');
  expect(name).toHaveValue('Directory!');
  await user.click(screen.getAllByRole('link', { name: 'Webhooks' }).at(-1) as HTMLElement);
  await user.click(within(await screen.findByRole('dialog', { name: 'Leave without saving?' })).getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.pathname).toBe('/webhooks/h1');
});

test('the signing key is replaced after a question', async () => {
  const calls = serve({ ...detail, 'PATCH /api/hooks/h1/signing-key': { body: hook } });
  const { user } = open('/webhooks/h1');
  await user.click(await screen.findByRole('button', { name: 'Replace the key' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Replace the key' }));
  await waitFor(() => expect(calls.some(({ path }) => path === '/api/hooks/h1/signing-key')).toBe(true));
});

test('a webhook has its activity, and is shown as it was, without its key', async () => {
  const calls = serve({ ...detail, 'GET /api/hooks/h1/history': list([event(7, 'hook.created')]) });
  const { user, router } = open('/webhooks/h1');
  await user.click(await screen.findByRole('tab', { name: 'Activity' }));
  expect(router.state.location.pathname).toBe('/webhooks/h1/activity');
  await user.click(await screen.findByRole('link', { name: 'As it was then' }));
  expect(await screen.findByText(/up to position 7/)).toBeVisible();
  expect(await screen.findByRole('textbox', { name: 'Name' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Replace the key' })).toBeNull();
  expect(screen.queryByText('Deliveries of the last 24 hours')).toBeNull();
  const asked = calls.find(({ path, query }) => path === '/api/hooks/h1' && query.get('asOf') === '7');
  expect(asked?.query.has('includeExecutionStats')).toBe(false);
  await expectAccessible();
});

test('a webhook is deleted at the end of its settings, once its name is typed', async () => {
  const calls = serve({ ...detail, 'DELETE /api/hooks/h1': { status: 204 }, 'GET /api/hooks': list([]) });
  const { user, router } = open('/webhooks/h1');
  await user.click(await screen.findByRole('button', { name: 'Delete webhook' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Delete webhook' })).toBeDisabled();
  await user.type(dialog.getByRole('textbox'), 'Directory');
  await user.click(dialog.getByRole('button', { name: 'Delete webhook' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/webhooks'));
  expect(calls.some(({ method, path }) => method === 'DELETE' && path === '/api/hooks/h1')).toBe(true);
});
