import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/open';
import { onItsWay, settings, there } from '../test/signInExperience';

const pages = { id: 'aaaaaaaaaaaaaaaaaaaaa', createdAt: Date.UTC(2026, 0, 2) };

test('pages of ones own are uploaded and shown, and that can be taken back', async () => {
  const calls = serve({ ...there, 'POST /api/sign-in-exp/default/custom-ui-assets': { body: { customUiAssetId: pages.id } } });
  const { user } = open('/sign-in-experience/pages');
  expect(await screen.findByText('The built-in pages are shown.')).toBeVisible();
  await expectAccessible();
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip', { type: 'application/zip' }));
  expect(await screen.findByText('Your own pages are shown now.')).toBeVisible();
  const sent = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  expect(sent()).toEqual([{ customUiAssets: { id: pages.id, createdAt: expect.any(Number) as number } }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ customUiAssets: null });
});

test('a zip on its way says how much of it has left, and is called back', async () => {
  const { arrived, arrive } = onItsWay();
  const calls = serve({
    ...there,
    'POST /api/sign-in-exp/default/custom-ui-assets': async () => {
      await arrived;
      return { body: { customUiAssetId: pages.id } };
    },
  });
  const { user } = open('/sign-in-experience/pages');
  await screen.findByText('The built-in pages are shown.');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip'));
  const bar = await screen.findByRole('progressbar', { name: 'pages.zip is being uploaded …' });
  await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '50'));
  expect(screen.getByText('50%')).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.headers.get('Authorization')).toBe('Bearer token');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Cancel the upload' }));
  expect(await screen.findByText('The built-in pages are shown.')).toBeVisible();
  arrive();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('what goes wrong is said also after an upload was called back', async () => {
  const { arrived, arrive } = onItsWay();
  serve({
    ...there,
    'GET /api/sign-in-exp': { body: { ...settings, customUiAssets: pages, customUiCsp: {} } },
    'PATCH /api/sign-in-exp': { status: 422, body: { code: 'some.code', message: 'Not just now.' } },
    'POST /api/sign-in-exp/default/custom-ui-assets': async () => {
      await arrived;
      return { body: { customUiAssetId: pages.id } };
    },
  });
  const { user } = open('/sign-in-experience/pages');
  await screen.findByText('Your own pages are shown.');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip'));
  await user.click(await screen.findByRole('button', { name: 'Cancel the upload' }));
  await user.click(await screen.findByRole('button', { name: 'Show the built-in pages' }));
  expect(await screen.findByText('Not just now.')).toBeVisible();
  arrive();
});

test('pages that are shown say since when, and give way to the built-in ones', async () => {
  const calls = serve({ ...there, 'GET /api/sign-in-exp': { body: { ...settings, customUiAssets: pages, customUiCsp: {} } } });
  const { user } = open('/sign-in-experience/pages');
  expect(await screen.findByText('Your own pages are shown.')).toBeVisible();
  expect(document.querySelector('time')).toHaveAttribute('datetime', '2026-01-02T00:00:00.000Z');
  await user.type(screen.getByLabelText('Scripts', { selector: 'input' }), 'https://cdn.example.com{Enter}');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ customUiCsp: { scriptSrc: ['https://cdn.example.com'] } });
  await user.click(screen.getByRole('button', { name: 'Show the built-in pages' }));
  expect(await screen.findByText('The built-in pages are shown again.')).toBeVisible();
  expect(calls.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ customUiAssets: null });
});

test('a zip that is refused says why, and nothing is switched', async () => {
  const refusal = { status: 400, body: { code: 'guard.file_size_exceeded', message: 'Too large.' } };
  const calls = serve({ ...there, 'POST /api/sign-in-exp/default/custom-ui-assets': refusal });
  const { user } = open('/sign-in-experience/pages');
  await screen.findByText('The built-in pages are shown.');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip'));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});
