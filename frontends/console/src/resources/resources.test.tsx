import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MANAGEMENT_API } from '../session';
import { list, setUp } from '../test/data';
import { open } from '../test/open';

const orders = { tenantId: 'default', id: 'orders', name: 'Orders', indicator: 'https://orders.test', isDefault: false, accessTokenTtl: 3600 };
const read = { tenantId: 'default', id: 's1', resourceId: 'orders', name: 'read:orders', description: 'Reads', createdAt: 0 };
const there = {
  ...setUp,
  'GET /api/resources/:id': { body: orders },
  'GET /api/resources/:id/scopes': list([read]),
  'PATCH /api/resources/:id/scopes/:scope': { body: read },
};

test('a permission is given another description, and only that is sent', async () => {
  const calls = serve(there);
  const { user } = open('/resources/orders');
  await user.click(await screen.findByRole('button', { name: 'Edit permission: read:orders' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit permission: read:orders' });
  expect(within(dialog).getByRole('textbox', { name: /^Name/ })).toHaveValue('read:orders');
  await expectAccessible();
  await user.clear(within(dialog).getByRole('textbox', { name: 'Description' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const change = calls.find(({ method }) => method === 'PATCH');
  expect(change?.path).toBe('/api/resources/orders/scopes/s1');
  expect(change?.body).toEqual({ description: null });
  expect(calls.filter(({ method, path }) => method === 'GET' && path.endsWith('/scopes'))).toHaveLength(2);
});

test('what is not changed is not sent, and a name is needed', async () => {
  const calls = serve(there);
  const { user } = open('/resources/orders');
  await user.click(await screen.findByRole('button', { name: 'Edit permission: read:orders' }));
  const dialog = await screen.findByRole('dialog');
  const name = within(dialog).getByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('Fill in this field.')).toBeVisible();
  await user.type(name, 'read:orders');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('permissions of the Management API stay as they are', async () => {
  serve({ ...there, 'GET /api/resources/:id': { body: { ...orders, indicator: MANAGEMENT_API } } });
  open('/resources/orders');
  expect(await screen.findByText('read:orders')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Edit permission/ })).toBeNull();
});

test.each([
  ['Node.js (Express)', 'api.mjs', "permits('read:orders')"],
  ['Python (Flask)', 'app.py', '@permits("read:orders")'],
  ['Java (Spring Boot)', 'src/main/java/com/example/MyApi.java', 'hasAuthority("SCOPE_read:orders")'],
  ['Go', 'main.go', 'me, "read:orders"'],
  ['.NET (ASP.NET Core)', 'Program.cs', 'Contains("read:orders")'],
])('the guide of an API has what it is called filled in, for %s', async (name, file, asks) => {
  serve(there);
  const { user } = open('/resources/orders/guide');
  await user.click(await screen.findByRole('combobox', { name: 'Language or framework' }));
  await user.click(await screen.findByRole('option', { name, hidden: true }));
  const code = await screen.findByRole('figure', { name: file });
  for (const text of ['https://orders.test', `${window.location.origin}/oidc`, 'at+jwt', asks]) expect(code).toHaveTextContent(text);
  await expectAccessible();
});

test('the API of this server needs no guide', async () => {
  serve({ ...there, 'GET /api/resources/:id': { body: { ...orders, indicator: MANAGEMENT_API } } });
  open('/resources/orders');
  expect(await screen.findByRole('tab', { name: 'Settings' })).toBeVisible();
  expect(screen.queryByRole('tab', { name: 'Guide' })).toBeNull();
});
