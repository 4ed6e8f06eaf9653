import type { Connector, ConnectorKind } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { connector, kind, served } from '../test/connectors';
import { open } from '../test/open';

test('a new one is made from what its kind has to know', async () => {
  const calls = serve({ ...served, 'POST /api/connectors': { body: connector } });
  const { user, router } = open('/connectors/new/http-email');
  await user.click(await screen.findByRole('button', { name: 'Add a connector' }));
  const endpoint = screen.getByRole('textbox', { name: 'Endpoint' });
  expect(endpoint).toHaveAccessibleDescription('Fill in this field.');
  await user.type(endpoint, 'https://mail.test');
  expect(screen.getByText('POST')).toBeVisible();
  expect(screen.getByRole('link', { name: 'https://mail.test/docs' })).toHaveAttribute('target', '_blank');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/connectors/c1'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    connectorId: 'http-email',
    config: { endpoint: 'https://mail.test' },
  });
});

test('of a standard protocol, the provider is asked for that identities are known by', async () => {
  const standard = { ...kind, type: 'Social', id: 'oidc', isStandard: true } as ConnectorKind;
  const calls = serve({ ...served, 'GET /api/connector-factories': { body: [standard] }, 'POST /api/connectors': { body: connector } });
  const { user, router } = open('/connectors/new/oidc');
  await user.type(await screen.findByRole('textbox', { name: 'Endpoint' }), 'https://works.test');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  const provider = screen.getByRole('textbox', { name: 'Provider' });
  await waitFor(() => expect(provider).toHaveFocus());
  await user.type(provider, 'works');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/connectors/c1'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    connectorId: 'oidc',
    config: { endpoint: 'https://works.test' },
    metadata: { target: 'works', name: { en: 'works' } },
  });
});

/** Takes what it is sent as the configuration. */
const taking = () => {
  let body = connector;
  return {
    'GET /api/connectors/c1': () => ({ body }),
    'PATCH /api/connectors/c1': async (request: Request) => {
      body = { ...connector, ...((await request.clone().json()) as Partial<Connector>) };
      return { body };
    },
  };
};

const sent = (calls: ReturnType<typeof serve>) => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

test('what is entered is not left without a question, is saved in place, and can be taken back', async () => {
  const calls = serve({ ...served, ...taking() });
  const { user, router } = open('/connectors/c1');
  const endpoint = await screen.findByRole('textbox', { name: 'Endpoint' });
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  await user.type(endpoint, '/v2');
  await user.click(screen.getAllByRole('link', { name: 'Connectors' }).at(-1) as HTMLElement);
  await user.click(within(await screen.findByRole('dialog', { name: 'Leave without saving?' })).getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.pathname).toBe('/connectors/c1');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(endpoint).toHaveValue('https://mail.test'));
  expect(sent(calls)).toEqual([
    { config: { endpoint: 'https://mail.test/v2', authorization: 'Key x' } },
    { config: { endpoint: 'https://mail.test', authorization: 'Key x' } },
  ]);
  expect(router.state.location.pathname).toBe('/connectors/c1');
});

test('a secret that was replaced is not to be had back', async () => {
  const calls = serve({ ...served, ...taking() });
  const { user } = open('/connectors/c1');
  const secret = await screen.findByLabelText('Authorization', { selector: 'input' });
  await user.type(secret, 'Key y');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('The connector is saved')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(secret).toHaveValue('');
  expect(sent(calls)).toEqual([{ config: { endpoint: 'https://mail.test', authorization: 'Key y' } }]);
});

test('a test message is sent with what is entered', async () => {
  const calls = serve({ ...served, 'POST /api/connectors/http-email/test': { status: 204 } });
  const { user } = open('/connectors/c1');
  await user.type(await screen.findByRole('textbox', { name: 'E-mail address for a test' }), 'ada@example.com');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('A test message is on its way to ada@example.com')).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    email: 'ada@example.com',
    config: { endpoint: 'https://mail.test', authorization: 'Key x' },
  });
});

test('what is entered as JSON is shown as it is, and may be left out', async () => {
  const json = { type: 'Json', key: 'profileMap', label: 'Profile map' } as const;
  const mapped = { ...kind, formItems: [...kind.formItems, json, { ...json, key: 'more', label: 'Parameters' }] };
  const config = { endpoint: 'https://mail.test', profileMap: { id: 'uid' } };
  const calls = serve({
    ...served,
    'GET /api/connector-factories': { body: [mapped] },
    'GET /api/connectors/c1': { body: { ...connector, config } as Connector },
    'PATCH /api/connectors/c1': { body: connector },
  });
  const { user } = open('/connectors/c1');
  expect(JSON.parse((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Profile map' })).value)).toEqual({ id: 'uid' });
  expect(screen.getByRole('textbox', { name: 'Parameters' })).toHaveValue('');
  await user.type(screen.getByRole('textbox', { name: 'Endpoint' }), '/v2');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(sent(calls)).toEqual([{ config: { ...config, endpoint: 'https://mail.test/v2' } }]));
});
