import type { Connector } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { connector, kind, served } from '../test/connectors';
import { event, list } from '../test/data';
import { open } from '../test/open';

test('connectors are listed by what they are for', async () => {
  serve(served);
  open('/connectors');
  expect(await screen.findByRole('link', { name: 'HTTP e-mail' })).toBeVisible();
  expect(within(screen.getByRole('row', { name: /HTTP e-mail/ })).getByText('E-mail')).toBeVisible();
  await expectAccessible();
});

test('connectors are searched and narrowed in the address, page by page', async () => {
  const many = Array.from({ length: 21 }, (_, index) => ({ ...connector, id: `c${index}`, name: { en: `Number ${index}` } }));
  serve({ ...served, 'GET /api/connectors': { body: [...many, { ...connector, id: 'gh', type: 'Social', target: 'github', name: { en: 'GitHub' } }] } });
  const { user, router } = open('/connectors?search=number');
  expect(await screen.findByRole('link', { name: 'Number 0' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Page 2' }));
  expect(await screen.findByRole('link', { name: 'Number 20' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'GitHub' })).toBeNull();
  await user.clear(screen.getByRole('searchbox'));
  await waitFor(() => expect(router.state.location.search).toBe(''));
  await user.click(screen.getByRole('combobox', { name: 'For' }));
  await user.click(await screen.findByRole('option', { name: 'Social sign-in', hidden: true }));
  expect(await screen.findByRole('link', { name: 'GitHub' })).toBeVisible();
  expect(router.state.location.search).toBe('?type=Social');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Number 0' })).toBeNull());
});

test('a social connector is offered on the sign-in pages, and the profile follows it', async () => {
  const social = { ...connector, type: 'Social', target: 'works' } as Connector;
  const calls = serve({
    ...served,
    'GET /api/connectors/c1': { body: social },
    'GET /api/sign-in-exp': { body: { socialSignInConnectorTargets: ['github'] } },
    'PATCH /api/sign-in-exp': { body: { socialSignInConnectorTargets: ['github', 'works'] } },
    'PATCH /api/connectors/c1': { body: social },
  });
  const { user } = open('/connectors/c1');
  const offered = await screen.findByRole('switch', { name: /^On the sign-in pages/ });
  await waitFor(() => expect(offered).toBeEnabled());
  expect(offered).not.toBeChecked();
  expect(screen.getByText(`${window.location.origin}/callback/c1`)).toBeVisible();
  await expectAccessible();
  await user.click(offered);
  await waitFor(() => expect(offered).toBeChecked());
  expect(calls.find(({ method, path }) => method === 'PATCH' && path === '/api/sign-in-exp')?.body).toEqual({
    socialSignInConnectorTargets: ['github', 'works'],
  });
  await user.click(screen.getByRole('switch', { name: /^Name and picture follow the provider/ }));
  await waitFor(() => expect(calls.some(({ path, body }) => path === '/api/connectors/c1' && JSON.stringify(body) === '{"syncProfile":true}')).toBe(true));
});

test('of a connector that speaks SAML it is told what we are called, and where answers are posted', async () => {
  const saml = { ...connector, connectorId: 'saml', type: 'Social', target: 'works', config: {} } as Connector;
  const social = { 'GET /api/sign-in-exp': { body: { socialSignInConnectorTargets: [] } } };
  serve({ ...served, ...social, 'GET /api/connectors/c1': { body: saml }, 'GET /api/connector-factories': { body: [{ ...kind, id: 'saml' }] } });
  open('/connectors/c1');
  expect(await screen.findByText(`${window.location.origin}/saml/c1`)).toBeVisible();
  expect(screen.getByText(`${window.location.origin}/api/authn/saml/c1`)).toBeVisible();
  expect(screen.queryByText(`${window.location.origin}/callback/c1`)).toBeNull();
});

test('a connector has its activity, and is shown as it was, to be read only', async () => {
  const social = { ...connector, type: 'Social', target: 'works' } as Connector;
  const calls = serve({
    ...served,
    'GET /api/sign-in-exp': { body: { socialSignInConnectorTargets: [] } },
    'GET /api/connectors/c1': { body: social },
    'GET /api/connectors/c1/history': list([event(7, 'connector.created')]),
  });
  const { user } = open('/connectors/c1');
  await user.click(await screen.findByRole('tab', { name: 'Activity' }));
  await user.click(await screen.findByRole('link', { name: 'As it was then' }));
  expect(await screen.findByText(/up to position 7/)).toBeVisible();
  expect(await screen.findByRole('textbox', { name: 'Endpoint' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  expect(screen.queryByRole('switch', { name: /^On the sign-in pages/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Delete connector' })).toBeNull();
  expect(calls.some(({ path, query }) => path === '/api/connectors/c1' && query.get('asOf') === '7')).toBe(true);
  await expectAccessible();
});

test('a connector is deleted at the end of its settings, once its name is typed', async () => {
  const calls = serve({ ...served, 'DELETE /api/connectors/c1': { status: 204 } });
  const { user, router } = open('/connectors/c1');
  await user.click(await screen.findByRole('button', { name: 'Delete connector' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Delete connector' })).toBeDisabled();
  await user.type(dialog.getByRole('textbox'), connector.name.en ?? '');
  await user.click(dialog.getByRole('button', { name: 'Delete connector' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/connectors'));
  expect(calls.some(({ method, path }) => method === 'DELETE' && path === '/api/connectors/c1')).toBe(true);
});

test('the tokens of a provider are kept where its kind hands out any', async () => {
  const social = { ...connector, type: 'Social', target: 'works', isTokenStorageSupported: true } as Connector;
  const calls = serve({
    ...served,
    'GET /api/sign-in-exp': { body: { socialSignInConnectorTargets: [] } },
    'GET /api/connectors/c1': { body: social },
    'PATCH /api/connectors/c1': { body: social },
  });
  const { user } = open('/connectors/c1');
  await user.click(await screen.findByRole('switch', { name: /^Keep its tokens/ }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ enableTokenStorage: true }));
});

test('a connector of a standard protocol is called as one likes, and keeps its target', async () => {
  const metadata = { target: 'works', name: { en: 'Works', de: 'Werke' } };
  const standard = { ...connector, type: 'Social', target: 'works', isStandard: true, metadata } as Connector;
  const calls = serve({
    ...served,
    'GET /api/connectors/c1': { body: standard },
    'PATCH /api/connectors/c1': { body: standard },
  });
  const { user } = open('/connectors/c1/look');
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  expect(name).toHaveValue('Works');
  await user.type(name, ' Inc');
  await user.type(screen.getByRole('textbox', { name: /^Address of the logo$/ }), 'https://works.test/l.svg');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
      metadata: { target: 'works', name: { en: 'Works Inc', de: 'Werke' }, logo: 'https://works.test/l.svg' },
    }),
  );
});
