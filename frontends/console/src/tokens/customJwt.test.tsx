import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const none = { status: 404, body: { code: 'entity.not_found', message: 'There is none.' } };

test('without a script there is one to begin with, which runs as it stands and can be saved', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/configs/jwt-customizer/:type': none,
    'POST /api/configs/jwt-customizer/test': { body: { plan: 'pro' } },
    'PUT /api/configs/jwt-customizer/:type': (_, body) => ({ body }),
  });
  const { user } = open('/custom-jwt');
  await user.click(await screen.findByRole('button', { name: 'Run the script' }));
  expect(await screen.findByRole('figure', { name: 'Claims that it adds' })).toHaveTextContent('"plan": "pro"');
  const run = calls.find(({ method }) => method === 'POST')?.body as Record<string, unknown>;
  expect(run).toMatchObject({ tokenType: 'access-token', token: { kind: 'AccessToken' } });
  expect(run.script).toContain('getCustomJwtClaims');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
});

test('a script that fails says why', async () => {
  serve({
    ...setUp,
    'GET /api/configs/jwt-customizer/:type': none,
    'POST /api/configs/jwt-customizer/test': {
      status: 422,
      body: { code: 'jwt_customizer.general', message: 'The script failed.', data: { message: 'x is not defined' } },
    },
  });
  const { user } = open('/custom-jwt/client-credentials');
  await user.click(await screen.findByRole('button', { name: 'Run the script' }));
  expect(await screen.findByText('x is not defined')).toBeVisible();
});

test('samples that are no JSON are said to be so, and nothing is run', async () => {
  const calls = serve({ ...setUp, 'GET /api/configs/jwt-customizer/:type': none });
  const { user } = open('/custom-jwt/client-credentials');
  const sample = await screen.findByLabelText('Token');
  await user.clear(sample);
  await user.type(sample, 'plan: pro');
  await user.click(screen.getByRole('button', { name: 'Run the script' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Enter a JSON object.');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('a script that was deleted is saved again as it was', async () => {
  const customizer = { script: 'const getCustomJwtClaims = () => ({});', environmentVariables: { plan: 'pro' }, tokenSample: {}, contextSample: {} };
  const calls = serve({
    ...setUp,
    'GET /api/configs/jwt-customizer/:type': { body: customizer },
    'DELETE /api/configs/jwt-customizer/:type': { status: 204 },
    'PUT /api/configs/jwt-customizer/:type': (_, body) => ({ body }),
  });
  const { user } = open('/custom-jwt/client-credentials');
  await user.click(await screen.findByRole('button', { name: 'Delete script' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'For machines');
  await user.click(within(dialog).getByRole('button', { name: 'Delete script' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('It is as it was before.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual(customizer);
});
