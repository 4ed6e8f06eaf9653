import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { event, list, setUp } from '../../test/data';
import { open } from '../../test/open';

const none = { status: 404, body: { code: 'entity.not_found', message: 'There is none.' } };
const turnstile = { id: 'default', config: { type: 'Turnstile', siteKey: 'site', secretKey: 'secret' } };
const there = {
  ...setUp,
  'GET /api/captcha-provider': none,
  'GET /api/sign-in-exp': { body: { captchaPolicy: {} } },
  'PUT /api/captcha-provider': (_: Request, body: unknown) => ({ body: { id: 'default', ...(body as object) } }),
  'PATCH /api/sign-in-exp': { body: { captchaPolicy: { enabled: true } } },
};

test('a provider is set and switched on together', async () => {
  const calls = serve(there);
  const { user } = open('/security/captcha');
  await user.click(await screen.findByRole('switch', { name: /^Ask people/ }));
  await user.click(screen.getByRole('combobox', { name: 'Provider' }));
  await user.click(await screen.findByRole('option', { name: 'Google reCAPTCHA Enterprise', hidden: true }));
  await user.type(screen.getByRole('textbox', { name: 'Site key' }), 'site');
  await user.type(screen.getByLabelText(/^Secret key/), 'secret');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Fill in this field.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Project id' }), 'project');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    config: { type: 'RecaptchaEnterprise', siteKey: 'site', secretKey: 'secret', projectId: 'project' },
  });
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ captchaPolicy: { enabled: true } });
});

test('the switch alone leaves the provider as it is, and the provider is deleted once its name is typed', async () => {
  const calls = serve({ ...there, 'GET /api/captcha-provider': { body: turnstile }, 'DELETE /api/captcha-provider': { status: 204 } });
  const { user } = open('/security/captcha');
  await user.click(await screen.findByRole('switch', { name: /^Ask people/ }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Delete provider' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Type Cloudflare Turnstile to confirm.'), 'Cloudflare Turnstile');
  await user.click(within(dialog).getByRole('button', { name: 'Delete provider' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
});

test('it tells what became of it, and shows the provider that there was', async () => {
  const calls = serve({
    ...there,
    'GET /api/captcha-provider': { body: turnstile },
    'GET /api/captcha-provider/history': list([event(7, 'captcha_provider.set')]),
  });
  const { user, router } = open('/security/captcha');
  await screen.findByRole('textbox', { name: 'Site key' });
  await screen.findByRole('link', { name: 'As it was then' });
  await user.click(screen.getByRole('link', { name: 'As it was then' }));
  await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe('/security/captcha?asOf=7'));
  expect(await screen.findByText(/up to position 7/)).toBeVisible();
  expect(await screen.findByRole('textbox', { name: 'Site key' })).toBeDisabled();
  expect(screen.queryByText('As it was then')).toBeNull();
  expect(screen.getByRole('link', { name: 'Back to the activity' })).toHaveAttribute('href', '/security/captcha');
  expect(calls.some(({ path, query }) => path === '/api/captcha-provider' && query.get('asOf') === '7')).toBe(true);
  await expectAccessible();
});
